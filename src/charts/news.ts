import type {SpecialCause} from "../statistics/special-cause.ts";
import {type ChartStep, chartSteps, isWhole} from "./chart.ts";
import type {ChartKind} from "./kind.ts";
import type {Step} from "./series.ts";

/**
 * The signal of a chart's last whole step, where it is new: the chart as it stood a step before had none on that side, or this step alone
 * is outside limits that the step before was inside.
 */
export function newSignal(
  kind: ChartKind,
  steps: readonly Step[],
  rebase: readonly string[] = []
): SpecialCause | null {
  const last = steps.findLastIndex(isWhole);
  const now = signalAt(chartSteps(kind, steps.slice(0, last + 1), rebase));
  if (now === null) return null;
  const then = signalAt(chartSteps(kind, steps.slice(0, last), rebase));
  const isKnown =
    then !== null && then.direction === now.direction && (now.rule !== "outside" || then.rule === "outside");
  return isKnown ? null : now;
}

/** Of the last month, which says nothing where it is a gap. */
const signalAt = (steps: readonly ChartStep[]): SpecialCause | null => steps.at(-1)?.signal ?? null;
