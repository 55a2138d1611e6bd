import type {MeasureContext} from "./measure.ts";
import {attended, stepOf} from "./sql.ts";

/** A part of measure SQL that several measures begin with, so that it is worked out once for all of them. */
export interface Shared {
  /** What the rest of the SQL reads it as. */
  name: string;
  sql(context: MeasureContext): string;
}

/** The start of a measure's SQL: the shared part as its first common table expression. */
export const beginning = ({name, sql}: Shared, context: MeasureContext): string =>
  `with ${name} as (\n${sql(context).trim()}\n)`;

/** What each person's attended contacts of a month come to in a program at a site. */
export const monthly: Shared = {
  name: "monthly",
  sql: (context) => `
  select person, program, site, ${stepOf(context, "day")} as month, count(*) as contacts, sum(minutes) as minutes,
         sum(case when minutes is null then 1 else 0 end) as without_length, max(day) as last_day
  from contact
  where ${attended(context)}
  group by 1, 2, 3, 4`
};
