import {appendRows} from "./append.ts";
import type {Warehouse} from "./warehouse.ts";

/** Tables whose rows are a person's, and the column that names them. */
const personTables = {
  person_detail: "person",
  person_consent: "person",
  person_characteristic: "person",
  episode: "person",
  contact: "person",
  call: "caller",
  referral: "person",
  goal: "person",
  assessment: "person"
} as const;

/**
 * Takes away all that is stored of these people and the quarantined records given, within the transaction that is open;
 * of each load the count of records taken away stays, and they go on counting as accepted.
 */
export async function removePeople(
  warehouse: Warehouse,
  hashes: readonly string[],
  sealed: readonly {load_id: number; record: bigint}[]
): Promise<{people: number; records: number}> {
  await warehouse.run("create or replace temp table forget_hash (hash varchar)");
  await appendRows(warehouse, "forget_hash", hashes, (appender, hash) => appender.appendVarchar(hash));
  await warehouse.run(`
    create or replace temp table forget_person as
    select person from stored.person where hash in (select cast(hash as uuid) from forget_hash)`);
  await warehouse.run(`create or replace temp table forget_record as ${recordsOfPeople}`);
  await countRecords(warehouse, "forget_record");
  const [removed] = await warehouse.query<{people: number; records: number}>(
    "select (select count(*) from forget_person)::integer as people, (select count(*) from forget_record)::integer as records"
  );
  await removeSealed(warehouse, sealed);
  await removeRows(warehouse);
  for (const table of ["forget_hash", "forget_person", "forget_record"])
    await warehouse.run(`drop table ${table}`);
  return removed!;
}

const theirs = (column: string): string => `${column} in (select person from forget_person)`;

const recordsOfPeople = [
  ...Object.entries(personTables).map(
    ([table, column]) => `select load_id, record from stored.${table} where ${theirs(column)}`
  ),
  `select load_id, record from stored.crosswalk where ${theirs("person")} or ${theirs("other")}`
].join(" union ");

async function removeRows(warehouse: Warehouse): Promise<void> {
  await warehouse.run(
    `delete from stored.response where assessment in (select assessment from stored.assessment where ${theirs("person")})`
  );
  await warehouse.run(
    `delete from stored.episode_exit where episode_key in (select episode_key from stored.episode where ${theirs("person")})`
  );
  await warehouse.run(
    "delete from stored.record_key where (load_id, record) in (select (load_id, record) from forget_record)"
  );
  await warehouse.run(`delete from stored.crosswalk where ${theirs("person")} or ${theirs("other")}`);
  await warehouse.run(`delete from stored.code_neighbour where ${theirs("person")}`);
  for (const [table, column] of Object.entries(personTables))
    await warehouse.run(`delete from stored.${table} where ${theirs(column)}`);
  for (const table of ["id_correction", "split_correction"])
    await warehouse.run(
      `delete from stored.${table} where hash in (select cast(hash as uuid) from forget_hash) or other in (select cast(hash as uuid) from forget_hash)`
    );
  await warehouse.run(`delete from stored.person where ${theirs("person")}`);
}

async function removeSealed(
  warehouse: Warehouse,
  sealed: readonly {load_id: number; record: bigint}[]
): Promise<void> {
  await warehouse.run("create or replace temp table forget_sealed (load_id integer, record bigint)");
  await appendRows(warehouse, "forget_sealed", sealed, (appender, {load_id, record}) => {
    appender.appendInteger(load_id);
    appender.appendBigInt(record);
  });
  await countRecords(warehouse, "forget_sealed");
  await warehouse.run(`
    update stored.load set
      records_quarantined = records_quarantined - n.records,
      records_excluded = records_excluded - n.excluded,
      records_accepted = records_accepted + n.records
    from (
      select f.load_id, count(*) as records, count(*) filter (where q.declared) as excluded
      from forget_sealed f
      join (select load_id, record, bool_or(declared) as declared from stored.quarantine group by load_id, record) q
        using (load_id, record)
      group by f.load_id
    ) n
    where n.load_id = stored.load.load_id`);
  await warehouse.run(
    "delete from stored.quarantine where (load_id, record) in (select (load_id, record) from forget_sealed)"
  );
  await warehouse.run("drop table forget_sealed");
}

const countRecords = (warehouse: Warehouse, table: string): Promise<void> =>
  warehouse.run(
    `insert into stored.forgotten_records select load_id, count(*) from ${table} group by load_id`
  );
