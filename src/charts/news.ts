import type {SpecialCause} from "../statistics/special-cause.ts";
import {type ChartMonth, chartMonths, isWhole} from "./chart.ts";
import type {ChartKind} from "./kind.ts";
import type {Month} from "./series.ts";

/**
 * The signal of a chart's last whole month, where it is new: the chart as it stood a month before had none on that side, or this month alone
 * is outside limits that the month before was inside.
 */
export function newSignal(
  kind: ChartKind,
  months: readonly Month[],
  rebase: readonly string[] = []
): SpecialCause | null {
  const last = months.findLastIndex(isWhole);
  const now = signalAt(chartMonths(kind, months.slice(0, last + 1), rebase));
  if (now === null) return null;
  const then = signalAt(chartMonths(kind, months.slice(0, last), rebase));
  const isKnown =
    then !== null && then.direction === now.direction && (now.rule !== "outside" || then.rule === "outside");
  return isKnown ? null : now;
}

/** Of the last month, which says nothing where it is a gap. */
const signalAt = (months: readonly ChartMonth[]): SpecialCause | null => months.at(-1)?.signal ?? null;
