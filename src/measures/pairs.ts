import type {FollowUp} from "../config/workspace.ts";
import type {InstrumentScale} from "../instruments/instrument.ts";
import type {MeasureContext} from "./measure.ts";
import {inPrograms, programAt} from "./sql.ts";

/**
 * Common table expressions that end in `pair`: one row a person with a baseline of the scale at a level, with the
 * follow-up's score in `post` (null where there is none) and `due` (0 while its window is open).
 *
 * The baseline is occasion 0 where the export numbers occasions, else (for follow-ups by the calendar) the earliest form,
 * among those taken within `baseline_within` days of the start of service in the program they were given in, where both
 * are known. Over all programs the first such form of any program stands: a course that asks its own questions asks them
 * when it starts, not when the person first came. The follow-up is the form nearest to its day within the window (the
 * earlier of two as near), or the export's own occasion. Of forms repeated on one occasion the first accepted one that
 * can be scored stands. People only; who answered is never mixed.
 */
export function pairs(
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
form as (
  select assessment, person, program as given_in, ${program} as program, site, occasion, taken, elapsed_days, value,
         case when method = 'unscorable' then 0 else 1 end as usable
  from score
  where scale = '${scale.id}' and respondent = '${scale.instrument.respondent}' and person is not null
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
           order by case when occasion = 0 then 0 else 1 end, case when occasion is null then taken end,
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
  select b.person, b.program, f.value as post, row_number() over (
           partition by b.person, b.program order by ${followUpOrder(followUp, elapsed)}) as nth
  from baseline as b
  join form as f on ${same} and f.assessment <> b.assessment and f.usable = 1 and ${followUpTest(followUp, elapsed)}
),
pair as (
  select b.person, b.program, b.site, b.taken, b.value as pre, f.post, ${dueBy(followUp, asOf)} as due
  from baseline as b
  left join later as f on ${same} and f.nth = 1
)`;
}

function followUpTest({after, within, occasion}: FollowUp, elapsed: string): string {
  return after === undefined
    ? `f.occasion = ${occasion}`
    : `${elapsed} > 0 and ${elapsed} between ${after - within} and ${after + within}`;
}

function followUpOrder({after}: FollowUp, elapsed: string): string {
  return after === undefined ? "f.assessment" : `abs(${elapsed} - ${after}), ${elapsed}, f.assessment`;
}

/** By occasion everybody with a baseline is due; by the calendar, once the window has closed. */
function dueBy({after, within}: FollowUp, asOf: string): string {
  return after === undefined
    ? "1"
    : `case when b.taken is null or b.taken + ${after + within} <= date '${asOf}' then 1 else 0 end`;
}
