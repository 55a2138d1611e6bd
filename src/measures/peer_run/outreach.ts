import type {Program} from "../../config/workspace.ts";
import {bySetting} from "../calls/settings.ts";
import {count} from "../estimates.ts";
import {ofPeerRun, peerRunOnly} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {coming} from "../programs/open-days.ts";
import {absentAfter, eachOwn} from "../programs/settings.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

/** Told inside alone: absent members who were reached are few, and contacts less attendances would tell of them. */
const outreach = (programs: readonly Program[]): Measure => ({
  ...ofPeerRun,
  id: "outreach_absent",
  title: "Outreach contacts to absent members",
  definition:
    `Attended contacts by outreach with members who had come before and then not for ${eachOwn(programs, (program) => `${absentAfter(program)} days`)} or longer. ` +
    "Outreach to people who never came is in `outreach` beside it.",
  numerator: "outreach contacts with absent members",
  denominator: null,
  unit: "contact",
  format: "count",
  source: "Reach-out to absent members, as clubhouses keep it (the setting `absent_after`)",
  anchor: "activity",
  combine: "sum",
  nested: true,
  internal: true,
  occursIn: ["outreach"],
  sums: ["outreach"],
  sql: (context) => `
with reached as (
  select person, program, site, day, count(*) as contacts
  from contact
  where ${attended(context)} and kind = 'outreach'
  group by 1, 2, 3, 4
),
came as (
  select person, program, day from contact where ${attended(context)} and ${coming} group by 1, 2, 3
),
silence as (
  select r.person, r.program, r.site, r.day, r.contacts, r.day - max(c.day) as days
  from reached as r
  left join came as c on c.person = r.person and c.program = r.program and c.day <= r.day
  group by r.person, r.program, r.site, r.day, r.contacts
)
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("day")} as month,
       sum(case when days >= ${bySetting(context.programs, absentAfter)} then contacts else 0 end) as numerator, 0 as denominator,
       0 as immature, sum(contacts) as outreach
from silence
group by 1, 2, 3, 4`,
  estimate: count
});

export const file: MeasureFile = {
  measures: ({programs}) => [outreach(programs.filter(({type}) => peerRunOnly.includes(type)))]
};
