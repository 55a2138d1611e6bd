import type {Keys} from "../keys.ts";
import {appendRows} from "./append.ts";
import type {Warehouse} from "./warehouse.ts";

/**
 * Adds people whose hash is new, numbered in the order of `hashes`. Numbers are never used again and mean nothing
 * outside this warehouse.
 */
export async function registerPeople(
  warehouse: Warehouse,
  keys: Keys,
  idSpace: string,
  hashes: readonly string[]
): Promise<void> {
  const [row] = await warehouse.query<{next: number}>(
    "select coalesce(max(person), 0)::integer + 1 as next from stored.person"
  );
  const first = row!.next;
  await warehouse.run(
    "create temp table conform_person (person integer, hash varchar, set_key_a bigint, set_key_b bigint)"
  );
  await appendRows(warehouse, "conform_person", hashes, (appender, hash, index) => {
    const [a, b] = keys.setKeys(hash);
    appender.appendInteger(first + index);
    appender.appendVarchar(hash);
    appender.appendBigInt(a);
    appender.appendBigInt(b);
  });
  await warehouse.run(
    `insert into stored.person
     select person, cast(hash as uuid), $1, set_key_a, set_key_b from conform_person order by person`,
    [idSpace]
  );
  await warehouse.run("drop table conform_person");
}
