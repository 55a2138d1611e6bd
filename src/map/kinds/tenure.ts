import type {ColumnMapping} from "../../config/job.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {missingCodes} from "../missing.ts";
import type {ColumnProfile} from "../profile.ts";
import {isIndex} from "./number.ts";

type Unit = "days" | "weeks" | "months" | "years";

const unit = "(?:days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?)";
const who =
  "(?:member(?:ship)?|customer|client|participant|subscriber|account|employment|enroll?ment|stay|service)";

const patterns: readonly HeaderPattern[] = [
  [new RegExp(`^(?:${who} )?tenure(?: (?:in )?${unit})?$`), 0.95],
  [new RegExp(`^(?:${who} )?length of (?:${who}|tenure|time enrolled)(?: (?:in )?${unit})?$`), 0.95],
  [new RegExp(`^${who} (?:length|duration|age)(?: (?:in )?${unit})?$`), 0.85],
  [new RegExp(`^${who} ${unit}$`), 0.85],
  [
    new RegExp(
      `^(?:total )?${unit} (?:as (?:a )?${who}|(?:as )?active|enroll?ed|on books?|with us|at company|of ${who}|in (?:the )?(?:program|group|club|service))$`
    ),
    0.95
  ],
  [
    new RegExp(
      `^time (?:as (?:a )?${who}|enroll?ed|with us|in (?:the )?(?:program|group|club))(?: (?:in )?${unit})?$`
    ),
    0.9
  ]
];

/** How long somebody has been with the program, or was: a tenure. */
export function recognizeTenure(column: ColumnProfile): Match | undefined {
  const told = headerScore(column, patterns);
  const {numbers} = column;
  if (told === 0 || numbers === undefined || numbers.min < 0 || isIndex(column)) return undefined;
  const named = namedUnit(column.says);
  const given = named ?? guess(numbers);
  const reason =
    named === undefined
      ? `${given}, for the header names no unit: half of its numbers are at most ${numbers.median}, the largest is ${numbers.max}`
      : `the header says ${named}`;
  const missing = missingCodes(column.values, (amount) => amount >= 0);
  return {
    score: told * numbers.share,
    reasons: [named === undefined ? "the header says so" : reason],
    mapping: {
      unit: given,
      ...(numbers.decimal === "," && numbers.whole < 1 ? {decimal: ","} : {}),
      ...(missing.length === 0 ? {} : {missing})
    } satisfies Omit<ColumnMapping, "to">,
    doubts: [
      ...(named === undefined ? [`taken for ${reason}`] : []),
      "beginnings are worked out from it: how long people stayed holds, the months in which they began are approximate"
    ]
  };
}

const namedUnit = (says: string): Unit | undefined =>
  /\bdays?\b/.test(says)
    ? "days"
    : /\b(?:weeks?|wks?)\b/.test(says)
      ? "weeks"
      : /\b(?:months?|mths?|mos?)\b/.test(says)
        ? "months"
        : /\b(?:years?|yrs?)\b/.test(says)
          ? "years"
          : undefined;

/** Hardly anybody stays 15 years, and fractions of small numbers are of years. */
const guess = ({max, whole}: NonNullable<ColumnProfile["numbers"]>): Unit =>
  max > 180 ? "days" : max <= 30 && whole < 0.9 ? "years" : "months";
