import type {ColumnMapping} from "../../config/job.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {missingCodes} from "../missing.ts";
import type {ColumnProfile} from "../profile.ts";
import {percent} from "./date.ts";

interface NumberQuestion {
  patterns: readonly HeaderPattern[];
  /** What the field allows. */
  min: number;
  max: number;
  whole?: boolean;
}

/** A column of numbers that the header names, with its decimal mark and the codes that mean no answer. */
export function recognizeNumber(column: ColumnProfile, question: NumberQuestion): Match | undefined {
  const {numbers} = column;
  const told = headerScore(column, question.patterns);
  if (told === 0 || numbers === undefined || isIndex(column)) return undefined;
  if (question.whole === true && numbers.whole < 0.9) return undefined;
  const {min, max} = question;
  const missing = missingCodes(column.values, (number) => number >= min && number <= max);
  return {
    score: told * numbers.share,
    reasons: [`the header says so; ${percent(numbers.share)} of its values are numbers`],
    mapping: {
      ...(numbers.decimal === "," && numbers.whole < 1 ? {decimal: ","} : {}),
      ...(missing.length === 0 ? {} : {missing})
    } satisfies Omit<ColumnMapping, "to">
  };
}

/** 1, 2, 3 … down the file: a row's number, not an amount. */
export const isIndex = ({distinct, filled, numbers}: ColumnProfile): boolean =>
  numbers !== undefined &&
  numbers.whole === 1 &&
  distinct === filled &&
  filled > 20 &&
  numbers.max - numbers.min === filled - 1;
