import type {Keys} from "../keys.ts";
import {halfOf, hmacParams, hmacSql} from "./hmac.ts";
import type {Warehouse} from "./warehouse.ts";

/**
 * Adds people whose hash is new, and gives how many. `hashes` is SQL whose rows are their hashes (`hash`, a UUID), in
 * whose order they are numbered. Numbers are never used again and mean nothing outside this warehouse.
 */
export async function registerPeople(
  warehouse: Warehouse,
  keys: Keys,
  idSpace: string,
  hashes: string
): Promise<number> {
  const [row] = await warehouse.query<{Count: bigint}>(
    // Hashed apart from being numbered, which is one thread's work.
    `insert into stored.person
     with keyed as materialized (
       select hash, ${hmacSql("cast(hash as varchar)")} as set_key from (${hashes})
     )
     select (select coalesce(max(person), 0) from stored.person) + row_number() over (order by hash), hash, $3,
            ${halfOf("set_key", 0)}, ${halfOf("set_key", 1)}
     from keyed order by hash`,
    [...hmacParams(keys.setPads()), idSpace]
  );
  return Number(row!.Count);
}
