import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {attendances} from "../slice/counts-behind.ts";
import {attended, inPrograms, programAt, siteAt, stepOf} from "../sql.ts";

const times: Measure = {
  ...ofContacts,
  id: "attendances",
  title: "Attendances",
  definition:
    "Times somebody came to a session, an event or the drop-in: the head-count where one was taken, else the names. " +
    "The same people may come again.",
  numerator: "head-counts of sessions, named attendances where there is none",
  denominator: null,
  unit: "attendance",
  countSets: {numerator: attendances},
  format: "count",
  source: "Waymark: a head-count where one is given, else the named rows",
  anchor: "activity",
  combine: "sum",
  weekly: true,
  reads: ["session", "contact"],
  occursIn: ["session", "sign_in"],
  sql: (context) => `
with came as (
  select program, site, day, attendances
  from session
  where day <= date '${context.asOf}' and ${inPrograms(context.programs)}
  union all
  select program, site, day, 1 as attendances
  from contact
  where ${attended(context)} and session is null and kind in ('group', 'event', 'visit')
)
select cast(null as integer) as person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site,
       ${stepOf(context, "day")} as month, sum(attendances) as numerator, 0 as denominator, 0 as immature
from came
group by 2, 3, 4`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [times]};
