import type {PersonId} from "../../config/corrections.ts";
import type {Workspace} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import {removePeople} from "../../warehouse/remove-people.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {personHasher} from "./ids.ts";
import {correctedPairs} from "./pairs.ts";
import {sealedRecordsOf} from "./sealed-ids.ts";
import {splitPeople} from "./split-people.ts";
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
  const linked = await linkedWith(forgetting, hashes);
  await addTombstones(warehouse, keys, linked);
  const sealed = await sealedRecordsOf(forgetting, (hash) => linked.has(hash));
  const made = (await splitPeople(warehouse, keys)).filter(({hash}) => linked.has(hash));
  const removed = await removePeople(warehouse, [...linked, ...made.map(({other}) => other)], sealed);
  return {
    ids: removed.people - made.length,
    records: removed.records + sealed.length,
    quarantined: sealed.length
  };
}

/** These hashes and all that a crosswalk or a correction links with them. */
async function linkedWith(
  {workspace, warehouse, keys}: Forgetting,
  hashes: readonly string[]
): Promise<Set<string>> {
  const {merged, areApart} = await correctedPairs(workspace, keys);
  const links = await warehouse.query<{a: string; b: string}>(`
    select cast(p.hash as varchar) as a, cast(o.hash as varchar) as b
    from stored.current_crosswalk x
    join stored.person p on p.person = x.person
    join stored.person o on o.person = x.other`);
  const neighbors = new Map<string, string[]>();
  for (const [a, b] of [
    ...links.filter(({a, b}) => !areApart(a, b)).map(({a, b}) => [a, b] as const),
    ...merged
  ]) {
    neighbors.set(a, [...(neighbors.get(a) ?? []), b]);
    neighbors.set(b, [...(neighbors.get(b) ?? []), a]);
  }
  const reached = new Set(hashes);
  for (const hash of reached) for (const next of neighbors.get(hash) ?? []) reached.add(next);
  return reached;
}
