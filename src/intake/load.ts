import {relative} from "node:path";
import type {FeedName} from "../config/job.ts";
import type {Job, Workspace} from "../config/load.ts";
import {refusal, WaymarkError} from "../error.ts";
import type {Keys} from "../keys.ts";
import {supersede} from "../warehouse/loads.ts";
import {registerPeople} from "../warehouse/people.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {type Covered, coverageOf, datedDays} from "./coverage.ts";
import {declaredExportDate} from "./export-date.ts";
import type {Feed} from "./feed.ts";
import {countProblems, type Tally, tally, tooManyQuarantined} from "./gate.ts";
import {storeKeys} from "./keyed.ts";
import {matchHeader} from "./match-header.ts";
import {type Plan, planLoad} from "./plan.ts";
import {findProblems} from "./problems.ts";
import {repeatedForms, repeatedRows} from "./repeats.ts";
import type {Finding, LoadedFile, ProblemCount, RefusedFile} from "./report.ts";
import {screenFile, screeningError} from "./screen.ts";
import type {Screening} from "./screening.ts";
import {sealProblems} from "./seal.ts";
import {assertUnchanged, stampOf} from "./snapshot.ts";
import {acceptedOnly, columnFields, registeredTable, stageOf, valueJoins} from "./sql.ts";
import {stageFile} from "./stage.ts";
import type {StagedFile} from "./staged.ts";
import {parseColumn} from "./values.ts";
import type {Writer} from "./writers/writer.ts";

export interface LoadContext {
  workspace: Workspace;
  warehouse: Warehouse;
  keys: Keys;
  feeds: ReadonlyMap<FeedName, Feed>;
  writers: (feed: Feed) => Writer;
  /** ISO date. */
  today: string;
  runId: number;
  /** Undo everything in the end. */
  rehearse: boolean;
  signal: AbortSignal;
}

/** A file to load, and the loads of it that the new one takes the place of. */
export interface LoadRequest {
  job: Job;
  path: string;
  replaces: readonly number[];
}

/**
 * Reads, screens and loads one file in one transaction: every record ends in the warehouse or in quarantine, or the
 * file is refused and the warehouse is as it was.
 */
export async function loadFile(
  context: LoadContext,
  {job, path, replaces}: LoadRequest
): Promise<LoadedFile | RefusedFile> {
  const {warehouse, workspace, signal} = context;
  const known: {screening?: Screening; problems: ProblemCount[]; tally?: Tally} = {problems: []};
  const file = relative(workspace.dir, path);
  let staged: StagedFile | undefined;
  try {
    const stamp = await stampOf(path);
    staged = await stageFile(warehouse.connection, path, job, {signal});
    const read = staged;
    matchHeader(read, job);
    if (read.records === 0) throw headerOnly(read);
    known.screening = await screenFile(warehouse.connection, read, job);
    if (known.screening.refused) throw screeningError(known.screening, read, job);
    const work = async () => {
      for (const loadId of replaces) await supersede(warehouse, loadId);
      const loaded = await loadStaged(context, job, read, known);
      await assertUnchanged(path, stamp);
      return loaded;
    };
    const loaded = await (context.rehearse ? warehouse.rehearsal(work) : warehouse.transaction(work));
    return {outcome: "loaded", file, screening: known.screening, ...loaded};
  } catch (error) {
    if (!(error instanceof WaymarkError) || !isRefusal(error)) throw error;
    return {
      outcome: "refused",
      job: job.name,
      feed: job.feed,
      file,
      error,
      problems: known.problems,
      screening: known.screening,
      records: staged?.records ?? 0,
      accepted: 0,
      quarantined: known.tally?.quarantined ?? 0,
      excluded: known.tally?.excluded ?? 0
    };
  } finally {
    await staged?.discard();
  }
}

/** A file's own fault: the other jobs still load. */
const isRefusal = ({exit}: WaymarkError): boolean => exit === 2 || exit === 3;

const headerOnly = (staged: StagedFile): WaymarkError =>
  refusal("file: a header and no records", {
    at: {file: staged.path},
    next: "export it again with records in it; if there were none in that time, take the file away"
  });

