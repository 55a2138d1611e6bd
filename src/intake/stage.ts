import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job} from "../config/load.ts";
import type {StagedFile} from "./staged.ts";

export interface StageOptions {
  signal?: AbortSignal;
}

export declare function stageFile(
  connection: DuckDBConnection,
  path: string,
  job: Job,
  options?: StageOptions
): Promise<StagedFile>;
