import type {ChartPoint} from "./control-chart.ts";

/** What a series' last point says: better, worse, higher or lower where neither is better, or nothing but noise. */
export type Variation = "improvement" | "concern" | "high" | "low" | "common";

/** Whether a target is met by the process itself: always, never, or by chance. */
export type Assurance = "pass" | "fail" | "inconsistent";

type Direction = "higher" | "lower" | "neutral";

/** The variation icon is the last point's, as in R's `ptd_get_icons`. */
export function variationOf({signal}: Pick<ChartPoint, "signal">, better: Direction): Variation {
  if (signal === null) return "common";
  if (better === "neutral") return signal.direction;
  return (signal.direction === "high") === (better === "higher") ? "improvement" : "concern";
}

/** Target against the last limits, as R's `ptd_calculate_assurance_type`; null without a target, limits or a better side. */
export function assuranceOf(
  {lower, upper}: Pick<ChartPoint, "lower" | "upper">,
  target: number | null,
  better: Direction
): Assurance | null {
  if (target === null || lower === null || upper === null || better === "neutral") return null;
  if (target > upper) return better === "higher" ? "fail" : "pass";
  if (target < lower) return better === "higher" ? "pass" : "fail";
  return "inconsistent";
}
