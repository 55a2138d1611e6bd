import {readFeeds} from "../../config/feeds.ts";
import type {Job} from "../../config/load.ts";
import {parseColumns} from "../conform/columns.ts";
import {storeKeys} from "../conform/keyed.ts";
import {findProblems, setBadRowsAside} from "../conform/problems.ts";
import type {IntakeOptions} from "../intake.ts";
import {numberPeople} from "../load/number-people.ts";
import {writerOf} from "../load/writers/registry.ts";
import {withComposedIds} from "../people/compose.ts";
import {leaveOutForgotten} from "../people/leave-out.ts";
import {planLoad, toldOn} from "../plan.ts";
import {headersOf} from "../read/match-header.ts";
import {acceptedOf} from "../sql.ts";
import {type KeptLoad, stageKept, type UnsealedRecord} from "./kept-stage.ts";
import {type KeptRecord, malformedTexts, quarantineProblems, readKept, sealAll} from "./seal.ts";

/** What came of the records kept of one load whose file is no longer there. */
export interface KeptReplay {
  job: string;
  file: string;
  /** Records taken in now. */
  accepted: number;
  /** Records that stay in quarantine. */
  left: number;
  /** Why none of them could be tried. */
  hindrance?: string;
}

interface QuarantinedLoad extends KeptLoad {
  load_id: number;
  job: string;
  export_date: string | null;
}

/**
 * Tries the records in quarantine of one load again under the job as it is now, from what was kept of them: those that
 * are accepted become rows of the same load, under their own numbers. All of it stands, or none.
 */
export async function replayKept(options: IntakeOptions, load: QuarantinedLoad): Promise<KeptReplay> {
  const {warehouse, workspace} = options;
  const told = {job: load.job, file: load.fileName};
  const job = workspace.jobs.find(({name}) => name === load.job);
  const {kept, rest} = await unsealed(options, load.load_id);
  if (job === undefined)
    return {...told, accepted: 0, left: kept.length + rest, hindrance: "there is no such job any more"};
  if (kept.length === 0)
    return {
      ...told,
      accepted: 0,
      left: rest,
      hindrance: "what is left was emptied, or breaks the file's format"
    };
  return warehouse.transaction(async () => {
    const staged = await stageKept(warehouse, load, kept);
    try {
      const missing = headersOf(job).filter((header) => staged.column(header) === undefined);
      if (missing.length > 0)
        return {...told, accepted: 0, left: kept.length + rest, hindrance: `not kept: ${missing.join(", ")}`};
      const accepted = await takeInKept(options, job, load, staged);
      return {...told, accepted, left: kept.length - accepted + rest};
    } finally {
      await staged.discard();
    }
  });
}

/** Undeclared records of a load that can be tried again, and how many cannot. */
async function unsealed(
  {warehouse, keys}: Pick<IntakeOptions, "warehouse" | "keys">,
  loadId: number
): Promise<{kept: UnsealedRecord[]; rest: number}> {
  const rows = await warehouse.query<{record: number; line: number; sealed: Uint8Array | null}>(
    `select record::integer as record, min(line)::integer as line, any_value(sealed) as sealed
     from stored.quarantine where load_id = $1 and not declared group by record order by record`,
    [loadId]
  );
  const kept = rows.flatMap(({record, line, sealed}): UnsealedRecord[] => {
    if (sealed === null) return [];
    const content = JSON.parse(Buffer.from(keys.unseal(sealed)).toString("utf8")) as KeptRecord;
    return "fields" in content ? [{record, line, fields: content.fields}] : [];
  });
  return {kept, rest: rows.length - kept.length};
}

async function takeInKept(
  options: IntakeOptions,
  job: Job,
  {load_id: loadId, export_date: exportDate}: QuarantinedLoad,
  staged: Awaited<ReturnType<typeof stageKept>>
): Promise<number> {
  const {warehouse, workspace, keys, today} = options;
  const feed = (await readFeeds()).get(job.feed)!;
  const planned = await planLoad(warehouse, feed, {
    job,
    workspace,
    staged: await withComposedIds(warehouse, staged, job),
    lastDay: dayAfter(exportDate, today),
    toldOn: toldOn(job, job.export_date === undefined ? undefined : (exportDate ?? undefined), today)
  });
  const {plan, values} = await parseColumns(warehouse, keys, planned);
  await findProblems(warehouse, plan, values);
  if (job.mode === "append") await setAsideKnownKeys(options, loadId);
  const context = {warehouse, workspace, keys};
  const forgotten = await leaveOutForgotten(context, plan);
  const [counts] = await warehouse.query<{bad: number; excluded: number}>(
    `select (select count(*) from conform_bad)::integer as bad,
            (select count(distinct record) from conform_problem where declared)::integer as excluded`
  );
  const {bad, excluded} = counts!;
  await warehouse.run(
    `delete from stored.quarantine where load_id = ${loadId} and record in (select record from ${staged.table})`
  );
  await setBadRowsAside(warehouse, plan);
  const sealed = await sealAll(keys, await readKept(context, plan, await malformedTexts(staged)));
  await quarantineProblems(warehouse, sealed, loadId);
  if (forgotten > 0)
    await warehouse.run("insert into conform_bad select distinct record from conform_forgotten");
  await numberPeople(context, plan, {someBad: bad + forgotten > 0});
  const written = await writerOf(feed)({warehouse, plan, loadId, accepted: acceptedOf(plan)});
  if (job.mode === "append") await storeKeys(warehouse, loadId);
  if (written.records + forgotten + bad !== staged.records)
    throw new Error(
      `records lost: ${staged.records} kept, ${written.records} accepted and ${bad} quarantined`
    );
  await warehouse.run(
    `update stored.load set records_accepted = records_accepted + $1, records_quarantined = records_quarantined - $1,
       records_excluded = records_excluded + $2 where load_id = $3`,
    [staged.records - bad, excluded, loadId]
  );
  await dropConformTables(options);
  return written.records;
}

/** The day the export was taken where its job said so; a date that lay in the future then may have passed. */
const dayAfter = (exportDate: string | null, today: string): string =>
  exportDate === null || exportDate < today ? today : exportDate;

/** A key that a record of the same load has already stays set aside. */
async function setAsideKnownKeys(
  {warehouse}: Pick<IntakeOptions, "warehouse">,
  loadId: number
): Promise<void> {
  const taken = `select k.record from conform_key k join stored.record_key r on r.load_id = ${loadId} and r.key = k.key`;
  await warehouse.run(`
    insert into conform_problem
    select record, null, 0, null, 'duplicate_key', 'an earlier record of the file has the same key', false from (${taken})`);
  await warehouse.run(`insert into conform_bad ${taken}`);
}

async function dropConformTables({warehouse}: Pick<IntakeOptions, "warehouse">): Promise<void> {
  const tables = await warehouse.query<{name: string}>(
    "select table_name as name from duckdb_tables() where temporary and starts_with(table_name, 'conform_') and table_name <> 'conform_kept'"
  );
  for (const {name} of tables) await warehouse.run(`drop table ${name}`);
}
