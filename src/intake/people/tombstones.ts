import type {Keys} from "../../keys.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";

/** Tells whether a person's keyed hash is one of those forgotten. */
export interface Tombstones {
  size: number;
  has(hash: string): boolean;
}

/** A tombstone is a keyed hash of the keyed hash, so that nothing in a copy of an older warehouse leads to it. */
const tombstoneOf = (keys: Keys, hash: string): string => keys.hashId("/forgotten", hash);

export async function readTombstones(warehouse: Warehouse, keys: Keys): Promise<Tombstones> {
  const rows = await warehouse.query<{tombstone: string}>(
    "select cast(tombstone as varchar) as tombstone from stored.forgotten"
  );
  const known = new Set(rows.map(({tombstone}) => tombstone));
  return {size: known.size, has: (hash) => known.size > 0 && known.has(tombstoneOf(keys, hash))};
}

export async function addTombstones(
  warehouse: Warehouse,
  keys: Keys,
  hashes: Iterable<string>
): Promise<void> {
  for (const hash of hashes)
    await warehouse.run("insert or ignore into stored.forgotten values ($1::uuid)", [
      tombstoneOf(keys, hash)
    ]);
}
