import type {ColumnMapping} from "../../config/job.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {missingCodes} from "../missing.ts";
import {type ColumnProfile, shareOf} from "../profile.ts";

type Unit = NonNullable<ColumnMapping["unit"]>;

interface DurationQuestion {
  patterns: readonly HeaderPattern[];
  /** What the field is stored in, and what a bare number is read as. */
  stored: "minutes" | "seconds";
}

const clock = /^\d{1,4}:[0-5]\d(?::[0-5]\d)?$/;

/** How long something took: `1:30`, hours, minutes or seconds, as header and size of the numbers tell. */
export function recognizeDuration(
  column: ColumnProfile,
  {patterns, stored}: DurationQuestion
): Match | undefined {
  const told = headerScore(column, patterns);
  if (told === 0) return undefined;
  const unit = unitOf(column, stored);
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

function unitOf(column: ColumnProfile, stored: "minutes" | "seconds"): Found | undefined {
  const clocks = shareOf(column, (text) => clock.test(text.trim()));
  if (clocks > 0.8)
    return {unit: "clock", share: clocks, certain: true, reason: "its values are written as h:mm"};
  const {numbers} = column;
  if (numbers === undefined || numbers.max < 0) return undefined;
  const named = namedUnit(column.says);
  if (named !== undefined)
    return {unit: named, share: numbers.share, certain: true, reason: `the header says ${named}`};
  const guessed = guess(numbers, stored);
  return {
    unit: guessed,
    share: numbers.share,
    certain: guessed === "minutes",
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
function guess({median, whole, max}: NonNullable<ColumnProfile["numbers"]>, stored: string): Unit {
  if (stored === "seconds") return "seconds";
  if (median <= 4 && max <= 24 && whole < 1) return "hours";
  return median > 240 ? "seconds" : "minutes";
}
