import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

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
  reads: ["session"],
  sql: ({asOf, level, programs}) => `
select cast(null as integer) as person, ${programAt(level)} as program, ${siteAt(level)} as site,
       ${monthOf("day")} as month, count(*) as numerator, 0 as denominator, 0 as immature
from session
where day <= date '${asOf}' and ${inPrograms(programs)}
group by 2, 3, 4`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [sessions]};
