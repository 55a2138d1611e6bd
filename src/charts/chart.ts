import {type ChartPoint as Charted, firmPoints, leastPoints} from "../statistics/control-chart.ts";
import {type SpecialCause, specialCauses} from "../statistics/special-cause.ts";
import {type ChartKind, chartOf} from "./kind.ts";
import type {Month} from "./series.ts";

/** One month on a chart; what is null has no place on it. */
export interface ChartMonth extends Month {
  center: number | null;
  lower: number | null;
  upper: number | null;
  signal: SpecialCause | null;
  /** Of which stretch between rebases, from 0. */
  stretch: number;
}

/** Whether a stretch has limits, and whether they are firm: 13 points; from 7 on they are on trial. */
export type Footing = "none" | "trial" | "firm";

/**
 * Charts a series: each stretch between rebases by itself. Months that are partial, withheld or without data are left out of
 * center line and limits, and no rule reaches across them: what was there may have been on the other side.
 *
 * @param rebase days; a stretch begins with the month a day lies in
 */
export function chartMonths(
  kind: ChartKind,
  months: readonly Month[],
  rebase: readonly string[] = []
): ChartMonth[] {
  const starts = [...new Set(rebase.map((day) => day.slice(0, 7)))].sort();
  const stretchOf = ({id}: Month): number => starts.filter((start) => start <= id).length;
  const blank = {center: null, lower: null, upper: null, signal: null};
  const charted = new Map<string, Charted>();
  for (const stretch of new Set(months.map(stretchOf))) {
    const own = months.filter((month) => stretchOf(month) === stretch);
    for (const [id, point] of chartStretch(kind, own)) charted.set(id, point);
  }
  return months.map((month) => {
    const {center, lower, upper, signal} = charted.get(month.id) ?? blank;
    return {...month, center, lower, upper, signal, stretch: stretchOf(month)};
  });
}

function chartStretch(kind: ChartKind, months: readonly Month[]): [string, Charted][] {
  const whole = months.filter(isWhole);
  const points = chartOf(kind, whole);
  const byMonth = new Map(whole.map(({id}, index) => [id, points[index] as Charted]));
  if (kind === "run" || whole.length < leastPoints || whole.length === months.length) return [...byMonth];
  return piecesOf(months).flatMap((piece) => {
    const own = piece.map(({id}) => byMonth.get(id) as Charted);
    const signals = specialCauses(own);
    return piece.map(({id}, index): [string, Charted] => [
      id,
      {...(own[index] as Charted), signal: signals[index] ?? null}
    ]);
  });
}

/** A month that is over, spoken of from end to end and published. */
export const isWhole = ({status, value}: Month): boolean => status === "shown" && value !== null;

/** Whole months that follow one another without a gap. */
function piecesOf(months: readonly Month[]): Month[][] {
  const pieces: Month[][] = [[]];
  for (const month of months)
    if (isWhole(month)) pieces.at(-1)?.push(month);
    else pieces.push([]);
  return pieces.filter(({length}) => length > 0);
}

/** How firm the limits of a chart's last stretch are. */
export function footingOf(months: readonly ChartMonth[]): Footing {
  const whole = months.filter(isWhole);
  const last = whole.filter(({stretch}) => stretch === whole.at(-1)?.stretch);
  if (last.every(({upper}) => upper === null)) return "none";
  return last.length < firmPoints ? "trial" : "firm";
}
