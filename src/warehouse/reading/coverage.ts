import type {Job, Workspace} from "../../config/load.ts";
import {usageError} from "../../error.ts";
import type {ReadingTable} from "../../measures/measure.ts";
import type {Warehouse} from "../open.ts";
import {fills, isRoster} from "./rosters.ts";

/** What the exports behind one table of the reading speak of. */
export interface Span {
  /** First day; ISO date. */
  from: string;
  /** Day up to which all of them speak; ISO date. */
  to: string;
  /** False where no record carries a date. */
  dated: boolean;
}

export type Spans = Readonly<Partial<Record<ReadingTable, Span>>>;

/** The feeds a table is made of; a table no export feeds has no span. */
const tablesOf: Readonly<Record<string, readonly ReadingTable[]>> = {
  contacts: ["contact"],
  attendance: ["contact", "session"],
  sessions: ["session"],
  episodes: ["episode", "referral"],
  exits: ["episode", "referral"],
  referrals: ["referral"],
  goals: ["goal"],
  calls: ["call"],
  call_counts: ["call_count"],
  surveys: ["assessment", "score"]
};

interface Standing {
  job: string;
  feed: string;
  covers_from: string | null;
  covers_to: string | null;
  export_date: string | null;
}

/** To what day one job speaks, and of which tables nothing is known beyond it. */
export interface Bound {
  job: string;
  /** ISO date. */
  to: string;
  tables: readonly ReadingTable[];
}

export interface Spoken {
  spans: Spans;
  /** Jobs without dates, and those that hold nothing back, are not among them. */
  bounds: readonly Bound[];
}

type Jobs = Pick<Workspace, "jobs">["jobs"];

/**
 * First and last day of each table: the last is the earliest of its jobs' newest days, since beyond it some export is
 * silent. A job whose system was retired (`coverage: {final: true}`) holds nobody back, nor does a list that tells who joined and
 * of nobody that they left, unless it says itself to what day it speaks; and no day after `today` counts.
 */
export async function readSpans(
  warehouse: Warehouse,
  {jobs}: Pick<Workspace, "jobs">,
  today: string | undefined
): Promise<Spoken> {
  const loads = await warehouse.query<Standing>(`
    select job, feed, cast(covers_from as varchar) as covers_from, cast(covers_to as varchar) as covers_to,
           cast(export_date as varchar) as export_date
    from stored.load
    where load_id in (select load_id from stored.standing_load)
    order by job, load_id`);
  const tables = new Set(loads.flatMap((load) => tablesFed(load, jobs)));
  const spans: Partial<Record<ReadingTable, Span>> = {};
  const bounds = new Map<string, Bound>();
  for (const table of tables) {
    const feeding = loads.filter((load) => tablesFed(load, jobs).includes(table));
    const {span, holding} = spanOf(table, feeding, jobs);
    spans[table] = today !== undefined && span.to > today ? {...span, to: today} : span;
    for (const [job, to] of holding)
      bounds.set(job, {job, to, tables: [...(bounds.get(job)?.tables ?? []), table]});
  }
  return {spans, bounds: [...bounds.values()]};
}

function spanOf(
  table: ReadingTable,
  loads: readonly Standing[],
  jobs: Jobs
): {span: Span; holding: readonly (readonly [job: string, to: string])[]} {
  const newest = new Map<string, string>();
  for (const {job, covers_to} of loads)
    if (covers_to !== null && covers_to > (newest.get(job) ?? "")) newest.set(job, covers_to);
  const final = new Set(jobs.filter(({coverage}) => coverage.final).map(({name}) => name));
  const running = [...newest].filter(([job]) => !final.has(job));
  const telling = running.filter(([job]) => !isSilent(jobs.find(({name}) => name === job)));
  const holding = telling.length > 0 ? telling : running;
  const to = holding.length > 0 ? least(holding.map(([, day]) => day)) : greatest([...newest.values()]);
  const from = least(loads.flatMap(({covers_from}) => covers_from ?? []));
  if (to !== undefined) return {span: {from: from ?? to, to, dated: true}, holding};
  const taken = greatest(loads.flatMap(({export_date}) => export_date ?? []));
  if (taken === undefined)
    throw usageError(`coverage: no record of the jobs behind ${table} carries a date`, {
      next: `give ${[...new Set(loads.map(({job}) => job))].join(", ")} an export_date`
    });
  return {span: {from: taken, to: taken, dated: false}, holding: []};
}

/** The newest record of a list of who joined is the newest member's, and says nothing about the days since. */
const isSilent = (job: Job | undefined): boolean =>
  isRoster(job) && job?.export_date === undefined && job?.coverage.to === undefined;

/** Enrolments and their exits tell of referrals where some export of them says the day of one. */
function tablesFed({feed}: Pick<Standing, "feed">, jobs: Jobs): readonly ReadingTable[] {
  const tables = tablesOf[feed] ?? [];
  const enrolments = jobs.filter((job) => job.feed === "episodes");
  const isTold = enrolments.length === 0 || enrolments.some((job) => fills(job, "referred"));
  return feed === "referrals" || isTold ? tables : tables.filter((table) => table !== "referral");
}

const least = (dates: readonly string[]): string | undefined => dates.toSorted()[0];
const greatest = (dates: readonly string[]): string | undefined => dates.toSorted().at(-1);

/**
 * SQL for `coverage`, the months some export speaks of, by table and program (month null: its records carry no dates),
 * and for `presence`, the programs and sites that occur at all.
 */
export function coverageSql(programs: readonly {id: string}[], spans: Spans): string {
  const feeds = Object.entries(tablesOf)
    .filter(([feed]) => feed !== "exits")
    .flatMap(([feed, tables]) => tables.map((table) => `('${feed}', '${table}')`));
  const ends = Object.entries(spans).map(([table, {to}]) => `('${table}', date '${to}')`);
  const presence = (
    [
      ...["contact", "session", "episode", "call", "call_count", "assessment", "score", "referral", "goal"],
      "fact"
    ] as const
  ).map((table) => `select distinct '${table}' as tbl, program, site from ${table}`);
  return `
create or replace temp table coverage as
with spoken as (
  select f.tbl, l.covers_from, l.covers_to, p.program, l.covers_programs is not null as named,
         least(l.covers_to, e.latest) as latest
  from stored.load as l
  join (values ${feeds.join(", ")}) as f(feed, tbl) on f.feed = l.feed
  left join (values ${[...ends, "('', date '1970-01-01')"].join(", ")}) as e(tbl, latest) on e.tbl = f.tbl
  join (values ${programs.map(({id}) => `('${id}')`).join(", ")}) as p(program)
    on l.covers_programs is null or list_contains(from_json(l.covers_programs, '["varchar"]'), p.program)
  where l.load_id in (select load_id from stored.standing_load)
),
monthly as (
  select tbl, program, named, covers_from, latest,
         cast(unnest(generate_series(date_trunc('month', covers_from), cast(latest as timestamp), interval '1 month')) as date) as month
  from spoken
  where covers_from is not null and covers_to is not null
)
select tbl, program, month, bool_or(named) as named,
       bool_or(covers_from <= month and latest >= last_day(month)) as full_month
from monthly
group by tbl, program, month
union all
select distinct tbl, program, cast(null as date), named, true
from spoken
where covers_from is null or covers_to is null;

create or replace temp table presence as
${presence.join("\nunion\n")};`;
}
