import type {Job} from "../../../config/load.ts";
import {type Adapter, type Evidence, loadKey, type ReadOptions} from "../../adapter.ts";
import {chooseSheet} from "../../read/choose-sheet.ts";
import {droppedHeaders} from "../../read/dropped-headers.ts";
import {type Grid, type GridRow, readGrid} from "../../read/grid.ts";
import {headerName} from "../../read/header.ts";
import type {MalformedRecord} from "../../read/scan/malformed.ts";
import {stageGrid} from "../../read/stage-grid.ts";
import type {Finding} from "../../report.ts";

/** What an adapter makes of a file: one header and records under it. */
export interface Reshaped {
  headers: readonly string[];
  /** As many cells each as there are headers; the physical line each comes from. */
  records: readonly GridRow[];
  malformed: readonly MalformedRecord[];
  /** What was left out on purpose, and what else an analyst should know. */
  findings: readonly Finding[];
  /** Headers the exporting system flags as identifiers. */
  identifiers?: ReadonlySet<string>;
}

export interface GridAdapter<Companions = undefined> {
  id: string;
  version: number;
  title: string;
  /** Whether it reads all sheets of a workbook; else the one that the job names, or the only one. */
  sheets?: "all";
  evidence(grid: Grid): Evidence | undefined;
  /** Other files the reading needs, such as a data dictionary. */
  companions?(path: string, job: Job, options: ReadOptions): Promise<string[]>;
  open?(path: string, job: Job, options: ReadOptions): Promise<Companions>;
  /** Pure; throws a refusal or usage error for a file that does not fit. */
  reshape(grids: readonly Grid[], job: Job, companions: Companions): Reshaped;
}

/** An adapter that reads a file whole and gives its records another shape. */
export function gridAdapter<Companions = undefined>(given: GridAdapter<Companions>): Adapter {
  const {id, version, title, sheets, evidence, companions, open, reshape} = given;
  return {
    id,
    version,
    title,
    evidence,
    ...(companions === undefined ? {} : {companions}),
    async read(connection, path, job, options) {
      const found = await readGrid(path, job.dialect, job);
      const grids =
        found.length === 1 || sheets === "all" ? numbered(found) : [chooseSheet(found, job.sheet, path)];
      options.signal?.throwIfAborted();
      const opened = (await open?.(path, job, options)) as Companions;
      const {headers, records, malformed, findings, identifiers} = reshape(grids, job, opened);
      const names = headers.map((header, at) => headerName(header) || `(column ${at + 1})`);
      const {file} = grids[0]!;
      return stageGrid(connection, {
        ...file,
        rawOf: (place) => grids[place.sheet ?? 0]!.file.rawOf(place),
        adapter: await loadKey(this, path, job, options),
        headers,
        records,
        malformed,
        findings,
        identifiers,
        blankLines: grids.reduce((sum, {blankLines}) => sum + blankLines, 0),
        dropped: droppedHeaders(job, names, file.path)
      });
    }
  };
}

/** Rows of several sheets know which they are of, since every sheet has a first line. */
const numbered = (grids: readonly Grid[]): readonly Grid[] =>
  grids.length === 1
    ? grids
    : grids.map((grid, sheet) => ({...grid, rows: grid.rows.map((row) => ({...row, sheet}))}));
