import {fold} from "../../intake/conform/fields/text.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {isMissingWord} from "../missing.ts";
import {type ColumnProfile, fewestShown, isCodeList} from "../profile.ts";
import {percent} from "./date.ts";

/** A header under which yes means that somebody has left, one under which it means the contrary, and one over a word for it. */
const left: readonly HeaderPattern[] = [
  [
    /^(?:is |has |was |customer |member |client )?(?:churn(?:ed)?|attrition|exited|left|departed|cancell?ed|terminated|lapsed|ended|closed|discharged|resigned|withdrawn|withdrew|dropped out|inactive|no longer active)(?: (?:flag|value|label|status|indicator|y n|yes no))?$/,
    0.95
  ],
  [/\b(?:churn(?:ed)?|attrition)\b/, 0.85]
];
const stays: readonly HeaderPattern[] = [
  [
    /^(?:is |still |currently )?(?:active|enroll?ed|open|current|(?:active|current) (?:member|client|customer))(?: (?:flag|y n|yes no|member|status))?$/,
    0.85
  ]
];
const status: readonly HeaderPattern[] = [
  [
    /^(?:member(?:ship)?|customer|client|enroll?ment|account|subscription|participant|case)? ?(?:status|state)$/,
    0.85
  ]
];

const affirms = /^(?:yes|y|true|t|1|1\.0|x|checked|ja|oui|s[ií])$/;
const denies = /^(?:no|n|false|f|0|0\.0|unchecked|nein|non)\.?$/;
const over =
  /\b(?:cancell?ed|churned|lapsed|inactive|not active|no longer|left|ended|closed|terminated|expired|former|ex|attrited|exited|withdrawn|withdrew|resigned|discharged|dropped|departed|archived|completed|graduated)\b/;
const on =
  /\b(?:active|current|existing|open|enroll?ed|stayed|stays|retained|ongoing|joined|new|on hold|paused|frozen|suspended|member)\b/;

/** Longest label of a closed list; what is longer is a sentence. */
const longest = 30;

/** A column that says whether a stay is over: yes or no, or words such as Active and Cancelled. */
export function recognizeEnded(column: ColumnProfile): Match | undefined {
  const [whenLeft, whenStays, whenStatus] = [left, stays, status].map((patterns) =>
    headerScore(column, patterns)
  ) as [number, number, number];
  const told = Math.max(whenLeft, whenStays, whenStatus);
  if (told === 0 || column.distinct > 12 || !isCodeList(column)) return undefined;
  const given = {yes: [] as string[], no: [] as string[]};
  const missing: string[] = [];
  let rare = 0;
  let read = 0;
  let usual = true;
  for (const [raw, records] of column.values) {
    const text = raw.trim();
    const word = fold(text);
    const affirmed = affirms.test(word) ? true : denies.test(word) ? false : undefined;
    const isOver =
      affirmed !== undefined && whenStatus < told
        ? affirmed === whenLeft >= whenStays
        : over.test(word)
          ? true
          : on.test(word)
            ? false
            : undefined;
    if (isOver === undefined || text.length > longest || records < fewestShown) {
      if (isMissingWord(text)) missing.push(text);
      else rare += records;
      continue;
    }
    usual &&= affirmed === isOver && !/\.0|^(?:x|ja|oui|s[ií]|nein|non)$/.test(word);
    given[isOver ? "yes" : "no"].push(text);
    read += records;
  }
  const share = read / (column.filled || 1);
  if (share < 0.9 || (given.yes.length === 0 && whenLeft < told)) return undefined;
  const turned = whenStays === told;
  return {
    score: told * share,
    reasons: [`the header says so; ${percent(share)} of its values say whether somebody has left`],
    mapping: {...(usual ? {} : given), ...(missing.length === 0 ? {} : {missing})},
    doubts: [
      ...(turned || (whenStatus === told && whenLeft < told)
        ? [`read as left: ${listed(given.yes)}; as still there: ${listed(given.no)}`]
        : []),
      ...(rare === 0 ? [] : [`${rare} records hold other values; they go to quarantine`])
    ]
  };
}

const listed = (labels: readonly string[]): string => (labels.length === 0 ? "none" : labels.join(", "));
