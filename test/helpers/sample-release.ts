import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {usualCharts} from "../../src/charts/declared.ts";
import {nothingOfStaying} from "../../src/measures/staying.ts";
import {cellsToArrow, curvesToArrow} from "../../src/release/arrow.ts";
import {type Dimensions, type Manifest, releaseFiles} from "../../src/release/format.ts";
import {noKeyChecks} from "../../src/release/key-checks.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {sampleCells, sampleCurves} from "./sample-cells.ts";
import {asOf, characteristics, dataStart, periods, programs, sites} from "./sample-definitions/dimensions.ts";
import {instruments} from "./sample-definitions/instruments.ts";
import {keyResults, scaleKeys} from "./sample-definitions/key-checks.ts";
import {measures} from "./sample-definitions/measures.ts";
import {quality} from "./sample-definitions/quality.ts";

const dimensions: Dimensions = {
  organization: "Three Rivers Peer Network",
  word: "member",
  periods,
  programs,
  sites,
  characteristics
};

let cells: ReturnType<typeof sampleCells> | undefined;
let curves: ReturnType<typeof sampleCurves> | undefined;

/** A release as a run would write it, of an organization with every kind of program and every kind of cell. */
export function sampleRelease(audience = "public"): ReleaseView {
  cells ??= sampleCells();
  curves ??= sampleCurves();
  const manifest: Manifest = {
    format: 1,
    release: "5a3e11c0ffee0001",
    audience,
    organization: dimensions.organization,
    asOf,
    dataStart,
    timeZone: "America/New_York",
    fiscalYearStarts: 7,
    profile: audience === "internal" ? {id: "none", threshold: null} : {id: "cms-11", threshold: 11},
    codeVersion: "0.1.0",
    storageVersion: "v1.5.0",
    fingerprint: createHash("sha256").update("sample").digest("hex"),
    inputs: quality.lines.map(({job}) => ({
      job,
      file: `data/${job}.csv`,
      sha256: createHash("sha256").update(job).digest("hex")
    })),
    coverage: quality.lines.map(({job, feed, covers, exportDate}) => ({job, feed, ...covers, exportDate})),
    definitions: measures.map(({id, version}) => ({id, version})),
    checksums: {}
  };
  return {
    ...{manifest, dimensions, measures, instruments, quality, cells, curves},
    staying: nothingOfStaying,
    charts: usualCharts,
    keyChecks: audience === "internal" ? {sources: keyResults, scales: []} : {sources: [], scales: scaleKeys}
  };
}

/** The same organization before its first export, or one that has neither warm line nor surveys. */
export function emptyRelease(): ReleaseView {
  const sample = sampleRelease();
  return {
    ...sample,
    dimensions: {
      ...dimensions,
      periods: [],
      programs: programs.slice(0, 1),
      sites: [],
      characteristics: []
    },
    measures: [],
    instruments: [],
    keyChecks: noKeyChecks,
    quality: {lines: [], findings: []},
    cells: [],
    curves: []
  };
}

export async function writeRelease(dir: string, view: ReleaseView): Promise<string> {
  await mkdir(dir, {recursive: true});
  const json = (name: string, data: unknown) => writeFile(join(dir, name), JSON.stringify(data));
  await json(releaseFiles.manifest, view.manifest);
  await json(releaseFiles.dimensions, view.dimensions);
  await json(releaseFiles.measures, view.measures);
  await json(releaseFiles.instruments, view.instruments);
  await json(releaseFiles.keyChecks, view.keyChecks);
  await json(releaseFiles.staying, view.staying);
  await json(releaseFiles.charts, view.charts);
  await json(releaseFiles.quality, view.quality);
  await writeFile(join(dir, releaseFiles.cells), cellsToArrow(view.cells));
  await writeFile(join(dir, releaseFiles.curves), curvesToArrow(view.curves));
  return dir;
}
