import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {type ColumnProfile, shareOf} from "../profile.ts";

const short = /^[\p{L}\p{N}][^\p{C}]{0,79}$/u;

/** A column of short names that may be shown: the header says so, the privacy gate saw nobody, and names repeat. */
export function recognizeLabel(column: ColumnProfile, patterns: readonly HeaderPattern[]): Match | undefined {
  const told = headerScore(column, patterns);
  if (told === 0 || column.filled === 0 || column.finds.length > 0) return undefined;
  if (column.dates !== undefined || column.numbers !== undefined) return undefined;
  const share = shareOf(column, (text) => short.test(text.trim()));
  if (share < 0.9 || column.distinct > Math.max(20, column.filled * 0.7)) return undefined;
  return {
    score: told * share,
    reasons: [`the header says so; ${column.distinct} short names, in which no identifier was found`]
  };
}
