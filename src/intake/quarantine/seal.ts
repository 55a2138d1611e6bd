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

interface Problem {
  record: bigint;
  line: bigint | null;
  field: string | null;
  code: string;
  reason: string;
  declared: boolean;
}

/**
 * Moves `conform_problem` into quarantine: a row a reason, the whole record encrypted in the first one. Columns that the
 * job drops are not in it.
 */
export async function sealProblems(
  {warehouse, keys}: Sealing,
  {staged, job}: Pick<Plan, "staged" | "job">,
  loadId: number
): Promise<void> {
  const problems = await warehouse.query<Problem>(`
    select record, line, field, code, reason, declared
    from conform_problem order by record, position, code`);
  if (problems.length === 0) return;
  const records = await keptRecords({warehouse, keys}, staged, job);
  const lines = await staged.linesOf([...records.keys()]);
  let last: bigint | undefined;
  await appendRows(warehouse, "stored.quarantine", problems, (appender, problem) => {
    const record = Number(problem.record);
    appender.appendInteger(loadId);
    appender.appendBigInt(problem.record);
    appender.appendBigInt(problem.line ?? BigInt(lines.get(record)!));
    if (problem.field === null) appender.appendNull();
    else appender.appendVarchar(problem.field);
    appender.appendVarchar(problem.code);
    appender.appendVarchar(problem.reason);
    appender.appendBoolean(problem.declared);
    if (problem.record === last) appender.appendNull();
    else appender.appendBlob(keys.seal(Buffer.from(JSON.stringify(records.get(record)))));
    last = problem.record;
  });
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
    from ${staged.table} where record in (select record from conform_bad)`);
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
