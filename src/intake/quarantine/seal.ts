import {spacesOf} from "../../config/job.ts";
import type {Job} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {holdsOne, wordsOf} from "../people/sealed-ids.ts";
import {readTombstones} from "../people/tombstones.ts";
import type {Plan} from "../plan.ts";
import type {MalformedRecord} from "../read/scan/malformed.ts";
import type {StagedFile} from "../read/staged.ts";

/** A record as quarantine keeps it, before it is sealed: what each header held, or the text of a malformed record. */
export type KeptRecord = {fields: readonly [header: string, text: string][]} | KeptText;

type KeptText = {text: string | null};

interface Sealing {
  warehouse: Warehouse;
  keys: Keys;
}

/**
 * Moves `conform_problem` into quarantine: a row a reason, the whole record, of `conform_bad_row`, encrypted in the first
 * one. Columns that the job drops are not in it.
 */
export async function sealProblems(
  {warehouse, keys}: Sealing,
  {staged, job}: Pick<Plan, "staged" | "job">,
  loadId: number
): Promise<void> {
  const records = await keptRecords({warehouse, keys}, staged, job);
  if (records.size === 0) return;
  const lines = await staged.linesOf([...records.keys()]);
  await warehouse.run("create temp table conform_sealed (record bigint, line bigint, sealed blob)");
  try {
    await appendRows(warehouse, "conform_sealed", records, (appender, [record, kept]) => {
      appender.appendBigInt(BigInt(record));
      appender.appendBigInt(BigInt(lines.get(record)!));
      appender.appendBlob(keys.seal(Buffer.from(JSON.stringify(kept))));
    });
    await warehouse.run(
      `insert into stored.quarantine
       select $1, p.record, coalesce(p.line, s.line), p.field, p.code, p.reason, p.declared,
              case when row_number() over (partition by p.record order by p.position, p.code) = 1 then s.sealed end
       from conform_problem as p left join conform_sealed as s on s.record = p.record
       order by p.record, p.position, p.code`,
      [loadId]
    );
  } finally {
    await warehouse.run("drop table if exists conform_sealed");
  }
}

async function keptRecords(
  {warehouse, keys}: Sealing,
  staged: StagedFile,
  job: Job
): Promise<Map<number, KeptRecord>> {
  const kept = new Map<number, KeptRecord>();
  const tombstones = await readTombstones(warehouse, keys);
  for (const malformed of staged.malformed) {
    const record = await keptText(staged, malformed);
    const ofSomebodyForgotten =
      record.text !== null &&
      tombstones.size > 0 &&
      holdsOne(wordsOf(record.text), spacesOf(job), keys, tombstones.has);
    kept.set(malformed.record, ofSomebodyForgotten ? {text: null} : record);
  }
  const reader = await warehouse.connection.runAndReadAll(`
    select record, ${staged.columns.map(({name}) => name).join(", ")}
    from conform_bad_row where record in (select record from conform_bad)`);
  for (const [record, ...texts] of reader.getRows()) {
    kept.set(Number(record), {
      fields: staged.columns.map(({header}, index) => [header, String(texts[index])])
    });
  }
  return kept;
}

/** The text of a malformed record; null where it may hold part of a dropped column. The export still has it. */
async function keptText(staged: StagedFile, malformed: MalformedRecord): Promise<KeptText> {
  const bytes = await staged.rawOf(malformed);
  return {text: bytes === undefined ? null : Buffer.from(bytes).toString("utf8")};
}
