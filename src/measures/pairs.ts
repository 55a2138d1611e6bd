import type {FollowUp} from "../config/workspace.ts";
import type {InstrumentScale} from "../instruments/instrument.ts";
import {countsElsewhere, openElsewhere} from "./asked.ts";
import {contactsBetween, countedBetween, joinDose} from "./dose.ts";
import type {MeasureContext} from "./measure.ts";
import type {Shared} from "./shared.ts";
import {inPrograms, programAt} from "./sql.ts";
import {staysOfRecord} from "./stays-of-record.ts";

/**
 * `pair`, which every measure of a scale at a follow-up begins with: one row a person's stay with a baseline at a level, with
 * `pre`: the baseline's score;
 * `returned`: 1 where a form of the follow-up was given, whether it could be scored or not; `post`: its score, null where there is
 * none;
 * `closed`: 0 while the follow-up's window is open, when it is too early to say;
 * `left_before`: 1 where service had ended before the window began and no follow-up was given, so that none was due;
 * `cluster`: whom the person's scores may be alike with, the worker of most contacts between the two forms; where no
 * contact names one, the site; null where neither is known;
 * `contacts`: attended contacts between the two forms, null where they are not known;
 * `counts_on`: the day by which a person counts, the window's last one, so that a period's columns are one cohort.
 * While the window is open that is the day up to which exports speak; by occasion there is no window, and it is the
 * baseline's day;
 * `stay`: which of the person's stays it is, from 1, and `turn` (`turnOf`); `baseline`: the number of its form.
 *
 * The baseline is occasion 0 where the export numbers occasions, else (for follow-ups by the calendar) the earliest form,
 * among those taken within `baseline_within` days of the start of service in the program they were given in, where both
 * are known. Within a program, its own forms come first; a form given elsewhere counts too where the program was open for the
 * person and served them again (`openElsewhere`). Over all programs the first such form of any program stands: a course
 * that asks its own questions asks them when it starts, not when the person first came. Who comes back, by an episode of
 * their own, has a baseline of that stay too. The follow-up is the form nearest to its day within the window (the earlier of
 * two as near), the first in it, or the export's own occasion. Of forms repeated on one occasion the earliest that can be
 * scored stands, where they carry no days the first accepted. People only; who answered is never mixed.
 */
export const pairOf = (scale: InstrumentScale, followUp: FollowUp): Shared => ({
  name: "pair",
  sql: (context) => pairSql({scale, followUp}, context)
});

