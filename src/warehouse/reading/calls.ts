import type {Workspace} from "../../config/load.ts";
import type {Warehouse} from "../warehouse.ts";
import {type ClockChange, clockChanges} from "./clock-changes.ts";

/**
 * Makes `call` and `call_count`. A call nobody marked otherwise was a real one; one that nobody marked abandoned or
 * unanswered was answered; a record that the phone system itself calls none is left out. How long somebody waited and talked
 * is worked out of the moments where the export does not say it.
 */
export async function writeCalls(warehouse: Warehouse, {config}: Pick<Workspace, "config">): Promise<void> {
  const [span] = await warehouse.query<{first: string | null; last: string | null}>(
    `select cast(min(cast(started_at as date)) as varchar) as first, cast(max(cast(started_at as date)) as varchar) as last
     from stored.current_call where answered_at is not null or ended_at is not null`
  );
  const {first, last} = span!;
  await warehouse.run(
    callSql(first === null || last === null ? [] : clockChanges(config.time_zone, {first, last}))
  );
}

function callSql(changes: readonly ClockChange[]): string {
  const answered = "coalesce(c.answered, c.outcome = 'answered', not c.abandoned, true)";
  return `
create or replace temp table call as
with begun as (
  select c.*, case when c.time_of_day is null then c.started_at else cast(c.started_at as date) + cast(c.time_of_day as time) end as begun_at,
         ${answered} as was_answered
  from stored.current_call as c
  where c.outcome is distinct from 'not_a_call'
),
placed as (
  select *, ${moment("answered_at", changes)} as answered_moment, ${moment("ended_at", changes)} as ended_moment
  from begun
),
timed as (
  select *, ${elapsed("begun_at", "case when was_answered then answered_moment else ended_moment end", changes)} as waited,
         ${elapsed("begun_at", "ended_moment", changes)} as lasted
  from placed
)
select coalesce(m.person, y.person, c.caller) as caller, c.program, c.site, c.begun_at as started_at,
       cast(c.begun_at as date) as day, coalesce(c.real_call, true) as real_call,
       c.was_answered as answered, coalesce(c.abandoned, c.outcome = 'abandoned') as abandoned,
       cast(coalesce(c.wait_seconds, case when c.waited >= 0 then c.waited end) as decimal(12, 2)) as wait_seconds,
       cast(coalesce(c.talk_minutes * 60, case when c.was_answered and c.lasted >= 0 then
         greatest(0, c.lasted - coalesce(c.waited, c.wait_seconds, 0) - coalesce(c.hold_seconds, 0)) end) as decimal(12, 2)) as talk_seconds,
       cast(c.hold_seconds as decimal(12, 2)) as hold_seconds, cast(c.wrap_seconds as decimal(12, 2)) as wrap_seconds,
       coalesce(least(c.waited, c.lasted) < 0 or c.lasted < c.waited, false) as backwards,
       c.type, c.transfer, c.distress_before, c.distress_after, c.satisfied, c.felt_heard, c.diverted,
       c.callback_requested, c.callback_completed
from timed as c
left join split_person as y
  on y.alias = c.caller and cast(c.begun_at as date) between y.from_day and y.to_day
 and (y.program is null or y.program = c.program)
left join merged_person as m on m.alias = coalesce(y.person, c.caller);

create or replace temp table call_count as
select program, site, started_at, cast(started_at as date) as day, code, offered, answered, abandoned, coded, calls,
       answered_in_time, abandoned_in_time, abandoned_short,
       ${sumOf("wait")} as wait_seconds,
       coalesce(${sumOf("handle")}, ${sumOf("talk")} + coalesce(${sumOf("hold")}, 0) + coalesce(${sumOf("wrap_up")}, 0)) as handle_seconds
from stored.current_call_count;`;
}

/** All answered calls' seconds of an interval. */
const sumOf = (length: string): string =>
  `coalesce(${length}_total, cast(${length}_average * answered as decimal(18, 2)))`;

/** A moment is itself; a time of day is the first one from the beginning on, so that it may lie behind midnight. */
function moment(column: string, changes: readonly ClockChange[]): string {
  const there = `(cast(begun_at as date) + cast(${column} as time))`;
  const again = changes.flatMap((change) => bothInRepeated("begun_at", there, change));
  const before = [`${there} < begun_at`, ...again.map((condition) => `not (${condition})`)].join(" and ");
  return `case when ${column} like '%-%' then try_cast(${column} as timestamp)
         when ${column} is null then null
         when ${before} then ${there} + interval '1 day' else ${there} end`;
}

/** Seconds from one wall-clock time to another, with what a change of the clock between them adds or takes. */
function elapsed(from: string, to: string, changes: readonly ClockChange[]): string {
  const shifts = changes.map((change) => {
    const {before, after, seconds} = change;
    const [first, last] = seconds > 0 ? [after, before] : [before, after];
    const over = `when ${from} < timestamp '${first}' and ${to} >= timestamp '${last}' then ${seconds}`;
    const within = bothInRepeated(from, to, change).map((condition) => ` when ${condition} then ${seconds}`);
    return `case ${over}${within.join("")} else 0 end`;
  });
  return [`date_diff('millisecond', ${from}, ${to}) / 1000.0`, ...shifts].join(" + ");
}

/** The end reads earlier than the beginning because the clock was set back between them. */
const bothInRepeated = (from: string, to: string, {before, after, seconds}: ClockChange): string[] =>
  seconds > 0
    ? [`${to} < ${from} and ${to} >= timestamp '${after}' and ${from} < timestamp '${before}'`]
    : [];
