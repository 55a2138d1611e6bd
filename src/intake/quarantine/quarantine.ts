import {usageError} from "../../error.ts";
import type {Keys} from "../../keys.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {KeptRecord} from "./seal.ts";

/** One record in quarantine, without anything that was in it. */
export interface QuarantinedRecord {
  /** `LOAD-RECORD`, as `waymark quarantine explain` takes it. */
  id: string;
  job: string;
  file: string;
  record: number;
  line: number;
  declared: boolean;
  reasons: readonly {field: string | null; code: string; reason: string}[];
  /** Its text was emptied after `quarantine_kept` days. */
  emptied: boolean;
}

interface ListedRow {
  load_id: number;
  job: string;
  file: string;
  record: number;
  line: number;
  declared: boolean;
  field: string | null;
  code: string;
  reason: string;
  emptied: boolean;
}

export interface QuarantineFilter {
  job?: string;
  code?: string;
  /** Also what jobs leave out on purpose. */
  declared?: boolean;
  limit?: number;
}

/** Records in quarantine, by job, file and line. */
export async function listQuarantine(
  warehouse: Warehouse,
  {job, code, declared = false, limit = 1000}: QuarantineFilter = {}
): Promise<QuarantinedRecord[]> {
  const rows = await warehouse.query<ListedRow>(
    `with record as (
       select load_id, record, bool_and(sealed is null) as emptied
       from stored.quarantine join stored.load using (load_id)
       where not superseded and not gone
         and ($1::varchar is null or job = $1)
         and (declared = $3 or not declared)
       group by load_id, record
       having $2::varchar is null or bool_or(code = $2)
     )
     select load_id, l.job, l.file_name as file, record::integer as record, q.line::integer as line,
            q.declared, q.field, q.code, q.reason, emptied
     from (
       select * from record join stored.load using (load_id)
       order by job, file_name, load_id, record limit ${Math.trunc(limit)}
     ) l
     join stored.quarantine q using (load_id, record)
     order by l.job, l.file_name, load_id, record, q.field nulls first, q.code`,
    [job ?? null, code ?? null, declared]
  );
  return grouped(rows);
}

function grouped(rows: readonly ListedRow[]): QuarantinedRecord[] {
  const records = new Map<string, QuarantinedRecord & {reasons: QuarantinedRecord["reasons"][number][]}>();
  for (const {load_id, job, file, record, line, declared, emptied, field, code, reason} of rows) {
    const id = `${load_id}-${record}`;
    const known = records.get(id) ?? {id, job, file, record, line, declared, emptied, reasons: []};
    known.reasons.push({field, code, reason});
    records.set(id, known);
  }
  return [...records.values()];
}

/** One quarantined record with its text, for the eyes of the workspace's owner only. */
export async function explainQuarantine(
  warehouse: Warehouse,
  keys: Keys,
  id: string
): Promise<QuarantinedRecord & {kept: KeptRecord | null}> {
  const [, load, record] = /^(\d{1,9})-(\d{1,15})$/.exec(id) ?? [];
  if (load === undefined || record === undefined) {
    throw usageError(`not the id of a record in quarantine: ${id}`, {
      next: "`waymark quarantine list` prints the ids, such as 3-17"
    });
  }
  const rows = await warehouse.query<ListedRow & {sealed: Uint8Array | null}>(
    `select q.load_id, l.job, l.file_name as file, q.record::integer as record, q.line::integer as line, q.declared,
            q.field, q.code, q.reason, q.sealed, q.sealed is null as emptied
     from stored.quarantine q join stored.load l using (load_id)
     where q.load_id = ${load} and q.record = ${record}
     order by q.field nulls first, q.code`
  );
  const [explained] = grouped(rows);
  if (explained === undefined) {
    throw usageError(`no such record in quarantine: ${id}`, {
      next: "`waymark quarantine list` prints those there are; a file loaded anew gives its records new ids"
    });
  }
  const sealed = rows.find((row) => row.sealed !== null)?.sealed ?? null;
  return {
    ...explained,
    emptied: sealed === null,
    kept:
      sealed === null ? null : (JSON.parse(Buffer.from(keys.unseal(sealed)).toString("utf8")) as KeptRecord)
  };
}
