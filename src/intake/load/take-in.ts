import type {Job} from "../../config/load.ts";
import {refusal, type WaymarkError} from "../../error.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {parseColumns} from "../conform/columns.ts";
import {countProblems, quarantineRefusal, type Tally, tally, tooManyQuarantined} from "../conform/gate.ts";
import {storeKeys} from "../conform/keyed.ts";
import {findProblems, setBadRowsAside} from "../conform/problems.ts";
import {distinctValues} from "../conform/values.ts";
import {compareSights} from "../drift/compare.ts";
import {lastSight, storeSight} from "../drift/last.ts";
import {lookAt, lookAtColumns} from "../drift/look.ts";
import {refuseShrunken} from "../drift/shrunken.ts";
import {withComposedIds} from "../people/compose.ts";
import {composedId, partSeparator} from "../people/composed.ts";
import {composedFindings} from "../people/composed-rates.ts";
import {countForgotten, leaveOutForgotten} from "../people/leave-out.ts";
import {storeNeighbours} from "../people/self-made.ts";
import {type Plan, planLoad, toldOn} from "../plan.ts";
import type {FileProgress} from "../progress.ts";
import {malformedTexts, quarantineProblems, readKept, sealAll} from "../quarantine/seal.ts";
import type {StagedFile} from "../read/staged.ts";
import type {Finding, LoadedFile, ProblemCount} from "../report.ts";
import {acceptedOf, stageOf} from "../sql.ts";
import {coverageOf, daysOf} from "./coverage.ts";
import {declaredExportDate} from "./export-date.ts";
import type {LoadContext} from "./load.ts";
import {numberPeople} from "./number-people.ts";
import {nextLoad, recordLoad} from "./record-load.ts";
import {repeatedForms, repeatedRows, timelessForms} from "./repeats.ts";

/** What is known of a file's records even where it is refused. */
export interface Known {
  problems: readonly ProblemCount[];
  tally?: Tally;
}

/** Turns staged records into rows of the warehouse and of quarantine, within the transaction that is open. */
export async function takeIn(
  context: LoadContext,
  job: Job,
  staged: StagedFile,
  {known, follow}: {known: Known; follow: FileProgress}
): Promise<Omit<LoadedFile, "outcome" | "file" | "screening">> {
  const {warehouse, workspace, keys, today, signal} = context;
  const exportDate = await declaredExportDate(warehouse, staged, job, workspace, today);
  if (exportDate !== undefined && exportDate > today) throw takenTomorrow(staged, job);
  const feed = context.feeds.get(job.feed)!;
  const planned = await planLoad(warehouse, feed, {
    job,
    workspace,
    staged: await withComposedIds(warehouse, staged, job),
    lastDay: exportDate ?? today,
    toldOn: toldOn(job, exportDate, today)
  });
  const {plan, values} = await parseColumns(warehouse, keys, planned, {
    signal,
    onShare: (share) => follow.at("parse", share)
  });
  await findProblems(warehouse, plan, values);
  const forgotten = await leaveOutForgotten(context, plan);
  known.problems = await countProblems(warehouse);
  const counts = await tally(warehouse, plan);
  known.tally = counts;
  if (tooManyQuarantined(plan, counts))
    throw quarantineRefusal(plan, counts, known.problems, await changesOf(warehouse, plan, exportDate));

  signal.throwIfAborted();
  const loadId = await nextLoad(warehouse);
  const [texts] = await Promise.all([malformedTexts(staged), setBadRowsAside(warehouse, plan)]);
  const kept = await readKept(context, plan, texts);
  await countForgotten(context, loadId, forgotten);
  const someBad = counts.quarantined + forgotten > 0;
  const accepted = someBad ? acceptedOf(plan) : stageOf(plan);
  const sight = await lookAt(warehouse, plan, await numberPeople(context, plan, {someBad}));
  signal.throwIfAborted();
  follow.at("store", 0);
  const [written, sealed] = await Promise.all([
    context.writers(feed)({warehouse, plan, loadId, accepted}),
    sealAll(keys, kept)
  ]);
  await storeNeighbours(context, plan, loadId);
  await quarantineProblems(warehouse, sealed, loadId);
  signal.throwIfAborted();
  if (job.mode === "append") await storeKeys(warehouse, loadId);
  assertNothingLost(counts, written.records + forgotten);

  const days = await daysOf(warehouse, plan, loadId);
  const covered = coverageOf({...days, declared: job.coverage, exportDate, mode: job.mode, today});
  const findings = [
    ...(staged.findings ?? []),
    ...covered.findings,
    ...(await ratesOfComposedIds(warehouse, plan)),
    ...written.findings,
    ...(await repeatedRows(warehouse, plan, loadId)),
    ...(await repeatedForms(warehouse, plan, loadId)),
    ...(await timelessForms(warehouse, plan, loadId)),
    ...compareSights(await lastSight(warehouse, job, {...staged, exportDate: covered.exportDate}), sight)
  ];
  await refuseShrunken(warehouse, plan, loadId, covered.exportDate);
  await storeSight(warehouse, loadId, sight);
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
    accepted: written.records + forgotten,
    problems: known.problems,
    exportDate: covered.exportDate,
    coverage: covered.coverage,
    findings
  };
}

/** How the columns differ from those of the export before, warnings first. */
async function changesOf(
  warehouse: Warehouse,
  plan: Plan,
  exportDate: string | undefined
): Promise<string[]> {
  const last = await lastSight(warehouse, plan.job, {...plan.staged, exportDate: exportDate ?? null});
  const columns = await lookAtColumns(warehouse, plan);
  return compareSights(last, {columns, people: null, peopleKnown: null})
    .toSorted((a, b) => Number(b.severity === "warning") - Number(a.severity === "warning"))
    .map(({message}) => message);
}

async function ratesOfComposedIds(warehouse: Warehouse, plan: Plan): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const {to, mapping, source} of plan.fields.filter(({composed}) => composed)) {
    const ids: string[] = [];
    for (const raw of await distinctValues(warehouse, plan.staged, source.name)) {
      const id = composedId(raw.split(partSeparator), {order: mapping.order, missing: plan.job.missing});
      if (id !== undefined) ids.push(id);
    }
    findings.push(...composedFindings(to, ids));
  }
  return findings;
}

const takenTomorrow = (staged: StagedFile, job: Job): WaymarkError =>
  refusal("export date: lies in the future", {
    at: {file: staged.path},
    next: `see export_date in ${job.path}, and this computer's clock`
  });

/** Law 1, against the count of the pass that knows nothing of DuckDB's reader. */
function assertNothingLost({records, quarantined}: Tally, accepted: number): void {
  if (records === accepted + quarantined) return;
  throw new Error(`records lost: ${records} read, ${accepted} accepted and ${quarantined} quarantined`);
}

async function dropTables(warehouse: Warehouse): Promise<void> {
  const tables = await warehouse.query<{name: string}>(
    "select table_name as name from duckdb_tables() where temporary and starts_with(table_name, 'conform_')"
  );
  for (const {name} of tables) await warehouse.run(`drop table ${name}`);
}
