import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import type {ColumnProfile} from "../profile.ts";
import {shareOf} from "../profile.ts";

interface IdQuestion {
  patterns: readonly HeaderPattern[];
  /** Whether its values name a record each (`record`), or come again and again (`repeating`); either when not given. */
  comes?: "record" | "repeating";
  /** Share of the records that must have one. */
  filled?: number;
}

/** A column of ids: the header says whose, and values are short and no amounts or days. */
export function recognizeId(
  column: ColumnProfile,
  {patterns, comes, filled = 0.5}: IdQuestion
): Match | undefined {
  const told = headerScore(column, patterns);
  if (told === 0 || column.filled === 0 || column.filled < column.records * filled) return undefined;
  if (shareOf(column, isIdLike) < 0.8) return undefined;
  if (column.dates !== undefined && column.numbers === undefined) return undefined;
  if (comes === "record" && !column.unique) return undefined;
  const repeats = column.unique ? "a new one in nearly every record" : `${column.distinct} of them`;
  const folds = column.folded < column.distinct;
  return {
    score: told * (comes === "repeating" && column.unique ? 0.6 : 1),
    reasons: [`the header says so; ids, ${repeats}`],
    ...(folds
      ? {
          mapping: {case: "fold" as const},
          doubts: [`${column.distinct - column.folded} ids differ in capitals alone and are taken for one`]
        }
      : {})
  };
}

const isIdLike = (text: string): boolean => {
  const id = text.trim();
  return id.length <= 64 && !/\s.*\s.*\s/.test(id) && !/^-?\d+[.,]\d+$/.test(id);
};
