import type {PersonId} from "../../config/corrections.ts";
import type {Workspace} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import {removePeople} from "../../warehouse/remove-people.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {personHasher} from "./ids.ts";
import {sealedRecordsOf} from "./sealed-ids.ts";
import {addTombstones, readTombstones} from "./tombstones.ts";

/** What forgetting somebody took away: counts, nothing else. */
export interface Forgotten {
  /** Ids of theirs that the warehouse knew: the one given and those linked with it. */
  ids: number;
  records: number;
  /** The part of `records` that was in quarantine. */
  quarantined: number;
  /** They had been forgotten before. */
  before: boolean;
}

interface Forgetting {
  workspace: Workspace;
  warehouse: Warehouse;
  keys: Keys;
}

/**
 * Removes every trace of a person from warehouse and quarantine, under this id and those linked with it, and remembers
 * keyed hashes by which later exports leave them out. Doing it again changes nothing. A rehearsal counts and undoes.
 */
export async function forgetPerson(
  forgetting: Forgetting,
  person: PersonId,
  {rehearse = false} = {}
): Promise<Forgotten> {
  const {workspace, warehouse, keys} = forgetting;
  const hash = (await personHasher(workspace, keys))(person);
  const before = (await readTombstones(warehouse, keys)).has(hash);
  const work = async () => ({...(await forgetHashes(forgetting, [hash])), before});
  return rehearse ? warehouse.rehearsal(work) : warehouse.transaction(work);
}

/** The same for people known by their keyed hashes, within the transaction that is open. */
export async function forgetHashes(
  forgetting: Forgetting,
  hashes: readonly string[]
): Promise<Omit<Forgotten, "before">> {
  const {warehouse, keys} = forgetting;
  const linked = await linkedWith(warehouse, hashes);
  await addTombstones(warehouse, keys, linked);
  const sealed = await sealedRecordsOf(forgetting, (hash) => linked.has(hash));
  const removed = await removePeople(warehouse, [...linked], sealed);
  return {ids: removed.people, records: removed.records + sealed.length, quarantined: sealed.length};
}

/** These hashes and all that a crosswalk or a correction links with them. */
async function linkedWith(warehouse: Warehouse, hashes: readonly string[]): Promise<Set<string>> {
  const links = await warehouse.query<{a: string; b: string}>(`
    select cast(p.hash as varchar) as a, cast(o.hash as varchar) as b
    from stored.current_crosswalk x
    join stored.person p on p.person = x.person
    join stored.person o on o.person = x.other
    where not exists (
      select 1 from stored.id_correction c
      where c.kind = 'apart' and ((c.hash = p.hash and c.other = o.hash) or (c.hash = o.hash and c.other = p.hash))
    )
    union all
    select cast(hash as varchar), cast(other as varchar) from stored.id_correction where kind = 'merge'`);
  const neighbors = new Map<string, string[]>();
  for (const {a, b} of links) {
    neighbors.set(a, [...(neighbors.get(a) ?? []), b]);
    neighbors.set(b, [...(neighbors.get(b) ?? []), a]);
  }
  const reached = new Set(hashes);
  for (const hash of reached) for (const next of neighbors.get(hash) ?? []) reached.add(next);
  return reached;
}