async function loadStaged(
  context: LoadContext,
  job: Job,
  staged: StagedFile,
  known: {problems: ProblemCount[]; tally?: Tally}
): Promise<Omit<LoadedFile, "outcome" | "file" | "screening">> {
  const {warehouse, workspace, keys, today, signal} = context;
  const exportDate = await declaredExportDate(warehouse, staged, job, workspace, today);
  if (exportDate !== undefined && exportDate > today) throw takenTomorrow(staged, job);
  const feed = context.feeds.get(job.feed)!;
  const plan = await planLoad(warehouse, feed, {job, workspace, staged, lastDay: exportDate ?? today});
  const values = [];
  for (const planned of plan.fields) {
    signal.throwIfAborted();
    values.push(await parseColumn(warehouse, keys, plan, planned));
  }
  await findProblems(warehouse, plan, values);
  known.problems = await countProblems(warehouse);
  const counts = await tally(warehouse, plan);
  known.tally = counts;
  const refused = tooManyQuarantined(plan, counts, known.problems);
  if (refused !== undefined) throw refused;

  signal.throwIfAborted();
  const loadId = await nextLoad(warehouse);
  await sealProblems(warehouse, keys, staged, loadId);
  await numberPeople(context, plan);
  const written = await context.writers(feed)({warehouse, plan, loadId});
  if (job.mode === "append") await storeKeys(warehouse, loadId);
  assertNothingLost(counts, written.records);

  const days = await datedDays(warehouse, plan, loadId);
  const covered = coverageOf({days, declared: job.coverage, exportDate, today});
  const findings = [
    ...covered.findings,
    ...written.findings,
    ...(await repeatedRows(warehouse, plan, loadId)),
    ...(await repeatedForms(warehouse, plan, loadId))
  ];
  await recordLoad(context, plan, loadId, counts, covered, findings);
  await dropTables(warehouse);
  return {
    job: job.name,
    feed: job.feed,
    sha256: staged.sha256,
    dialect: staged.dialect,
    lane: staged.lane,
    laneReason: staged.laneReason,
    ...counts,
    accepted: written.records,
    problems: known.problems,
    exportDate: covered.exportDate,
    coverage: covered.coverage,
    findings
  };
}

const takenTomorrow = (staged: StagedFile, job: Job): WaymarkError =>
  refusal("export date: lies in the future", {
    at: {file: staged.path},
    next: `see export_date in ${job.path}, and this computer's clock`
  });

async function nextLoad(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query<{load_id: number}>(
    "select nextval('stored.load_id')::integer as load_id"
  );
  return row!.load_id;
}

/** Law 1, against the count of the pass that knows nothing of DuckDB's reader. */
function assertNothingLost({records, quarantined}: Tally, accepted: number): void {
  if (records === accepted + quarantined) return;
  throw new Error(`records lost: ${records} read, ${accepted} accepted and ${quarantined} quarantined`);
}

/** Gives people who are new a number, in order of their first accepted record, and puts numbers in place of hashes. */
async function numberPeople({warehouse, keys}: LoadContext, plan: Plan): Promise<void> {
  for (const planned of columnFields(plan).filter(({field}) => field.names === "person")) {
    const added = await warehouse.query<{hash: string}>(`
      select cast(${planned.alias}.value as varchar) as hash
      from ${stageOf(plan)} ${valueJoins([planned])}
      where ${planned.alias}.value is not null and ${acceptedOnly}
        and not exists (select 1 from stored.person p where p.hash = ${planned.alias}.value)
      group by ${planned.alias}.value order by min(s.record)`);
    const hashes = added.map(({hash}) => hash);
    await registerPeople(warehouse, keys, plan.job.id_space!, hashes);
    await warehouse.run(`
      create temp table ${registeredTable(planned)} as
      select v.raw, p.person as value
      from ${planned.table} v left join stored.person p on p.hash = v.value`);
  }
}

async function recordLoad(
  {warehouse, runId}: LoadContext,
  {job, feed, staged}: Plan,
  loadId: number,
  {records, quarantined, excluded}: Tally,
  {coverage, exportDate}: Covered,
  findings: readonly Finding[]
): Promise<void> {
  await warehouse.run(
    `insert into stored.load (load_id, run_id, job, feed, file_name, file_hash, job_hash, adapter, lane, id_space, mode,
       export_date, covers_from, covers_to, covers_programs, records_read, records_accepted, records_quarantined, records_excluded)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      loadId,
      runId,
      job.name,
      feed.id,
      staged.fileName,
      staged.sha256,
      job.hash,
      staged.adapter,
      staged.lane,
      job.id_space ?? null,
      job.mode,
      exportDate,
      coverage.from,
      coverage.to,
      coverage.programs === null ? null : JSON.stringify(coverage.programs),
      records,
      records - quarantined,
      quarantined,
      excluded
    ]
  );
  for (const {code, severity, records, message} of findings) {
    await warehouse.run("insert into stored.finding values ($1, $2, $3, $4, $5, $6)", [
      loadId,
      job.name,
      code,
      severity,
      records,
      message
    ]);
  }
}

async function dropTables(warehouse: Warehouse): Promise<void> {
  const tables = await warehouse.query<{name: string}>(
    "select table_name as name from duckdb_tables() where temporary and starts_with(table_name, 'conform_')"
  );
  for (const {name} of tables) await warehouse.run(`drop table ${name}`);
}
