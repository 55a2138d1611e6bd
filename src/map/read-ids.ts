import {stat} from "node:fs/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import {filesOfJob} from "../config/files.ts";
import type {Job, Workspace} from "../config/load.ts";
import {WaymarkError} from "../error.ts";
import type {Feed} from "../intake/feed.ts";
import {stageFile} from "../intake/read/stage.ts";
import {filledIn, partsOf} from "./composed-id.ts";
import type {IdColumn, IdHolder} from "./id-space.ts";
import type {StagedTable} from "./read-profile.ts";

/** Enough to see whether two columns share ids. */
const mostIds = 100_000;
const mostBytes = 50 * 1024 * 1024;
const lastSerial = 100_000;

/** Ids of one column, or made of several. */
export interface WantedIds {
  headers: readonly string[];
  /** What they stand for: person, episode … */
  names: string;
}

/** The distinct ids of some columns, hashed inside DuckDB; capitals and outer spaces do not matter. */
export async function readIds(
  connection: DuckDBConnection,
  staged: StagedTable,
  wanted: readonly WantedIds[]
): Promise<IdColumn[]> {
  const found: IdColumn[] = [];
  const known = new Set(staged.columns.map(({header}) => header));
  for (const {headers, names} of wanted) {
    if (!headers.every((header) => known.has(header))) continue;
    const parts = partsOf(staged, headers);
    const reader = await connection.runAndReadAll(
      `select distinct hash(${parts})::varchar as id,
              coalesce(try_cast(${parts} as bigint) < ${lastSerial}, false) as serial
       from ${staged.values} where ${filledIn(staged, headers)} order by id limit ${mostIds}`
    );
    const rows = reader.getRowsJS() as [string, boolean][];
    const serial = rows.filter(([, is]) => is).length > rows.length * 0.9;
    found.push({
      names,
      header: headers.join(", "),
      ...(headers.length > 1 ? {composed: true as const} : {}),
      hashes: new Set(rows.map(([id]) => id)),
      serial
    });
  }
  return found;
}

export interface JobIds {
  workspace: Workspace;
  connection: DuckDBConnection;
  feeds: ReadonlyMap<string, Feed>;
  log: (line: string) => void;
  signal: AbortSignal;
}

/** The ids that the jobs of the workspace read, from the newest file of each; a job that cannot be read is said. */
export async function readJobIds(given: JobIds): Promise<IdHolder[]> {
  const holders: IdHolder[] = [];
  for (const job of given.workspace.jobs) {
    const wanted = idColumns(job, given.feeds.get(job.feed));
    if (job.id_space === undefined || wanted.length === 0) continue;
    given.signal.throwIfAborted();
    const ids = await idsOfJob(given, job, wanted).catch((error: unknown) => {
      if (!(error instanceof WaymarkError)) throw error;
      given.log(`${job.name}: its ids are not compared, for its file cannot be read: ${error.message}`);
      return [];
    });
    holders.push({label: `job ${job.name}`, ids, idSpace: job.id_space});
  }
  return holders;
}

const idColumns = (job: Job, feed: Feed | undefined): WantedIds[] => [
  ...Object.entries(job.columns).flatMap(([header, {to}]) => {
    const names = feed?.fields[to]?.names;
    return names === undefined ? [] : [{headers: [header], names}];
  }),
  ...Object.entries(job.ids).flatMap(([to, {from}]) => {
    const names = feed?.fields[to]?.names;
    return names === undefined ? [] : [{headers: from, names}];
  })
];

async function idsOfJob(
  {workspace, connection, log, signal}: JobIds,
  job: Job,
  wanted: readonly WantedIds[]
): Promise<IdColumn[]> {
  const path = (await filesOfJob(workspace, job)).at(-1)!;
  const {size} = await stat(path);
  if (size > mostBytes) {
    log(`${job.name}: its ids are not compared, for its file is larger than 50 MB`);
    return [];
  }
  const staged = await stageFile(connection, path, job, {signal, dir: workspace.dir});
  try {
    return await readIds(connection, staged, wanted);
  } finally {
    await staged.discard();
  }
}
