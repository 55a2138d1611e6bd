import {setImmediate} from "node:timers/promises";
import {spacesOf} from "../../config/job.ts";
import type {Job} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {holdsOne, wordsOf} from "../people/sealed-ids.ts";
import {readTombstones} from "../people/tombstones.ts";
import type {Plan} from "../plan.ts";
import type {StagedFile} from "../read/staged.ts";

/** A record as quarantine keeps it, before it is sealed: what each header held, or the text of a malformed record. */
export type KeptRecord = {fields: readonly [header: string, text: string][]} | KeptText;

type KeptText = {text: string | null};

interface Sealing {
  warehouse: Warehouse;
  keys: Keys;
}

/** A record of the file that is not accepted. */
export interface Kept {
  record: number;
  /** Physical line it starts on. */
  line: number;
  kept: KeptRecord;
}

export interface Sealed extends Pick<Kept, "record" | "line"> {
  sealed: Uint8Array;
}

/** The records of `conform_bad`, of `conform_bad_row` and of malformed bytes. Columns that the job drops are not in them. */
export async function readKept(
  sealing: Sealing,
  {staged, job}: Pick<Plan, "staged" | "job">,
  texts: readonly KeptText[]
): Promise<Kept[]> {
  const records = await keptRecords(sealing, {staged, job}, texts);
  const lines = await staged.linesOf([...records.keys()]);
  return [...records].map(([record, kept]) => ({record, line: lines.get(record)!, kept}));
}

/** Records sealed in one go, before whatever else waits has its turn. */
const sealedAtOnce = 1000;

/** Encrypts whole records under the workspace's key. DuckDB goes on meanwhile. */
export async function sealAll(keys: Keys, records: readonly Kept[]): Promise<Sealed[]> {
  const sealed: Sealed[] = [];
  for (const {record, line, kept} of records) {
    if (sealed.length % sealedAtOnce === 0) await setImmediate();
    sealed.push({record, line, sealed: keys.seal(Buffer.from(JSON.stringify(kept)))});
  }
  return sealed;
}

/** Moves `conform_problem` into quarantine: a row a reason, the whole record in the first one. */
export async function quarantineProblems(
  warehouse: Warehouse,
  records: readonly Sealed[],
  loadId: number
): Promise<void> {
  if (records.length === 0) return;
  await warehouse.run("create temp table conform_sealed (record bigint, line bigint, sealed blob)");
  try {
    await appendRows(warehouse, "conform_sealed", records, (appender, {record, line, sealed}) => {
      appender.appendBigInt(BigInt(record));
      appender.appendBigInt(BigInt(line));
      appender.appendBlob(sealed);
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
  {staged, job}: {staged: StagedFile; job: Job},
  texts: readonly KeptText[]
): Promise<Map<number, KeptRecord>> {
  const kept = new Map<number, KeptRecord>();
  const tombstones = await readTombstones(warehouse, keys);
  for (const [index, malformed] of staged.malformed.entries()) {
    const record = texts[index]!;
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

/**
 * The texts of the malformed records, in their order; null where one may hold part of a dropped column. The export still has
 * it. Reads the file and asks the warehouse nothing.
 */
export async function malformedTexts(staged: StagedFile): Promise<KeptText[]> {
  const texts: KeptText[] = [];
  for (const malformed of staged.malformed) {
    const bytes = await staged.rawOf(malformed);
    texts.push({text: bytes === undefined ? null : Buffer.from(bytes).toString("utf8")});
  }
  return texts;
}
