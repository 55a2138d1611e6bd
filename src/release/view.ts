import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type ChartSettings, usualCharts} from "../charts/declared.ts";
import type {Weeks} from "../charts/weeks.ts";
import {ifAbsent} from "../error.ts";
import type {GrantFigures} from "../grants/figures.ts";
import type {Cell, CurvePoint} from "../measures/cell.ts";
import {nothingOfStaying, type Staying} from "../measures/staying.ts";
import type {TargetRow} from "../targets/target.ts";
import {cellsFromArrow, curvesFromArrow} from "./arrow.ts";
import {type Dimensions, type Manifest, type PublishedMeasure, type Quality, releaseFiles} from "./format.ts";
import {readGrants} from "./grants.ts";
import type {PublishedInstrument} from "./instruments.ts";
import {type KeyChecks, noKeyChecks} from "./key-checks.ts";
import {readWeeks} from "./weeks.ts";

/** A release folder, read. Nothing in it is newer or finer than what its audience may see. */
export interface ReleaseView {
  manifest: Manifest;
  dimensions: Dimensions;
  measures: readonly PublishedMeasure[];
  /** Questionnaires behind its outcomes; releases of older versions name them with their measures alone. */
  instruments: readonly PublishedInstrument[];
  /** Releases of older versions say nothing of keys. */
  keyChecks: KeyChecks;
  quality: Quality;
  /** In internal releases alone; releases of older versions have none. */
  staying: Staying;
  /** What is watched for change; releases of older versions have the usual charts. */
  charts: ChartSettings;
  cells: readonly Cell[];
  curves: readonly CurvePoint[];
  /** Nothing where no export gives any. */
  targets?: readonly TargetRow[];
  /** Where series are watched by week; in internal releases alone. */
  weeks?: Weeks;
  /** In internal releases alone. */
  grants?: readonly GrantFigures[];
}

/** Reads what a site is drawn from; a missing or malformed file is an error with its path. */
export async function readReleaseView(releaseDir: string): Promise<ReleaseView> {
  const json = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(releaseDir, name), "utf8")) as T;
  const [
    manifest,
    dimensions,
    measures,
    instruments,
    keyChecks,
    quality,
    staying,
    charts,
    cells,
    curves,
    targets,
    grants,
    weeks
  ] = await Promise.all([
    json<Manifest>(releaseFiles.manifest),
    json<Dimensions>(releaseFiles.dimensions),
    json<PublishedMeasure[]>(releaseFiles.measures),
    json<PublishedInstrument[]>(releaseFiles.instruments).catch(ifAbsent),
    json<KeyChecks>(releaseFiles.keyChecks).catch(ifAbsent),
    json<Quality>(releaseFiles.quality),
    json<Staying>(releaseFiles.staying).catch(ifAbsent),
    json<ChartSettings>(releaseFiles.charts).catch(ifAbsent),
    readFile(join(releaseDir, releaseFiles.cells)),
    readFile(join(releaseDir, releaseFiles.curves)),
    json<TargetRow[]>(releaseFiles.targets).catch(ifAbsent),
    readGrants(releaseDir),
    readWeeks(releaseDir)
  ]);
  return {
    manifest,
    dimensions,
    measures,
    instruments: instruments ?? [],
    keyChecks: keyChecks ?? noKeyChecks,
    quality,
    staying: staying ?? nothingOfStaying,
    charts: {...usualCharts, ...charts},
    cells: cellsFromArrow(cells),
    curves: curvesFromArrow(curves),
    targets: targets ?? [],
    grants,
    ...(weeks === null ? {} : {weeks})
  };
}
