import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll} from "vitest";
import {jobSchema} from "../../src/config/job.ts";
import type {Job} from "../../src/config/load.ts";
import {stageFile} from "../../src/intake/read/stage.ts";
import type {StagedFile} from "../../src/intake/read/staged.ts";

/** A job as a file in `pipelines/` would give it. */
export const jobOf = (given: Record<string, unknown> = {}): Job => ({
  ...jobSchema.parse({feed: "contacts", files: "data/*.csv", id_space: "test", ...given}),
  name: "test-job",
  path: "pipelines/test-job.yaml",
  hash: "0"
});

/** Record number and code of each malformed record. */
export const numbersOf = ({malformed}: StagedFile) => malformed.map(({record, code}) => [record, code]);

/** A connection and a folder for the tests of one file. */
export function useStaging() {
  const dir = mkdtempSync(join(tmpdir(), "waymark-stage-"));
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(":memory:", {temp_directory: join(dir, "spill")});
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
    rmSync(dir, {recursive: true, force: true});
  });
  const write = (bytes: string | Uint8Array, name = "export.csv"): string => {
    const path = join(dir, name);
    writeFileSync(path, bytes);
    return path;
  };
  return {
    dir,
    write,
    connection: () => connection,
    stage: (path: string, job: Job = jobOf()): Promise<StagedFile> => stageFile(connection, path, job),
    stageText: (bytes: string | Uint8Array, job: Job = jobOf(), name = "export.csv"): Promise<StagedFile> =>
      stageFile(connection, write(bytes, name), job),
    /** Record number and values of each well-formed record. */
    rowsOf: async (staged: StagedFile): Promise<[number, ...string[]][]> => {
      const names = staged.columns.map(({name}) => name).join(", ");
      const reader = await connection.runAndReadAll(
        `select record, ${names} from ${staged.table} order by record`
      );
      return reader.getRowsJS().map(([record, ...values]) => [Number(record), ...(values as string[])]);
    }
  };
}
