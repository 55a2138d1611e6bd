import {meaningOf} from "../codes.ts";
import {type HeaderPattern, headerScore, type Match, type Recognizer} from "../match.ts";
import {type ColumnProfile, isCodeList} from "../profile.ts";

const patterns: readonly HeaderPattern[] = [
  [
    /^(?:occasion|wave|time ?point|assessment (?:point|number|type)|survey (?:number|type|point)|pre post|pre or post|evening|round|administration)$/,
    0.93
  ],
  [
    /\b(?:time ?point|wave|pre post|baseline or follow up|which (?:survey|evening|session) is this|first or last)\b/,
    0.85
  ]
];

/** Names for an occasion as much as for a clock or a count: only a few small numbers, or words for occasions, tell. */
const vague: readonly HeaderPattern[] = [
  [/^(?:time|times|visit|measurement|assessment)(?: (?:number|no|num|nr))?$/, 0.8]
];
const fewOccasions = 6;

const meanings = [
  {
    code: "0",
    names: [
      "baseline",
      "pre",
      "first",
      "intake",
      "before",
      "initial",
      "start",
      "entry",
      "admission",
      "pretest"
    ],
    means: /^(?:base ?line|pre\b|intake|initial|first|at (?:start|entry)|enroll?ment|beginning)/
  },
  {
    code: "1",
    names: ["follow-up", "post", "last", "after", "end", "exit", "discharge", "final", "posttest"],
    means: /^(?:post\b|last|final|exit|discharge|(?:1st |first )?follow[ -]?up|at (?:end|exit)|completion)/
  }
];

/** Which of a person's forms it is: a number, or words such as first and last. */
export const recognizer: Recognizer = {
  field: "occasion",
  recognize(column) {
    const told = headerScore(column, patterns);
    if (told > 0) return asCounted(column, told) ?? asNumber(column, told) ?? asWords(column, told);
    const perhaps = headerScore(column, vague);
    const found =
      perhaps === 0
        ? undefined
        : (asCounted(column, perhaps) ?? asFew(column, perhaps) ?? asWords(column, perhaps));
    return found ?? silent(asWords(column, silence));
  }
};

/** What a column scores whose header says nothing and whose labels are all of occasions. */
const silence = 0.6;

/** Words for occasions and no others, a first and a later one among them. */
const silent = (match: Match | undefined): Match | undefined => {
  const codes = Object.values(match?.mapping?.codes ?? {});
  return match?.score === silence && codes.includes("0") && new Set(codes).size > 1
    ? {...match, reasons: ["its labels are words for occasions"]}
    : undefined;
};

/** Few occasions one after the other, `1`, `2`, `3` or `t0`, `t1`: the first one is the baseline, whatever it is called. */
function asCounted(column: ColumnProfile, told: number): Match | undefined {
  const labels = column.values.map(([label]) => label.trim());
  const numbers = labels.map((label) =>
    Number(/^(?:t|time|wave|visit|w|v)?[ _-]?(\d{1,2})$/i.exec(label)?.[1])
  );
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const isRow = new Set(numbers).size === labels.length && last - first === labels.length - 1 && first <= 1;
  if (column.distinct !== labels.length || labels.length < 2 || labels.length > fewOccasions || !isRow)
    return undefined;
  const [baseline] = labels.filter((_, at) => numbers[at] === first);
  if (baseline === "0") return undefined;
  return {
    score: told,
    reasons: [`${labels.length} occasions one after the other; ${baseline} is taken for the baseline`],
    mapping: {
      kind: "code",
      codes: Object.fromEntries(labels.map((label, at) => [label, String((numbers[at] as number) - first)]))
    }
  };
}

/** Numbers from 0 to a few. */
const asFew = (column: ColumnProfile, told: number): Match | undefined =>
  column.distinct >= 2 &&
  column.distinct <= fewOccasions &&
  column.numbers?.min === 0 &&
  column.numbers.max < 2 * fewOccasions
    ? asNumber(column, told)
    : undefined;

const asNumber = ({numbers, header: _header}: ColumnProfile, told: number): Match | undefined =>
  numbers !== undefined &&
  numbers.share > 0.95 &&
  numbers.whole === 1 &&
  numbers.min >= 0 &&
  numbers.max <= 999
    ? {
        score: told,
        reasons: [`the header says so; whole numbers from ${numbers.min} to ${numbers.max}`],
        ...(numbers.min === 0
          ? {}
          : {doubts: [`0 stands for the baseline, and the file's numbers begin at ${numbers.min}`]})
      }
    : undefined;

function asWords(column: ColumnProfile, told: number): Match | undefined {
  if (!isCodeList(column) || column.distinct > 6) return undefined;
  const codes: Record<string, string> = {};
  const later = column.values.filter(([label]) => meaningOf(label, meanings)?.code === "1").length;
  let known = 0;
  for (const [label, records] of column.values) {
    const month = /(\d+)[ -]?(?:month|mo\b|week|day)/i.exec(label)?.[1];
    const meant = meaningOf(label, meanings)?.code;
    // Three months and six are two occasions, though both are follow-ups.
    const found = meant === undefined || (meant === "1" && later > 1) ? (month ?? meant) : meant;
    if (found === undefined) continue;
    codes[label.trim()] = found;
    known += records;
  }
  const share = known / column.filled;
  if (share < 0.6) return undefined;
  return {
    score: told * share,
    reasons: [`the header says so; ${Object.keys(codes).length} words for occasions are known`],
    mapping: {kind: "code", codes}
  };
}
