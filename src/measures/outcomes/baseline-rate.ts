import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {askedIn} from "../asked.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {ofItsDays, pairOf, turnOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";
import {staysOfRecord} from "../stays-of-record.ts";

type DueAfter = FollowUp & {after: number};

/** Who began in a program in which the scale is asked, by the day on which the window of a follow-up closes for them. */
const enrolled = (
  {scale, followUp}: {scale: InstrumentScale; followUp: DueAfter},
  context: MeasureContext
): string => {
  const {level, asOf, programs, workspace} = context;
  const closing = `day + ${followUp.after + followUp.within}`;
  return `
served as (
  select person, program, site, day
  from (
    select person, program, site, opened as day from episode where opened <= date '${asOf}' and ${inPrograms(programs)}
    union all
    select person, program, site, day
    from (
      select person, program, site, day, row_number() over (partition by person, program order by day, site nulls last) as nth
      from contact where status = 'attended' and day <= date '${asOf}' and ${inPrograms(programs)}
    ) as coming
    where nth = 1
  ) as serving
  where program in (${askedIn(scale, context)})
),
entered as (
  select v.person, v.program, v.site, v.day, greatest(count(s.began), 1) as stay
  from (select distinct person, ${programAt(level)} as program, site, day from served) as v
  left join (${staysOfRecord(context)}) as s
    on s.person = v.person and s.program = v.program and s.began <= v.day + ${workspace.baseline_within}
  group by v.person, v.program, v.site, v.day
),
began as (
  select person, program, site, stay, day, row_number() over (
           partition by person, program, stay order by day, site nulls last) as nth
  from entered
),
enrolled as (
  select person, program, site, stay, case when ${closing} <= date '${asOf}' then 1 else 0 end as closed,
         case when ${closing} <= date '${asOf}' then ${closing} else date '${asOf}' end as counts_on
  from began
  where nth = 1${ofItsDays("day", followUp)}
)`;
};

/** Who was asked in one of their stays counts by it. */
const notAsked = 500;

const baselineRate = (scale: InstrumentScale, followUp: DueAfter): Measure => ({
  ...ofScale(scale, followUp),
  version: 3,
  id: `baseline_rate:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: asked at the start, of those whose follow-up at ${followUp.name} has come`,
  definition:
    "Of people who began in a program that asks this scale, and for whom the window of the follow-up has closed since, those with a scored baseline near their start.",
  numerator: "people with a scored baseline",
  denominator: "people who began, and for whom the follow-up window has closed",
  format: "percent",
  direction: "higher",
  occursIn: [`score_and_service:${scale.id}`],
  source: "Baselines over enrolled, the first step of a follow-up's flow (CONSORT); Wilson interval",
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)},
${enrolled({scale, followUp}, context).trim()}
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       closed as numerator, closed as denominator, 1 - closed as immature, turn
from pair
union all
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       0 as numerator, closed as denominator, 1 - closed as immature, ${turnOf("closed", `stay + ${notAsked}`)} as turn
from enrolled as e
where not exists (select 1 from pair as p where p.person = e.person and p.program = e.program and p.stay = e.stay)`,
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) =>
      follow_ups.flatMap((followUp) =>
        followUp.after === undefined ? [] : [baselineRate(scale, {...followUp, after: followUp.after})]
      )
    )
};
