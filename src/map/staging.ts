import type {DuckDBConnection} from "@duckdb/node-api";
import {jobSchema} from "../config/job.ts";
import type {Job} from "../config/load.ts";
import {exitCode, refusal, WaymarkError} from "../error.ts";
import {stageFile} from "../intake/read/stage.ts";
import type {StagedFile} from "../intake/read/staged.ts";

/** A header with nothing below it. */
export class NoRecords extends WaymarkError {
  constructor(file: string) {
    super("file: a header and no records", {
      exit: exitCode.refused,
      at: {file},
      next: "Export it again with records in it."
    });
  }
}

/** A job that says nothing but the system: the file is read as it tells itself. */
export const bareJob = (
  name: string,
  files: string,
  system: string,
  given: Record<string, unknown> = {}
): Job => ({
  ...jobSchema.parse({feed: "contacts", files, system, ...given}),
  name,
  path: `pipelines/${name}.yaml`,
  hash: ""
});

/** Several staged files of one header as one, for questions about values. */
export interface StagedGroup {
  files: readonly StagedFile[];
  all: StagedFile;
  discard(): Promise<void>;
}

/** Reads the files of a group; those whose header is another's than the newest one's are left aside. */
export async function stageGroup(
  connection: DuckDBConnection,
  paths: readonly string[],
  job: Job,
  {dir, signal}: {dir: string; signal: AbortSignal}
): Promise<StagedGroup> {
  const staged: StagedFile[] = [];
  try {
    for (const path of paths) staged.push(await stageFile(connection, path, job, {signal, dir}));
    const newest = staged.at(-1)!;
    refuseNoTable(newest);
    const files = staged.filter((file) => sameHeaders(file, newest));
    const discard = async () => {
      for (const file of staged) await file.discard();
    };
    return files.length === 1 ? {files, all: newest, discard} : await together(connection, files, discard);
  } catch (error) {
    for (const file of staged) await file.discard();
    throw error;
  }
}

/** A view over files of one header, in the order of columns of the newest. */
async function together(
  connection: DuckDBConnection,
  files: readonly StagedFile[],
  discard: () => Promise<void>
): Promise<StagedGroup> {
  const newest = files.at(-1)!;
  const view = `${newest.table}_map`;
  const names = ({columns}: StagedFile) => columns.map(({header}) => header);
  const selects = files.map(
    (file) =>
      `select ${newest.columns.map(({name}, at) => `${file.columns[names(file).indexOf(names(newest)[at]!)]!.name} as ${name}`).join(", ")} from ${file.values}`
  );
  await connection.run(`create or replace temp view ${view} as ${selects.join(" union all ")}`);
  return {
    files,
    all: {...newest, values: view, rows: files.reduce((sum, {rows}) => sum + rows, 0)},
    discard: async () => {
      await connection.run(`drop view if exists ${view}`);
      await discard();
    }
  };
}

const sameHeaders = (a: StagedFile, b: StagedFile): boolean =>
  a.headers.length === b.headers.length &&
  [...a.headers].sort().join("\n") === [...b.headers].sort().join("\n");

/** Pictures, documents and the like: bytes that nobody would call a table. */
function refuseNoTable({path, rows, records, malformed, columns}: StagedFile): void {
  const at = {file: path};
  const binary = malformed.filter(({code}) => code === "nul_byte" || code === "invalid_utf8").length;
  if (binary > 0 && binary >= rows)
    throw refusal("not a table of text: most of it is not letters", {
      at,
      next: "Export it as CSV, or give the spreadsheet as .xlsx."
    });
  if (records === 0) throw new NoRecords(path);
  if (rows === 0)
    throw refusal("file: not one well-formed record", {at, next: "Look at its quotes and delimiters."});
  if (columns.length === 1)
    throw refusal("one column: nothing to map it to a feed by", {
      at,
      next: "Look at whether its delimiter is one of comma, semicolon, tab and pipe."
    });
}
