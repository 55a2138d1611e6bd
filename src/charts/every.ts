import {Temporal} from "temporal-polyfill";

/** How often the watched series of a release are looked at: all by month, or all by week. */
export type Every = "month" | "week";

/** Steps from one time of the year to the same a year later. */
export const inYear: Readonly<Record<Every, number>> = {month: 12, week: 52};

/** Id of the step that a day lies in: 2025-09, or the Monday its week begins with. */
export function stepWith(every: Every, day: string): string {
  if (every === "month") return day.slice(0, 7);
  const date = Temporal.PlainDate.from(day);
  return date.subtract({days: date.dayOfWeek - 1}).toString();
}

/** Id of the step that is a month earlier, or four weeks: exports of one feed may end that much before those of another. */
export function monthBefore(every: Every, id: string): string {
  if (every === "month") return Temporal.PlainYearMonth.from(id).subtract({months: 1}).toString();
  return Temporal.PlainDate.from(id).subtract({weeks: 4}).toString();
}
