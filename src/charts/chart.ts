import {type ChartPoint as Charted, firmPoints, leastPoints} from "../statistics/control-chart.ts";
import {type SpecialCause, specialCauses} from "../statistics/special-cause.ts";
import {type ChartKind, chartOf} from "./kind.ts";
import type {Step} from "./series.ts";

/** One month or week on a chart; what is null has no place on it. */
export interface ChartStep extends Step {
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
 * Charts a series: each stretch between rebases by itself. Steps that are partial, withheld or without data are left out of
 * center line and limits, and no rule reaches across them: what was there may have been on the other side.
 *
 * @param rebase ids of the steps that a stretch begins with
 */
export function chartSteps(
  kind: ChartKind,
  steps: readonly Step[],
  rebase: readonly string[] = []
): ChartStep[] {
  const starts = new Set(rebase);
  const stretchOf = ({id}: Step): number => [...starts].filter((start) => start <= id).length;
  const blank = {center: null, lower: null, upper: null, signal: null};
  const charted = new Map<string, Charted>();
  for (const stretch of new Set(steps.map(stretchOf))) {
    const own = steps.filter((step) => stretchOf(step) === stretch);
    for (const [id, point] of chartStretch(kind, own)) charted.set(id, point);
  }
  return steps.map((step) => {
    const {center, lower, upper, signal} = charted.get(step.id) ?? blank;
    return {...step, center, lower, upper, signal, stretch: stretchOf(step)};
  });
}

function chartStretch(kind: ChartKind, steps: readonly Step[]): [string, Charted][] {
  const whole = steps.filter(isWhole);
  const points = chartOf(kind, whole);
  const byId = new Map(whole.map(({id}, index) => [id, points[index] as Charted]));
  if (kind === "run" || whole.length < leastPoints || whole.length === steps.length) return [...byId];
  return piecesOf(steps).flatMap((piece) => {
    const own = piece.map(({id}) => byId.get(id) as Charted);
    const signals = specialCauses(own);
    return piece.map(({id}, index): [string, Charted] => [
      id,
      {...(own[index] as Charted), signal: signals[index] ?? null}
    ]);
  });
}

/** A step that is over, spoken of from end to end and published. */
export const isWhole = ({status, value}: Step): boolean => status === "shown" && value !== null;

/** Whole steps that follow one another without a gap. */
function piecesOf(steps: readonly Step[]): Step[][] {
  const pieces: Step[][] = [[]];
  for (const step of steps)
    if (isWhole(step)) pieces.at(-1)?.push(step);
    else pieces.push([]);
  return pieces.filter(({length}) => length > 0);
}

/** How firm the limits of a chart's last stretch are. */
export function footingOf(steps: readonly ChartStep[]): Footing {
  const whole = steps.filter(isWhole);
  const last = whole.filter(({stretch}) => stretch === whole.at(-1)?.stretch);
  if (last.every(({upper}) => upper === null)) return "none";
  return last.length < firmPoints ? "trial" : "firm";
}
