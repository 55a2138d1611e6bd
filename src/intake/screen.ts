import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job} from "../config/load.ts";
import type {WaymarkError} from "../error.ts";
import type {Screening} from "./screening.ts";
import type {StagedFile} from "./staged.ts";

export declare function screenFile(
  connection: DuckDBConnection,
  staged: StagedFile,
  job: Job
): Promise<Screening>;

export declare function screeningError(screening: Screening, staged: StagedFile, job: Job): WaymarkError;
