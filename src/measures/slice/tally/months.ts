import {Temporal} from "temporal-polyfill";
import type {Grain} from "../../measure.ts";
import {type Membership, undatedMonth} from "../memberships.ts";
import type {Codes} from "../tables.ts";

/** The months, or weeks, that periods are made of, numbered from 1 in the order of time; 0 is the month of what has no date. */
export interface Months {
  /** With 0. */
  count: number;
  /** Number of a first day of a month in the list. */
  numberOf(month: string): number;
  /** SQL of the number for SQL of a month; below 0 or from `count` on where no period has it. */
  sql(month: string): string;
}

/** How many months, or weeks, a first day is after some fixed one, here and in SQL. */
const counted: Readonly<Record<Grain, {since(first: string): number; sql(first: string): string}>> = {
  month: {
    since: (first) => Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)),
    sql: (first) => `extract(year from ${first}) * 12 + extract(month from ${first})`
  },
  week: {
    since: (first) => Temporal.PlainDate.from(someMonday).until(first).days / 7,
    sql: (first) => `(${first} - date '${someMonday}') // 7`
  }
};

const someMonday = "2001-01-01";

export function monthsOfAll(memberships: readonly Membership[], codes: Codes, grain: Grain): Months {
  const {since, sql} = counted[grain];
  const dated = memberships
    .map(({month}) => month)
    .filter((month) => month !== undatedMonth)
    .sort();
  const first = dated[0];
  const last = dated.at(-1);
  const before = first === undefined ? 0 : since(first) - 1;
  return {
    count: last === undefined ? 1 : since(last) - before + 1,
    numberOf: (month) => (month === undatedMonth ? 0 : since(month) - before),
    sql: (month) => `case when ${month} >= date '${codes.since}' then ${sql(month)} - ${before} else 0 end`
  };
}
