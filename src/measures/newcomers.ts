import {count} from "./estimates.ts";
import {ofContacts} from "./families.ts";
import {lookedBackFarEnough} from "./maturity.ts";
import type {Measure, MeasureContext} from "./measure.ts";
import {beginning, type Shared} from "./shared.ts";
import {attended} from "./sql.ts";

/** Each person's first day in each place. */
const visited: Shared = {
  name: "visited",
  sql: (context) => `
  select person, program, site, min(day) as day
  from contact
  where ${attended(context)}
  group by person, program, site`
};

/** What people who come for the first time are counted by, whatever they are new to. */
export const ofNewcomers = {
  ...ofContacts,
  denominator: null,
  unit: "person",
  format: "count",
  source: "Waymark: one of three meanings of new, kept apart",
  anchor: "cohort",
  combine: "distinct",
  mature: lookedBackFarEnough,
  begins: visited,
  estimate: count
} as const satisfies Partial<Measure>;

/** The start of a query: `visit`, each person's first day in each place, with the first day of `who` beside it. */
export const firstVisits = (context: MeasureContext, who: "person" | "person, program"): string => `
${beginning(visited, context)},
visit as (
  select person, program, site, day, min(day) over (partition by ${who}) as first_day
  from visited
)`;
