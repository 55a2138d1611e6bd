import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Cell, CurvePoint, Period} from "../../src/measures/cell.ts";
import {cellsToArrow, curvesToArrow} from "../../src/release/arrow.ts";
import type {Dimensions, PublishedMeasure, Quality} from "../../src/release/format.ts";
import {releaseFiles} from "../../src/release/format.ts";
import {makeFolder} from "../helpers/folder.ts";

/** A release folder with as much in it as an attacker reads. */

const measure = (
  id: string,
  unit: PublishedMeasure["unit"],
  format: PublishedMeasure["format"],
  denominator: string | null = null
): PublishedMeasure => ({
  id,
  family: "engagement",
  title: id,
  definition: id,
  numerator: id,
  denominator,
  unit,
  format,
  direction: "neutral",
  source: "test",
  version: 1,
  programTypes: ["support_group"],
  asOf: "2025-12-31",
  sql: ""
});

const formOf = (id: string) => ({
  instrument: {
    ...{id, name: id, short: id, scale: "total", scaleName: id, constructs: [], direction: "higher"},
    ...{attribution: "", status: "verified", range: [1, 5] as const, scores: 17}
  }
});

const measures: readonly PublishedMeasure[] = [
  {...measure("mean_at_one_time:heard.total", "person", "score", "people"), ...formOf("heard")},
  {
    ...measure("agreed_at_one_time:heard:1", "person", "percent", "people"),
    ...formOf("heard"),
    item: {number: 1, wording: null}
  },
  {...measure("mean_at_one_time:other.total", "person", "score", "people"), ...formOf("other")},
  measure("served", "person", "count"),
  measure("contacts", "contact", "count"),
  measure("retention:90", "person", "percent", "people"),
  measure("outcome_change:x", "person", "score", "people"),
  measure("retrospective_change:x", "person", "score", "people"),
  measure("mean_at_one_time:x", "person", "score", "people"),
  ...(["employed", "mood"] as const).map((id) => ({
    ...measure(`outcome_change:${id}`, "person", "score", "people"),
    instrument: {
      ...{id, name: id, short: id, scale: "total", scaleName: id, constructs: [], direction: "higher"},
      ...{attribution: "", status: "verified"},
      range: id === "mood" ? ([0, 27] as const) : ([0, 1] as const),
      scores: id === "mood" ? 28 : 2
    }
  })),
  ...["few", "some", "many"].map((bin) => ({
    ...measure(bin, "person", "score", "people"),
    partOf: "outcome_change:x",
    apart: true
  })),
  {...measure("trajectory:x", "person", "score", "people"), waves: ["Start", "3 months", "6 months"]},
  {...measure("satisfied", "call", "percent", "calls"), family: "warm_line", said: true},
  measure("calls_offered", "call", "count"),
  measure("follow_up_rate:x", "person", "percent", "people"),
  measure("retention_curve", "person", "percent", "people"),
  {...measure("survival:180", "person", "percent", "people"), apart: true},
  ...["better", "same", "worse"].map((answer) => ({
    ...measure(answer, "person", "percent", "people"),
    question: "change"
  }))
];

export interface Contents {
  cells: readonly Cell[];
  curves?: readonly CurvePoint[];
  periods: readonly Period[];
  quality?: Quality;
  threshold?: number | null;
}

export async function writeFolder({
  cells,
  curves = [],
  periods,
  quality,
  threshold = 11
}: Contents): Promise<string> {
  const dir = await makeFolder("audit");
  const distinct = (name: "program" | "site" | "group") =>
    [...new Set(cells.map((cell) => cell[name]))].filter((id) => id !== "*").sort();
  const dimensions: Dimensions = {
    organization: "Test",
    word: "member",
    periods: periods
      .filter(({id}) => cells.some((cell) => cell.period === id))
      .map((period) => ({...period, closed: true})),
    programs: distinct("program").map((id) => ({id, name: id, type: "support_group"})),
    sites: distinct("site").map((id) => ({id, name: id, opened: null})),
    characteristics: [{id: "age", name: "Age", groups: distinct("group").map((id) => ({id, name: id}))}]
  };
  const json = (name: string, content: unknown) => writeFile(join(dir, name), JSON.stringify(content));
  await json(releaseFiles.manifest, {
    release: "0123456789abcdef",
    audience: "public",
    profile: {id: "cms-11", threshold}
  });
  await json(releaseFiles.measures, measures);
  await json(releaseFiles.dimensions, dimensions);
  await json(releaseFiles.quality, quality ?? {lines: [], findings: []});
  await writeFile(join(dir, releaseFiles.cells), cellsToArrow(cells));
  await writeFile(join(dir, releaseFiles.curves), curvesToArrow(curves));
  return dir;
}
