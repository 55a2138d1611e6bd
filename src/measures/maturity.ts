import {Temporal} from "temporal-polyfill";
import type {Measure} from "./measure.ts";
import {earlier} from "./periods.ts";

/** When it is too early to judge a whole period. Dates are ISO, so text order is time order. */

type Mature = NonNullable<Measure["mature"]>;

export const activeDays = 90;

/** A month the data begin in counts as spoken of from its first day. */
const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

const plusDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({days}).toString();

/** Nobody is known to be new before the data reach back far enough without them. */
export const lookedBackFarEnough: Mature = ({start}, {dataStart, workspace}) =>
  start >= plusDays(monthStart(dataStart), workspace.look_back);

/** Whoever came on the period's first day has been watched for so many days. */
export const longEnough =
  (days: number): Mature =>
  ({start}, {asOf}) =>
    plusDays(start, days) <= asOf;

/** The window of activity before the period's end lies within the data. */
export const wholeActiveWindow: Mature = ({end}, {asOf, dataStart}) =>
  earlier(end, asOf) >= plusDays(dataStart, activeDays - 1);

/** The fiscal year the period begins in lies within the data from its first day. */
export const wholeFiscalYear: Mature = ({start}, {dataStart, workspace}) => {
  const day = Temporal.PlainDate.from(start);
  const opening = day.with({month: workspace.fiscal_year_starts, day: 1});
  const yearStart = Temporal.PlainDate.compare(opening, day) > 0 ? opening.subtract({years: 1}) : opening;
  return yearStart.toString() >= monthStart(dataStart);
};
