import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {inPrograms, programAt, siteAt, stepOf} from "../sql.ts";

const sessions: Measure = {
  ...ofContacts,
  id: "sessions",
  title: "Sessions held",
  definition: "Group meetings and events held, whether heads were counted, names were signed in, or both.",
  numerator: "sessions held in the period",
  denominator: null,
  unit: "session",
  format: "count",
  source: "Common to funders' service tables",
  anchor: "activity",
  combine: "sum",
  weekly: true,
  reads: ["session"],
  sql: (context) => `
select cast(null as integer) as person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site,
       ${stepOf(context, "day")} as month, count(*) as numerator, 0 as denominator, 0 as immature
from session
where day <= date '${context.asOf}' and ${inPrograms(context.programs)}
group by 2, 3, 4`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [sessions]};
