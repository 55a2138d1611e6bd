import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {formatRange, formatValue, formatWithUnit} from "../format.js";
import {yearEarlier} from "../words.js";

/**
 * The comparison on a headline card, in words. Estimates differ only where their intervals part; counts are not
 * samples, and are simply subtracted.
 */
export function difference(
  measure: Pick<PageMeasure, "format">,
  now: Cell | undefined,
  before: Cell | undefined,
  closed: boolean
): string {
  if (now?.status !== "shown" || now.value === null) return "";
  if (!closed) return "This period is still open.";
  if (before === undefined || before.status === "missing") return `Nothing to compare with ${yearEarlier}.`;
  if (before.status === "withheld") return `${yearEarlier.replace("a", "A")}: withheld.`;
  if (before.status !== "shown" || before.value === null)
    return `${yearEarlier.replace("a", "A")}: too early to say.`;
  if (now.lower !== null && now.upper !== null && before.lower !== null && before.upper !== null) {
    const word =
      now.lower > before.upper
        ? "Higher than"
        : now.upper < before.lower
          ? "Lower than"
          : "Not clearly different from";
    return `${word} ${yearEarlier} (${formatRange(measure.format, before.lower, before.upper)}).`;
  }
  if (now.atLeast !== null && before.atLeast !== null)
    return `A year earlier: ${formatRange(measure.format, before.atLeast, before.value)}.`;
  const was = `(${formatValue(measure.format, before.value)})`;
  const scale = measure.format === "percent" ? 100 : 1;
  const change = Math.round(now.value * scale) - Math.round(before.value * scale);
  if (change === 0) return `The same as ${yearEarlier} ${was}.`;
  if (measure.format === "percent")
    return `${Math.abs(change)} ${Math.abs(change) === 1 ? "point" : "points"} ${change > 0 ? "higher" : "lower"} than ${yearEarlier} ${was}.`;
  return `${formatWithUnit(measure.format, Math.abs(change))} ${change > 0 ? "more" : "fewer"} than ${yearEarlier} ${was}.`;
}
