import type {Keys} from "../keys.ts";
import {halfOf, hmacParams, hmacSql} from "./hmac.ts";
import type {Warehouse} from "./warehouse.ts";

/**
 * Adds people whose hash is new, and gives how many. `hashes` is SQL whose rows are their hashes (`hash`, a UUID) and
 * the order in which they are numbered (`place`). Numbers are never used again and mean nothing outside this warehouse.
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
       select hash, place, ${hmacSql("cast(hash as varchar)")} as set_key from (${hashes})
     )
     select (select coalesce(max(person), 0) from stored.person) + row_number() over (order by place), hash, $3,
            ${halfOf("set_key", 0)}, ${halfOf("set_key", 1)}
     from keyed order by place`,
    [...hmacParams(keys.setPads()), idSpace]
  );
  return Number(row!.Count);
}
