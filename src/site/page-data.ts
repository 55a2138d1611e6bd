import type {PeriodKind} from "../config/workspace.ts";
import type {Cell, CurvePoint} from "../measures/cell.ts";
import {everything} from "../measures/cell.ts";
import type {Dimensions, Manifest, PublishedMeasure, Quality} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {type Packed, packCells, packCurves} from "./pack.ts";

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

type Drawn = (slice: Cell | CurvePoint, kind: PeriodKind, measure: PublishedMeasure) => boolean;

interface Projection {
  families: readonly PublishedMeasure["family"][];
  draws: Drawn;
}

const isCurve = (slice: Cell | CurvePoint): boolean => "day" in slice;
const isWhole = ({site, characteristic}: Cell | CurvePoint): boolean =>
  site === everything && characteristic === everything;

/** Groups of people are drawn for who takes part and who came again; the curve itself stands for its landmarks. */
const engagement: Drawn = (slice, _kind, {id}) =>
  slice.characteristic === everything ? !id.startsWith("survival:") : groupMeasures.has(id);

const groupMeasures: ReadonlySet<string> = new Set(["served", "retention:180"]);

const projections: Readonly<Record<string, Projection>> = {
  index: {
    families: ["engagement", "retention", "outcomes", "warm_line"],
    draws: (slice, kind, {id, family}) =>
      kind !== "month" &&
      isWhole(slice) &&
      !isCurve(slice) &&
      (!id.startsWith("survival") || id === "survival:180") &&
      (slice.program === everything || family === "engagement")
  },
  engagement: {families: ["engagement", "retention"], draws: engagement},
  outcomes: {families: ["outcomes"], draws: (slice, kind) => kind !== "month" && isWhole(slice)},
  "warm-line": {families: ["warm_line"], draws: ({characteristic}) => characteristic === everything}
};

/** Data files of the site by name below `data/`, each ready for JSON. */
export function projectPages(view: ReleaseView): Record<string, SiteData | PageData | Quality | MethodsData> {
  const kinds = new Map(view.dimensions.periods.map((period) => [period.id, period.kind]));
  const pages = Object.entries(projections).map(([page, {families, draws}]) => {
    const measures = view.measures.filter((measure) => families.includes(measure.family));
    const byId = new Map(measures.map((measure) => [measure.id, measure]));
    const drawn = (row: Cell | CurvePoint): boolean => {
      const measure = byId.get(row.measure);
      return measure !== undefined && draws(row, kinds.get(row.period) ?? "all", measure);
    };
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
