import {monthOf} from "../calendar.ts";
import {groupBy} from "../group.ts";
import type {Model} from "../model.ts";

export interface WarmLine {
  calls: number;
  real: number;
  byMonth: Record<string, {calls: number; real: number; withNumber: number}>;
  callers: number;
  /** Share of the calls with a number that the busiest 5% of callers make. */
  topFivePercentShare: number;
  /** What the phone system counted, by month, from the day it was bought. */
  phoneSystem: Record<string, {offered: number; answered: number; abandoned: number; coded: number}>;
}

export function topShare(counts: readonly number[], share: number): number {
  const sorted = [...counts].sort((one, other) => other - one);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return sum(sorted.slice(0, Math.ceil(sorted.length * share))) / sum(sorted);
}

export function warmLineOf({calls, phoneDays}: Model): WarmLine {
  const numbered = calls.filter(({caller}) => caller !== null);
  const perCaller = [...groupBy(numbered, ({caller}) => caller).values()].map((own) => own.length);
  const months = groupBy(calls, ({day}) => monthOf(day));
  const phoneMonths = groupBy(phoneDays, ({day}) => monthOf(day));
  return {
    calls: calls.length,
    real: calls.filter(({kind}) => kind === "real").length,
    byMonth: Object.fromEntries(
      [...months].map(([month, own]) => [
        month,
        {
          calls: own.length,
          real: own.filter(({kind}) => kind === "real").length,
          withNumber: own.filter(({caller}) => caller !== null).length
        }
      ])
    ),
    callers: perCaller.length,
    topFivePercentShare: topShare(perCaller, 0.05),
    phoneSystem: Object.fromEntries(
      [...phoneMonths].map(([month, days]) => {
        const sum = (figure: "offered" | "answered" | "abandoned" | "coded"): number =>
          days.reduce((total, each) => total + each[figure], 0);
        return [
          month,
          {
            offered: sum("offered"),
            answered: sum("answered"),
            abandoned: sum("abandoned"),
            coded: sum("coded")
          }
        ];
      })
    )
  };
}
