import {gini, holdingQuantile} from "../../statistics/gini.ts";
import type {Estimate, MeasureContext, Sufficient} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

/** Callers known by an id or number, and how their calls are spread over them. */

/** Each known caller's calls of a month that are not flagged as none, answered or not. */
export const callsOfCallers = (
  {asOf, level, programs}: MeasureContext,
  {numerator, denominator}: {numerator: string; denominator: string}
): string => `
select person, ${programAt(level)} as program, ${siteAt(level)} as site, month,
       ${numerator} as numerator, ${denominator} as denominator, 0 as immature, calls
from (
  select caller as person, program, site, ${monthOf("day")} as month, count(*) as calls
  from call
  where caller is not null and real_call and day <= date '${asOf}' and ${inPrograms(programs)}
  group by 1, 2, 3, 4
) as calls_of_caller`;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Of all their calls, those that the busiest `share` of callers made, the number of callers rounded up. */
export const topShare =
  (share: number) =>
  ({values}: Sufficient): Estimate => {
    const sorted = values.toSorted((a, b) => b - a);
    return shareOf(sum(sorted.slice(0, Math.ceil(sorted.length * share))), sum(sorted));
  };

const shareOf = (numerator: number, denominator: number): Estimate => ({
  value: denominator === 0 ? null : numerator / denominator,
  lower: null,
  upper: null,
  counted: {numerator, denominator}
});

/** Of the callers, how many called more than once. */
export const repeatShare = ({values}: Sufficient): Estimate => ({
  ...shareOf(values.filter((calls) => calls > 1).length, values.length)
});

/** The middle caller's number of calls: a few callers make the mean. */
export function spreadOfCalls({values}: Sufficient): Estimate {
  const held = new Map<number, number>();
  for (const calls of values) held.set(calls, (held.get(calls) ?? 0) + 1);
  const holdings = [...held].map(([amount, people]) => ({amount, people}));
  return {
    value: holdingQuantile(holdings, 0.5),
    lower: null,
    upper: null,
    counted: {numerator: sum(values), denominator: values.length},
    more: {
      mean_calls: values.length === 0 ? null : sum(values) / values.length,
      most_calls: values.length === 0 ? null : Math.max(...values),
      gini: gini(holdings)
    }
  };
}
