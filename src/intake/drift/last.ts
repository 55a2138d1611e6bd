import type {Job} from "../../config/load.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {ColumnSight, Shape, Sight} from "./sight.ts";

/**
 * What the job saw in the export before this one, by their dates, and by the order they were loaded in where they have
 * none; undefined before its first.
 */
export async function lastSight(
  warehouse: Warehouse,
  job: Pick<Job, "name">,
  {sha256, exportDate = null}: {sha256: string; exportDate?: string | null}
): Promise<Sight | undefined> {
  const [load] = await warehouse.query<{load_id: number; people: bigint | null; people_known: bigint | null}>(
    `select load_id, people, people_known from stored.sight join stored.load using (load_id)
     where job = $1 and file_hash <> $2
       and (export_date is null or $3::date is null or export_date <= $3::date)
     order by export_date desc nulls last, load_id desc limit 1`,
    [job.name, sha256, exportDate]
  );
  if (load === undefined) return undefined;
  const columns = await warehouse.query<{
    header: string;
    position: number;
    mapped: string | null;
    shape: Shape;
    unknown: number;
  }>(
    "select header, position, mapped, shape, unknown_codes as unknown from stored.sight_column where load_id = $1 order by position",
    [load.load_id]
  );
  const codes = await warehouse.query<{header: string; code: string}>(
    "select header, code from stored.sight_code where load_id = $1 order by code",
    [load.load_id]
  );
  return {
    columns: columns.map(
      ({unknown, ...column}): ColumnSight => ({
        ...column,
        codes: codes.filter(({header}) => header === column.header).map(({code}) => code),
        unknownCodes: unknown
      })
    ),
    people: load.people === null ? null : Number(load.people),
    peopleKnown: load.people_known === null ? null : Number(load.people_known)
  };
}

export async function storeSight(warehouse: Warehouse, loadId: number, sight: Sight): Promise<void> {
  await warehouse.run("insert into stored.sight values ($1, $2, $3)", [
    loadId,
    sight.people,
    sight.peopleKnown
  ]);
  await appendRows(warehouse, "stored.sight_column", sight.columns, (appender, column) => {
    appender.appendInteger(loadId);
    appender.appendVarchar(column.header);
    appender.appendInteger(column.position);
    if (column.mapped === null) appender.appendNull();
    else appender.appendVarchar(column.mapped);
    appender.appendVarchar(column.shape);
    appender.appendInteger(column.unknownCodes);
  });
  const codes = sight.columns.flatMap((column) =>
    column.codes.map((code) => ({header: column.header, code}))
  );
  await appendRows(warehouse, "stored.sight_code", codes, (appender, {header, code}) => {
    appender.appendInteger(loadId);
    appender.appendVarchar(header);
    appender.appendVarchar(code);
  });
}
