import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job} from "../../config/load.ts";
import {adapterOf, type ReadOptions} from "../adapter.ts";
import type {StagedFile} from "./staged.ts";

/**
 * Reads an export into a temporary table of the connection, by the adapter of the job's system. Columns with a
 * `drop` verdict are not read. Throws a usage error for a missing file or a verdict on a column that is not there,
 * a refusal for bytes that cannot be read.
 */
export async function stageFile(
  connection: DuckDBConnection,
  path: string,
  job: Job,
  options: ReadOptions = {}
): Promise<StagedFile> {
  const adapter = await adapterOf(job.system);
  return adapter.read(connection, path, job, options);
}
