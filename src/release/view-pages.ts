import type {PeriodKind} from "../config/workspace.ts";
import type {Cell, CurvePoint} from "../measures/cell.ts";
import {everything} from "../measures/cell.ts";
import type {Dimensions, Manifest, PublishedMeasure, Quality} from "./format.ts";
import type {ReleaseView} from "./view.ts";
import {type Packed, packCells, packCurves} from "./view-pack.ts";

/** What every page knows. */
export interface SiteData extends Dimensions {
  audience: string;
  internal: boolean;
  asOf: string;
  dataStart: string;
  release: string;
  codeVersion: string;
  profile: Manifest["profile"];
  coverage: Manifest["coverage"];
}

/** A measure as a page needs it; its SQL is on the Methods page alone. */
export type PageMeasure = Omit<PublishedMeasure, "sql">;

/** What one page draws, and nothing else. */
export interface PageData {
  measures: readonly PageMeasure[];
  cells: Packed;
  curves: Packed;
}

export interface MethodsData {
  measures: readonly PublishedMeasure[];
  inputs: Manifest["inputs"];
}

interface Projection {
  families: readonly PublishedMeasure["family"][];
  keeps(slice: Cell | CurvePoint, kind: PeriodKind): boolean;
}

const projections: Readonly<Record<string, Projection>> = {
  index: {
    families: ["engagement", "retention", "outcomes", "warm_line"],
    keeps: (cell, kind) =>
      kind !== "month" && cell.site === everything && cell.characteristic === everything && !("day" in cell)
  },
  engagement: {families: ["engagement", "retention"], keeps: () => true},
  outcomes: {families: ["outcomes"], keeps: (_, kind) => kind !== "month"},
  "warm-line": {families: ["warm_line"], keeps: () => true}
};

/** Data files of the site by name below `data/`, each ready for JSON. */
export function projectPages(view: ReleaseView): Record<string, SiteData | PageData | Quality | MethodsData> {
  const kinds = new Map(view.dimensions.periods.map((period) => [period.id, period.kind]));
  const pages = Object.entries(projections).map(([page, {families, keeps}]) => {
    const measures = view.measures.filter((measure) => families.includes(measure.family));
    const wanted = new Set(measures.map((measure) => measure.id));
    const drawn = <Row extends Cell | CurvePoint>(row: Row): boolean =>
      wanted.has(row.measure) && keeps(row, kinds.get(row.period) ?? "all");
    return [
      `${page}.json`,
      {
        measures: measures.map(({sql: _, ...measure}) => measure),
        cells: packCells(view.cells.filter(drawn)),
        curves: packCurves(view.curves.filter(drawn))
      }
    ] as const;
  });
  return {
    "site.json": siteData(view),
    ...Object.fromEntries(pages),
    "data-quality.json": view.quality,
    "methods.json": methodsData(view)
  };
}

function siteData({manifest, dimensions}: ReleaseView): SiteData {
  return {
    ...dimensions,
    audience: manifest.audience,
    internal: manifest.audience === "internal",
    asOf: manifest.asOf,
    dataStart: manifest.dataStart,
    release: manifest.release,
    codeVersion: manifest.codeVersion,
    profile: manifest.profile,
    coverage: manifest.coverage
  };
}

/** File names of exports may carry a person's name or a worker's, so only the internal view shows them. */
function methodsData({manifest, measures}: ReleaseView): MethodsData {
  const internal = manifest.audience === "internal";
  return {
    measures,
    inputs: internal ? manifest.inputs : []
  };
}
