import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {ifAbsent} from "../error.ts";
import type {Cell, CurvePoint} from "../measures/cell.ts";
import {cellsFromArrow, curvesFromArrow} from "../release/arrow.ts";
import {
  type Dimensions,
  type Manifest,
  type PublishedMeasure,
  type Quality,
  releaseFiles
} from "../release/format.ts";
import {type KeyChecks, noKeyChecks} from "../release/key-checks.ts";
import type {TargetRow} from "../targets/target.ts";

/** A release as anybody holds it who was given the folder: nothing in here is read from anywhere else. */
export interface HeldRelease {
  threshold: number;
  cells: readonly Cell[];
  curves: readonly CurvePoint[];
  dimensions: Dimensions;
  measures: ReadonlyMap<string, PublishedMeasure>;
  quality: Quality;
  /** Releases of older versions say nothing of keys. */
  keyChecks: KeyChecks;
  /** Releases without targets have none. */
  targets: readonly TargetRow[];
}

/** `null` for a release that withholds nothing by its own word, such as the internal view. */
export async function holdRelease(dir: string): Promise<HeldRelease | null> {
  const json = async <Content>(name: string) =>
    JSON.parse(await readFile(join(dir, name), "utf8")) as Content;
  const {profile} = await json<Manifest>(releaseFiles.manifest);
  if (profile.threshold === null) return null;
  const measures = await json<PublishedMeasure[]>(releaseFiles.measures);
  return {
    threshold: profile.threshold,
    cells: cellsFromArrow(await readFile(join(dir, releaseFiles.cells))),
    curves: curvesFromArrow(await readFile(join(dir, releaseFiles.curves))),
    dimensions: await json<Dimensions>(releaseFiles.dimensions),
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    quality: await json<Quality>(releaseFiles.quality),
    keyChecks: (await json<KeyChecks>(releaseFiles.keyChecks).catch(ifAbsent)) ?? noKeyChecks,
    targets: (await json<TargetRow[]>(releaseFiles.targets).catch(ifAbsent)) ?? []
  };
}
