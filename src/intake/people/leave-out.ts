import {appendRows} from "../../warehouse/append.ts";
import type {LoadContext} from "../load/load.ts";
import type {Plan, PlannedField} from "../plan.ts";
import {columnFields, stageOf} from "../sql.ts";
import {forgetHashes} from "./forget.ts";
import {correctedPairs} from "./pairs.ts";
import {readTombstones, type Tombstones} from "./tombstones.ts";

type Leaving = Pick<LoadContext, "warehouse" | "workspace" | "keys">;

/**
 * Finds the records of people who were forgotten (`conform_forgotten`) and takes them from those with problems, so that
 * nothing of them is sealed. A link with a forgotten id says that the other id is theirs too, and forgets it.
 * Gives the number of records; they are not written.
 */
export async function leaveOutForgotten(context: Leaving, plan: Plan): Promise<number> {
  const {warehouse, keys} = context;
  await warehouse.run("create temp table conform_forgotten (record bigint)");
  const people = columnFields(plan).filter(({field}) => field.names === "person");
  for (let more = true; more; ) {
    const tombstones = await readTombstones(warehouse, keys);
    if (tombstones.size === 0) return 0;
    await warehouse.run("delete from conform_forgotten");
    for (const planned of people) await markForgotten(context, plan, planned, tombstones);
    more = plan.feed.id === "crosswalk" && (await forgetLinked(context, plan, people, tombstones));
  }
  for (const table of ["conform_problem", "conform_bad"])
    await warehouse.run(`delete from ${table} where record in (select record from conform_forgotten)`);
  const [row] = await warehouse.query<{records: number}>(
    "select count(distinct record)::integer as records from conform_forgotten"
  );
  return row!.records;
}

async function markForgotten(
  {warehouse}: Leaving,
  plan: Plan,
  {table, source}: PlannedField,
  tombstones: Tombstones
): Promise<void> {
  const known = await warehouse.query<{hash: string}>(
    `select distinct cast(value as varchar) as hash from ${table} where value is not null`
  );
  const gone = known.map(({hash}) => hash).filter((hash) => tombstones.has(hash));
  if (gone.length === 0) return;
  await warehouse.run("create temp table conform_gone (hash varchar)");
  await appendRows(warehouse, "conform_gone", gone, (appender, hash) => appender.appendVarchar(hash));
  await warehouse.run(`
    insert into conform_forgotten
    select s.record from ${stageOf(plan)}
    join ${table} v on v.raw = s.${source.name}
    where v.value in (select cast(hash as uuid) from conform_gone)`);
  await warehouse.run("drop table conform_gone");
}

async function forgetLinked(
  context: Leaving,
  plan: Plan,
  people: readonly PlannedField[],
  tombstones: Tombstones
): Promise<boolean> {
  const [person, other] = people;
  if (person === undefined || other === undefined) return false;
  const {areApart} = await correctedPairs(context.workspace, context.keys);
  const links = await context.warehouse.query<{a: string; b: string}>(`
    select distinct cast(p.value as varchar) as a, cast(o.value as varchar) as b
    from ${stageOf(plan)}
    join ${person.table} p on p.raw = s.${person.source.name}
    join ${other.table} o on o.raw = s.${other.source.name}
    where p.value is not null and o.value is not null
      and s.record in (select record from conform_forgotten)`);
  const linked = links
    .filter(({a, b}) => tombstones.has(a) !== tombstones.has(b) && !areApart(a, b))
    .map(({a, b}) => (tombstones.has(a) ? b : a));
  if (linked.length === 0) return false;
  await forgetHashes(context, linked);
  return true;
}

/** Keeps those records from being written, and of how many there were the count. */
export async function countForgotten({warehouse}: Leaving, loadId: number, records: number): Promise<void> {
  if (records === 0) return;
  await warehouse.run("insert into conform_bad select distinct record from conform_forgotten");
  await warehouse.run("insert into stored.forgotten_records values ($1, $2)", [loadId, records]);
}
