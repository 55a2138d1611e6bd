import type {ColumnMapping} from "../../config/job.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {missingCodes} from "../missing.ts";
import {type ColumnProfile, shareOf} from "../profile.ts";

type Unit = NonNullable<ColumnMapping["unit"]>;

interface DurationQuestion {
  patterns: readonly HeaderPattern[];
  /** What the field is stored in, and what a bare number is read as. */
  stored: "minutes" | "seconds";
  /** Of calls, which last minutes: two parts are minutes and seconds, and large numbers seconds. */
  ofCalls?: boolean;
}

const twoParts = /^\d{0,4}:[0-5]\d(?:[.,]\d+)?$/;
const threeParts =
  /^(?:(?:1899-12-3[01]|1900-01-0[01])[T ]|\d+ days?,? )?\d{1,4}:[0-5]\d:[0-5]\d(?:[.,]\d+)?(?: ?[ap]m)?$/i;

/** How long something took: `1:30`, hours, minutes or seconds, as header and size of the numbers tell. */
export function recognizeDuration(
  column: ColumnProfile,
  {patterns, stored, ofCalls = false}: DurationQuestion
): Match | undefined {
  const told = headerScore(column, patterns);
  if (told === 0) return undefined;
  const unit = unitOf(column, {stored, ofCalls});
  if (unit === undefined) return undefined;
  const longest = unit.unit === "hours" ? 24 : 86_400;
  const missing = missingCodes(column.values, (amount) => amount >= 0 && amount <= longest);
  const decimal =
    unit.unit !== "clock" && unit.unit !== "mm:ss" && column.numbers?.decimal === ","
      ? {decimal: "," as const}
      : {};
  return {
    score: told * unit.share,
    reasons: [unit.reason],
    mapping: {
      ...(unit.unit === stored ? {} : {unit: unit.unit}),
      ...decimal,
      ...(missing.length === 0 ? {} : {missing})
    },
    ...(unit.certain ? {} : {doubts: [unit.reason]})
  };
}

interface Found {
  unit: Unit;
  share: number;
  certain: boolean;
  reason: string;
}

function unitOf(
  column: ColumnProfile,
  {stored, ofCalls}: Required<Pick<DurationQuestion, "stored" | "ofCalls">>
): Found | undefined {
  const two = shareOf(column, (text) => twoParts.test(text.trim()));
  const three = shareOf(column, (text) => threeParts.test(text.trim()));
  const share = two + three;
  if (share > 0.8) {
    if (two === 0 || !ofCalls)
      return {
        unit: "clock",
        share,
        certain: true,
        reason: `its values are written as h:mm${two === 0 ? ":ss" : ""}`
      };
    return three > 0
      ? {
          unit: "mm:ss",
          share,
          certain: true,
          reason: "its values are written as mm:ss, and as h:mm:ss from an hour on"
        }
      : {
          unit: "mm:ss",
          share,
          certain: false,
          reason: "its values have two parts, taken for minutes and seconds, as calls last"
        };
  }
  const {numbers} = column;
  if (numbers === undefined || numbers.max < 0) return undefined;
  const named = namedUnit(column.says);
  if (named !== undefined)
    return {unit: named, share: numbers.share, certain: true, reason: `the header says ${named}`};
  const guessed = guess(numbers, stored, ofCalls);
  return {
    unit: guessed,
    share: numbers.share,
    certain: guessed === "minutes" && !ofCalls,
    reason: `half of its numbers are at most ${numbers.median}: ${guessed}, for the header names no unit`
  };
}

const namedUnit = (says: string): Unit | undefined =>
  /\b(hours?|hrs?)\b/.test(says)
    ? "hours"
    : /\b(minutes?|mins?)\b/.test(says)
      ? "minutes"
      : /\b(seconds?|secs?)\b/.test(says)
        ? "seconds"
        : undefined;

/** A contact of four minutes is as rare as one of 500: small numbers with fractions are hours, large ones seconds. */
function guess(
  {median, whole, max}: NonNullable<ColumnProfile["numbers"]>,
  stored: string,
  ofCalls: boolean
): Unit {
  if (stored === "seconds") return "seconds";
  // Half of all calls do not last an hour, nor does one last ten.
  if (ofCalls) return median > 60 || max > 600 ? "seconds" : "minutes";
  if (median <= 4 && max <= 24 && whole < 1) return "hours";
  return median > 240 ? "seconds" : "minutes";
}
