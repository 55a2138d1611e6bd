import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {type ColumnProfile, shareOf} from "../profile.ts";
import {percent} from "./date.ts";

const timeOfDay =
  /^(?:(?:1899-12-3[01]|1900-01-0[01])[T ])?(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?$/i;

/** How long, not when, however it is written. */
const howLong = /\b(?:duration|length|total|elapsed|avg|average|hours?|hrs|minutes|mins|seconds|secs)\b/;

/** A time of day beside a day in another column. */
export function recognizeClock(column: ColumnProfile, patterns: readonly HeaderPattern[]): Match | undefined {
  const told = headerScore(column, patterns);
  if (told === 0 || howLong.test(column.says)) return undefined;
  const share = shareOf(column, (text) => timeOfDay.test(text.trim()));
  if (share < 0.8) return undefined;
  return {
    score: told * share,
    reasons: [`the header says so; ${percent(share)} of its values are times of day`],
    mapping: {kind: "time"}
  };
}
