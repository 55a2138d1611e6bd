import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {usualCharts} from "../../src/charts/declared.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {nothingOfStaying} from "../../src/measures/staying.ts";
import {cellsToArrow, curvesToArrow} from "../../src/release/arrow.ts";
import {releaseFiles} from "../../src/release/format.ts";
import {noKeyChecks} from "../../src/release/key-checks.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import type {TargetRow} from "../../src/targets/target.ts";
import {cell, measure} from "./tiny/define.ts";
import {doseCells, doseMeasures} from "./tiny/dose.ts";
import {hopeCells, hopeMeasures} from "./tiny/hope.ts";
import {thresholdCellsOf, thresholdMeasures} from "./tiny/threshold.ts";
import {walkedOutside, walkMeasure} from "./tiny/waves.ts";

export {cell} from "./tiny/define.ts";
export {hopeAnswer, hopeChange} from "./tiny/hope.ts";

/** A release small enough to know by heart: two programs, one fiscal year and one quarter, a cell of every status. */

const cells: readonly Cell[] = [
  cell("served", ["FY2025", "*"], "shown", {people: 1234, numerator: 1234, value: 1234, atLeast: 1200}),
  cell("served", ["FY2025", "groups"], "shown", {people: 118, numerator: 118, value: 118}),
  cell("served", ["FY2025", "drop-in"], "withheld"),
  cell("served", ["2025-Q1", "*"], "shown", {people: 61, numerator: 61, value: 61}),
  cell("served", ["2025-Q1", "groups"], "missing"),
  cell("served", ["2025-06", "*"], "shown", {people: 48, numerator: 48, value: 48}),
  cell("retention:90", ["FY2025", "*"], "shown", {
    ...{people: 40, numerator: 30, denominator: 40, value: 0.75, lower: 0.5981, upper: 0.8581, immature: 4}
  }),
  cell("retention:90", ["FY2025", "groups"], "immature", {denominator: 14, immature: 38}),
  cell("retention:90", ["FY2025", "drop-in"], "empty"),
  ...hopeCells,
  ...doseCells,
  walkedOutside,
  ...thresholdCellsOf(15, 12, 33, 20),
  cell("initiation", ["FY2025", "*"], "withheld"),
  cell("calls_offered", ["FY2025", "line"], "shown", {numerator: 12840, value: 12840}),
  cell("answer_rate", ["FY2025", "line"], "shown", {
    numerator: 11000,
    denominator: 12840,
    value: 11000 / 12840
  })
];

const tinyTarget: TargetRow = {
  ...{measure: "served", grant: null, program: "drop-in", site: "*", value: 40, direction: "at_least"},
  period: {id: "FY2025", label: "FY 2025", start: "2024-07-01", end: "2025-06-30"},
  ...{through: "2025-06-30", closed: true, status: "withheld", actual: null, share: null, reached: null},
  ...{earlier: [], projected: null}
};

export function tinyRelease(audience = "public"): ReleaseView {
  return {
    manifest: {
      ...{format: 1, release: "00000000c0ffee00", audience, organization: "Harbor Peers", asOf: "2025-06-30"},
      ...{dataStart: "2024-07-01", timeZone: "America/Denver", fiscalYearStarts: 7, codeVersion: "0.1.0"},
      profile: audience === "internal" ? {id: "none", threshold: null} : {id: "cms-11", threshold: 11},
      ...{
        storageVersion: "v1.5.0",
        fingerprint: "f",
        inputs: [],
        coverage: [],
        definitions: [],
        checksums: {}
      }
    },
    keyChecks: noKeyChecks,
    staying: nothingOfStaying,
    charts: usualCharts,
    dimensions: {
      organization: "Harbor Peers",
      word: "participant",
      periods: [
        {
          id: "2025-06",
          kind: "month",
          label: "June 2025",
          start: "2025-06-01",
          end: "2025-06-30",
          closed: true
        },
        {
          id: "2025-Q1",
          kind: "quarter",
          label: "Q1 2025",
          start: "2025-01-01",
          end: "2025-03-31",
          closed: true
        },
        {
          id: "FY2025",
          kind: "fiscal_year",
          label: "FY 2025",
          start: "2024-07-01",
          end: "2025-06-30",
          closed: true
        }
      ],
      programs: [
        {id: "groups", name: '=Groups, "Evening" | late', type: "support_group"},
        {id: "drop-in", name: "Café & Drop-in", type: "peer_run"},
        {id: "line", name: "Warm Line", type: "warm_line"}
      ],
      sites: [],
      characteristics: [{id: "age", name: "Age", groups: [{id: "18-25", name: "18 to 25"}]}]
    },
    measures: [
      measure("served", "engagement", "People served"),
      measure("retention:90", "retention", "Still coming after 90 days", {format: "percent"}),
      measure("initiation", "engagement", "Began within 14 days of referral", {
        format: "percent",
        denominator: "people referred"
      }),
      ...hopeMeasures,
      ...doseMeasures,
      walkMeasure,
      ...thresholdMeasures,
      measure("calls_offered", "warm_line", "Calls offered", {unit: "call"}),
      measure("answer_rate", "warm_line", "Share of calls answered", {unit: "call", format: "percent"})
    ],
    instruments: [],
    targets: [tinyTarget],
    quality: {lines: [], findings: []},
    cells,
    curves: []
  };
}

/** Writes a release folder as a run would leave it, without the site. */
export async function writeReleaseFolder(dir: string, release: ReleaseView): Promise<string> {
  await mkdir(dir, {recursive: true});
  const {manifest, dimensions, measures, quality} = release;
  for (const [name, content] of Object.entries({manifest, dimensions, measures, quality}))
    await writeFile(join(dir, releaseFiles[name as keyof typeof releaseFiles]), JSON.stringify(content));
  await writeFile(join(dir, releaseFiles.targets), JSON.stringify(release.targets ?? []));
  await writeFile(join(dir, releaseFiles.cells), cellsToArrow(release.cells));
  await writeFile(join(dir, releaseFiles.curves), curvesToArrow(release.curves));
  return dir;
}
