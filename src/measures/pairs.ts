import type {FollowUp} from "../config/workspace.ts";
import type {InstrumentScale} from "../instruments/instrument.ts";
import type {MeasureContext} from "./measure.ts";
import type {Shared} from "./shared.ts";
import {inPrograms, programAt} from "./sql.ts";

/**
 * `pair`, which every measure of a scale at a follow-up begins with: one row a person with a baseline at a level, with
 * `pre`: the baseline's score;
 * `post`: the follow-up's score, null where there is none;
 * `closed`: 0 while the follow-up's window is open, when it is too early to say;
 * `left_before`: 1 where service had ended before the window began and no follow-up was given, so that none was due;
 * `cluster`: whom the person's scores may be alike with, the worker of most contacts between the two forms; where no
 * contact names one, the site; null where neither is known;
 * `counts_on`: the day by which a person counts, the window's last one, so that a period's columns are one cohort.
 * While the window is open that is the day up to which exports speak; by occasion there is no window, and it is the
 * baseline's day.
 *
 * The baseline is occasion 0 where the export numbers occasions, else (for follow-ups by the calendar) the earliest form,
 * among those taken within `baseline_within` days of the start of service in the program they were given in, where both
 * are known. Over all programs the first such form of any program stands: a course that asks its own questions asks them
 * when it starts, not when the person first came. The follow-up is the form nearest to its day within the window (the
 * earlier of two as near), the first in it, or the export's own occasion. Of forms repeated on one occasion the earliest that
 * can be scored stands, where they carry no days the first accepted. People only; who answered is never mixed.
 */
export const pairOf = (scale: InstrumentScale, followUp: FollowUp): Shared => ({
  name: "pair",
  sql: (context) => pairSql({scale, followUp}, context)
});

function pairSql(
  {scale, followUp}: {scale: InstrumentScale; followUp: FollowUp},
  {level, asOf, programs, workspace}: MeasureContext
): string {
  const who = level.program ? "person, program" : "person";
  const same = level.program ? "f.person = b.person and f.program = b.program" : "f.person = b.person";
  const program = programAt(level);
  // Without program cuts a form that names no program still counts.
  const among = level.program ? inPrograms(programs) : `(program is null or ${inPrograms(programs)})`;
  const elapsed =
    "coalesce(cast(f.taken - b.taken as decimal(12, 4)), f.elapsed_days - coalesce(b.elapsed_days, 0))";
  return `
with form as (
  select assessment, person, program as given_in, ${program} as program, site, occasion, taken, elapsed_days, value,
         case when method = 'unscorable' then 0 else 1 end as usable
  from score
  where scale = '${scale.id}' and respondent = '${scale.instrument.respondent}' and not at_one_time
    and (taken is null or taken <= date '${asOf}') and ${among}
),
service as (
  select person, program, min(day) as first_day
  from (
    select person, program, opened as day from episode where ${inPrograms(programs)}
    union all
    select person, program, day from contact where status = 'attended' and ${inPrograms(programs)}
  ) as serving
  group by person, program
),
started as (
  select assessment, max(case when taken between first_day - ${workspace.baseline_within} and first_day + ${workspace.baseline_within} then 1 else 0 end) as at_start
  from form
  join service as s on s.person = form.person and (form.given_in is null or s.program = form.given_in)
  group by assessment
),
opening as (
  select form.*, row_number() over (
           partition by ${who}
           order by case when occasion = 0 then 0 else 1 end, case when occasion = 0 then 1 - usable end, taken,
                    case when occasion is null then elapsed_days end, usable desc, form.assessment) as nth
  from form
  left join started on started.assessment = form.assessment
  where ${followUp.occasion === undefined ? "coalesce(occasion, 0) = 0" : "occasion = 0"}
    and (taken is null or coalesce(at_start, 1) = 1)
),
baseline as (
  select * from opening where nth = 1 and usable = 1
),
later as (
  select b.person, b.program, b.taken, f.value as post, f.taken as taken_again, row_number() over (
           partition by b.person, b.program order by ${followUpOrder(followUp, elapsed)}) as nth
  from baseline as b
  join form as f on ${same} and f.assessment <> b.assessment and f.usable = 1 and ${followUpTest(followUp, elapsed)}
),
helped as (
  select f.person, f.program, cast(c.worker as varchar) as worker, row_number() over (
           partition by f.person, f.program order by count(*) desc, cast(c.worker as varchar)) as nth
  from later as f
  join contact as c on c.person = f.person and c.status = 'attended' and c.worker is not null
    and c.day between f.taken and f.taken_again and ${level.program ? "c.program = f.program" : inPrograms(programs, "c.program")}
  where f.nth = 1
  group by f.person, f.program, c.worker
),
ended as (
  ${leftBefore(followUp, {level, asOf, programs})}
)
select b.person, b.program, b.site, coalesce(h.worker, b.site) as cluster, b.value as pre, f.post, ${closedBy(followUp, asOf)} as closed,
         case when f.post is null and e.person is not null then 1 else 0 end as left_before,
         ${countsOn(followUp, asOf)} as counts_on
  from baseline as b
  left join later as f on ${same} and f.nth = 1
  left join helped as h on h.person = b.person and h.program = b.program and h.nth = 1
  left join ended as e on e.person = b.person and e.program = b.program`;
}

function followUpTest({after, within, occasion}: FollowUp, elapsed: string): string {
  return after === undefined
    ? `f.occasion = ${occasion}`
    : `${elapsed} > 0 and ${elapsed} between ${after - within} and ${after + within}`;
}

function followUpOrder({after, take}: FollowUp, elapsed: string): string {
  if (after === undefined) return "f.taken, f.assessment";
  return `${take === "first" ? "" : `abs(${elapsed} - ${after}), `}${elapsed}, f.assessment`;
}

/** By occasion there is no window to wait for. */
function closedBy({after, within}: FollowUp, asOf: string): string {
  return after === undefined
    ? "1"
    : `case when b.taken is null or b.taken + ${after + within} <= date '${asOf}' then 1 else 0 end`;
}

function countsOn({after, within}: FollowUp, asOf: string): string {
  if (after === undefined) return "b.taken";
  const closing = `b.taken + ${after + within}`;
  return `case when ${closing} <= date '${asOf}' then ${closing} when b.taken is not null then date '${asOf}' end`;
}

/**
 * Whose episodes had all ended between the baseline and the day before the window began (or its last day, where the follow-up
 * says so); none reopened within it.
 */
function leftBefore(
  {after, within, released}: FollowUp,
  {level, asOf, programs}: Pick<MeasureContext, "level" | "asOf" | "programs">
): string {
  if (after === undefined) return "select person, program from baseline where 1 = 0";
  return `select b.person, b.program
  from baseline as b
  join (
    select person, ${programAt(level)} as program, opened, closed
    from episode
    where opened <= date '${asOf}' and ${inPrograms(programs)}
  ) as e on e.person = b.person and e.program = b.program and e.opened <= b.taken + ${after + within}
  group by b.person, b.program, b.taken
  having max(coalesce(e.closed, date '9999-12-31')) between b.taken and b.taken + ${released === "during" ? after + within : after - within - 1}`;
}
