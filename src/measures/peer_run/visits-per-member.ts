import {ofPeerRun} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {coming} from "../programs/open-days.ts";
import {attendances} from "../slice/counts-behind.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

/** Told inside alone: contacts less visits would be those of the few who were met elsewhere. */
const visitsPerMember: Measure = {
  ...ofPeerRun,
  id: "visits_per_member",
  title: "Visits of each member who came",
  definition:
    "Visits by name, group meetings and events among them, for each of the members who came in the period.",
  numerator: "named attendances in the period",
  denominator: "members with a named attendance in the period",
  unit: "contact",
  countSets: {numerator: attendances},
  format: "average",
  source: "Visits per active member of drop-in centers; active in the period itself",
  anchor: "activity",
  combine: "sum",
  nested: true,
  internal: true,
  occursIn: ["sign_in"],
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("day")} as month,
       count(*) as numerator, 1 as denominator, 0 as immature
from contact
where ${attended(context)} and ${coming}
group by 1, 2, 3, 4`,
  estimate: ({people, numerator}) => ({
    value: people === null || people === 0 ? null : numerator / people,
    lower: null,
    upper: null,
    counted: {numerator, denominator: people ?? 0}
  })
};

export const file: MeasureFile = {measures: () => [visitsPerMember]};
