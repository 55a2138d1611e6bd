import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {type Cell, type CellStatus, everything} from "../../src/measures/cell.ts";
import {cellsToArrow, curvesToArrow} from "../../src/release/arrow.ts";
import {type PublishedMeasure, releaseFiles} from "../../src/release/format.ts";
import type {ReleaseView} from "../../src/release/view.ts";

/** A release small enough to know by heart: two programs, one fiscal year and one quarter, a cell of every status. */

const blank = {people: null, numerator: null, denominator: null, value: null, lower: null, upper: null};

export function cell(
  measure: string,
  [period, program]: readonly [period: string, program: string],
  status: CellStatus,
  figures: Partial<Cell> = {}
): Cell {
  return {
    ...{measure, period, program, site: everything, characteristic: everything, group: everything, status},
    ...{...blank, atLeast: null, immature: null, more: {}},
    ...figures
  };
}

export const hopeChange = "outcome_change:hhi12.total:month-6";
const hopeRate = "follow_up_rate:hhi12.total:month-6";

const hope = {
  instrument: {
    ...{
      id: "hhi12",
      name: "Herth Hope Index",
      short: "Herth Hope",
      scale: "total",
      scaleName: "Hope",
      constructs: ["hope"]
    },
    ...{range: [12, 48] as const, direction: "higher", status: "verified"},
    attribution: "Herth Hope Index, copyright Kaye A. Herth.",
    missing: "scored only when every item is answered"
  },
  followUp: {id: "month-6", name: "6 months"}
};

const measure = (
  id: string,
  family: PublishedMeasure["family"],
  title: string,
  more: Partial<PublishedMeasure> = {}
): PublishedMeasure => ({
  ...{
    id,
    family,
    title,
    definition: `${title}, as the dictionary says.`,
    numerator: "people",
    denominator: null
  },
  ...{unit: "person", format: "count", direction: "neutral", source: "dictionary", version: 1},
  ...{programTypes: ["support_group", "peer_run"], asOf: "2025-06-30", sql: "select 1"},
  ...more
});

const cells: readonly Cell[] = [
  cell("served", ["FY2025", "*"], "shown", {people: 1234, numerator: 1234, value: 1234, atLeast: 1200}),
  cell("served", ["FY2025", "groups"], "shown", {people: 118, numerator: 118, value: 118}),
  cell("served", ["FY2025", "drop-in"], "withheld"),
  cell("served", ["2025-Q1", "*"], "shown", {people: 61, numerator: 61, value: 61}),
  cell("served", ["2025-Q1", "groups"], "missing"),
  cell("retention:90", ["FY2025", "*"], "shown", {
    ...{people: 40, numerator: 30, denominator: 40, value: 0.75, lower: 0.5981, upper: 0.8581, immature: 4}
  }),
  cell("retention:90", ["FY2025", "groups"], "immature", {denominator: 14, immature: 38}),
  cell("retention:90", ["FY2025", "drop-in"], "empty"),
  cell(hopeChange, ["FY2025", "*"], "shown", {
    ...{people: 45, numerator: 117, denominator: 45, value: 2.6, lower: 1.4, upper: 3.8},
    more: {
      n_baseline: 96,
      mean_pre: 33.4,
      sd_pre: 5.1,
      mean_post: 36,
      sd_post: 5.3,
      sd_change: 4,
      effect_size: 0.49
    }
  }),
  cell(hopeRate, ["FY2025", "*"], "shown", {
    ...{people: 80, numerator: 48, denominator: 80, value: 0.6, lower: 0.4904, upper: 0.7004}
  }),
  cell(hopeChange, ["FY2025", "groups"], "shown", {
    ...{people: 21, numerator: -10.5, denominator: 21, value: -0.5, lower: -2.25, upper: 1.25},
    more: {
      n_baseline: 40,
      mean_pre: 34,
      sd_pre: 5,
      mean_post: 33.5,
      sd_post: 5,
      sd_change: 3.8,
      effect_size: -0.1
    }
  }),
  cell(hopeRate, ["FY2025", "groups"], "withheld"),
  cell(hopeChange, ["FY2025", "drop-in"], "withheld"),
  cell("calls_offered", ["FY2025", "line"], "shown", {numerator: 12840, value: 12840}),
  cell("answer_rate", ["FY2025", "line"], "shown", {
    numerator: 11000,
    denominator: 12840,
    value: 11000 / 12840
  })
];

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
    dimensions: {
      organization: "Harbor Peers",
      word: "participant",
      periods: [
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
      characteristics: []
    },
    measures: [
      measure("served", "engagement", "People served"),
      measure("retention:90", "retention", "Still coming after 90 days", {format: "percent"}),
      measure(hopeChange, "outcomes", "Change in hope", {...hope, format: "score", direction: "higher"}),
      measure(hopeRate, "outcomes", "Followed up", {...hope, format: "percent"}),
      measure("calls_offered", "warm_line", "Calls offered", {unit: "call"}),
      measure("answer_rate", "warm_line", "Share of calls answered", {unit: "call", format: "percent"})
    ],
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
  await writeFile(join(dir, releaseFiles.cells), cellsToArrow(release.cells));
  await writeFile(join(dir, releaseFiles.curves), curvesToArrow(release.curves));
  return dir;
}