function pairSql(
  {scale, followUp}: {scale: InstrumentScale; followUp: FollowUp},
  context: MeasureContext
): string {
  const {level, asOf, programs, workspace} = context;
  const within = workspace.baseline_within;
  const elapsed =
    "coalesce(cast(f.taken - b.taken as decimal(12, 4)), f.elapsed_days - coalesce(b.elapsed_days, 0))";
  return `
with form as (
  select assessment, person, program as given_in, site, occasion, taken, elapsed_days, value,
         case when method = 'unscorable' then 0 else 1 end as usable
  from score
  where scale = '${scale.id}' and respondent = '${scale.instrument.respondent}' and not at_one_time
    and (taken is null or taken <= date '${asOf}') and (program is null or ${inPrograms(programs)})
),
counted as (
  ${
    level.program
      ? `select assessment, given_in as program, 1 as own from form where given_in is not null
  union all
  select assessment, program, 0 as own from (${openElsewhere(scale, closingOf(followUp, "f.taken", asOf), context)}) as elsewhere`
      : "select assessment, '*' as program, 1 as own from form"
  }
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
start as (
  select person, program, first_day as began from service
  union
  select person, program, began from (${staysOfRecord({level: {program: true, site: true}, asOf, programs})}) as own_stay
),
started as (
  select assessment, max(case when taken between began - ${within} and began + ${within} then 1 else 0 end) as at_start
  from form
  join start as s on s.person = form.person and (form.given_in is null or s.program = form.given_in)
  group by assessment
),
stay as (
${staysOfRecord(context).trim()}
),
placed as (
  select counted.assessment, counted.program, counted.own, greatest(count(s.began), 1) as stay
  from counted
  join form on form.assessment = counted.assessment
  left join stay as s on s.person = form.person and s.program = counted.program and s.began <= form.taken + ${within}
  group by counted.assessment, counted.program, counted.own
),
opening as (
  select form.*, placed.program, placed.stay, row_number() over (
           partition by form.person, placed.program, placed.stay
           order by own desc, case when occasion = 0 then 0 else 1 end, case when occasion = 0 then 1 - usable end, taken,
                    case when occasion is null then elapsed_days end, usable desc, form.assessment) as nth
  from form
  join placed on placed.assessment = form.assessment
  left join started on started.assessment = form.assessment
  where ${followUp.occasion === undefined ? "coalesce(occasion, 0) = 0" : "occasion = 0"}
    and (taken is null or coalesce(at_start, 1) = 1)
),
baseline as (
  select * from opening where nth = 1 and usable = 1${ofItsDays("taken", followUp)}
),
later as (
  select b.person, b.program, b.stay, b.taken, case when f.usable = 1 then f.value end as post, f.taken as taken_again,
         row_number() over (
           partition by b.person, b.program, b.stay order by f.usable desc, ${followUpOrder(followUp, elapsed)}) as nth
  from baseline as b
  join form as f on f.person = b.person and f.assessment <> b.assessment and ${followUpTest(followUp, elapsed)}${
    level.program
      ? `
    and (f.given_in = b.program or ${countsElsewhere(context)} and exists (
      select 1 from contact as c
      where c.person = b.person and c.program = b.program and c.status = 'attended' and c.day > b.taken and c.day <= f.taken))`
      : ""
  }
),
helped as (
  select f.person, f.program, f.stay, cast(c.worker as varchar) as worker, row_number() over (
           partition by f.person, f.program, f.stay order by count(*) desc, cast(c.worker as varchar)) as nth
  from later as f
  join contact as c on c.person = f.person and c.status = 'attended' and c.worker is not null
    and c.day between f.taken and f.taken_again and ${level.program ? "c.program = f.program" : inPrograms(programs, "c.program")}
  where f.nth = 1
  group by f.person, f.program, f.stay, c.worker
),
${countedBetween(context)},
ended as (
  ${leftBefore(followUp, {level, asOf, programs})}
)
select b.*, ${turnOf("b.closed", "b.stay")} as turn
from (
  select b.person, b.program, b.site, b.stay, b.assessment as baseline, coalesce(h.worker, b.site) as cluster, b.value as pre, f.post,
         case when f.person is not null then 1 else 0 end as returned, ${closedBy(followUp, asOf)} as closed,
         case when f.person is null and e.person is not null then 1 else 0 end as left_before,
         ${contactsBetween(context)} as contacts, ${countsOn(followUp, asOf)} as counts_on
  from baseline as b
  left join later as f on f.person = b.person and f.program = b.program and f.stay = b.stay and f.nth = 1
  left join helped as h on h.person = b.person and h.program = b.program and h.stay = b.stay and h.nth = 1
  ${joinDose}
  left join ended as e on e.person = b.person and e.program = b.program and e.stay = b.stay
) as b`;
}

/** SQL that keeps the baselines a follow-up counts, by their day. */
export const ofItsDays = (day: string, {from, until}: FollowUp): string =>
  [
    ...(from === undefined ? [] : [` and (${day} is null or ${day} >= date '${from}')`]),
    ...(until === undefined ? [] : [` and (${day} is null or ${day} <= date '${until}')`])
  ].join("");

/** A stay whose window is open gives way to one that can be told of. */
const stillOpen = 1000;

/** SQL of which of a person's stays counts where several would, the least: a closed one first, then the earliest. */
export const turnOf = (closed: string, stay: string): string =>
  `case when ${closed} = 1 then ${stay} else ${stay} + ${stillOpen} end`;

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

/** The last day on which a follow-up of a baseline can be given, as far as exports speak. */
const closingOf = ({after, within}: FollowUp, baseline: string, asOf: string): string =>
  after === undefined ? `date '${asOf}'` : `${baseline} + ${after + within}`;

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
  if (after === undefined) return "select person, program, stay from baseline where 1 = 0";
  return `select b.person, b.program, b.stay
  from baseline as b
  join (
    select person, ${programAt(level)} as program, opened, closed
    from episode
    where opened <= date '${asOf}' and ${inPrograms(programs)}
  ) as e on e.person = b.person and e.program = b.program and e.opened <= b.taken + ${after + within}
  group by b.person, b.program, b.stay, b.taken
  having max(coalesce(e.closed, date '9999-12-31')) between b.taken and b.taken + ${released === "during" ? after + within : after - within - 1}`;
}
