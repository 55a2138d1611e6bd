import {fold} from "../../intake/conform/fields/text.ts";
import {percent} from "../kinds/date.ts";
import {recognizeFlag} from "../kinds/flag.ts";
import {type HeaderPattern, headerScore, type Match, type Recognizer} from "../match.ts";
import {isMissingWord} from "../missing.ts";
import {type ColumnProfile, isCodeList} from "../profile.ts";

const outcomes: readonly HeaderPattern[] = [
  [/^(?:call )?(?:disposition|status|result|outcome|state)$/, 0.9],
  [/\bcall\b.*\b(?:disposition|status|result|outcome)\b/, 0.85]
];
const left =
  /\b(?:abandon\w*|missed|unanswered|no answer|not answered|hung up|lost|dropped|voice ?mail|overflow\w*)\b/;
const taken = /\b(?:answered|handled|taken|connected|completed?|resolved|transferred)\b/;

/** Somebody took the call: a flag, or what a phone system says became of it. */
export const recognizer: Recognizer = {
  field: "answered",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeFlag(column, [[/^(?:was |call )?answered(?: call)?$/, 0.93]]) ?? byOutcome(column)
};

/** Words for calls that were taken and for calls that were not; one kind alone tells nothing. */
function byOutcome(column: ColumnProfile): Match | undefined {
  const told = headerScore(column, outcomes);
  if (told === 0 || !isCodeList(column)) return undefined;
  const yes: string[] = [];
  const no: string[] = [];
  const missing: string[] = [];
  let read = 0;
  for (const [raw, records] of column.values) {
    const word = fold(raw);
    const list = left.test(word) ? no : taken.test(word) ? yes : isMissingWord(word) ? missing : undefined;
    if (list === undefined) continue;
    list.push(raw.trim());
    read += records;
  }
  const share = read / (column.filled || 1);
  if (yes.length === 0 || no.length === 0 || share < 0.98) return undefined;
  return {
    score: told * share,
    reasons: [`${percent(share)} of its records say whether the call was taken`],
    mapping: {yes, no, ...(missing.length === 0 ? {} : {missing})}
  };
}
