import {type Membership, undatedMonth} from "../memberships.ts";
import type {Codes} from "../tables.ts";

/** The months that periods are made of, numbered from 1 in the order of time; 0 is the month of what has no date. */
export interface Months {
  /** With 0. */
  count: number;
  /** Number of a first day of a month in the list. */
  numberOf(month: string): number;
  /** SQL of the number for SQL of a month; below 0 or from `count` on where no period has it. */
  sql(month: string): string;
}

const since = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

export function monthsOfAll(memberships: readonly Membership[], codes: Codes): Months {
  const dated = memberships
    .map(({month}) => month)
    .filter((month) => month !== undatedMonth)
    .sort();
  const first = dated[0] ?? undatedMonth;
  const last = dated.at(-1) ?? undatedMonth;
  const before = since(first) - 1;
  return {
    count: since(last) - before + 1,
    numberOf: (month) => (month === undatedMonth ? 0 : since(month) - before),
    sql: (month) =>
      `case when ${month} >= date '${codes.since}' then extract(year from ${month}) * 12 + extract(month from ${month}) - ${before} else 0 end`
  };
}
