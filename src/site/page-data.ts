import type {Cell, CurvePoint} from "../measures/cell.ts";
import {everything} from "../measures/cell.ts";
import type {Staying} from "../measures/staying.ts";
import type {Dimensions, Manifest, PublishedMeasure, Quality} from "../release/format.ts";
import type {PublishedInstrument} from "../release/instruments.ts";
import type {KeyChecks} from "../release/key-checks.ts";
import type {ReleaseView} from "../release/view.ts";
import type {TargetRow} from "../targets/target.ts";
import {attritionOf, type PageAttrition} from "./attrition-data.ts";
import {byConstruct} from "./by-construct.ts";
import {type PageCharts, pageCharts} from "./chart-data.ts";
import {type DoseTrend, doseTrends} from "./dose-trends.ts";
import {type EquityScales, equityOf, type PageEquity} from "./equity-data.ts";
import {type Packed, packCells, packCurves} from "./pack.ts";
import {longPeriods, type Projection, projections} from "./projections.ts";

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
  /** One slice for each choice a reader may make whose cells are in the page's file of months. */
  monthly: readonly Choosable[];
  /** How change goes with contacts, on the Outcomes page. */
  trends?: readonly DoseTrend[];
  /** On the page of outcomes: how those lost to a follow-up differ from those who answered. */
  attrition?: readonly PageAttrition[];
  /** Headline series month by month, on the Overview. */
  charts?: PageCharts;
  /** In what ways stays end and whether groups leave at the same pace, on the internal Engagement page. */
  staying?: Staying;
  /** On the Equity page: who came, by group, and funnels. */
  equity?: PageEquity;
  /** On the Overview: targets beside what they have come to, and the names of what they are of. */
  targets?: readonly PageTarget[];
}

/** A target as a page tells it. */
export interface PageTarget extends TargetRow {
  title: string;
  format: PublishedMeasure["format"];
  family: PublishedMeasure["family"];
  grantName: string | null;
}

/** Where a cell stands among a reader's choices. */
export type Choosable = Pick<Cell, "period" | "program" | "site" | "characteristic">;

/** Months of a page, fetched when a reader asks for them: they are most of its cells, and no page opens with them. */
export interface MonthData {
  cells: Packed;
}

export interface MethodsData {
  measures: readonly PublishedMeasure[];
  inputs: Manifest["inputs"];
}

export interface InstrumentsData {
  instruments: readonly PublishedInstrument[];
  keyChecks: KeyChecks;
}

/** Data files of the site by name below `data/`, each ready for JSON. */
export function projectPages(
  view: ReleaseView
): Record<string, SiteData | PageData | MonthData | EquityScales | Quality | MethodsData | InstrumentsData> {
  return {
    "site.json": siteData(view),
    ...Object.assign({}, ...Object.entries(projections).map(([page, how]) => projectPage(view, page, how))),
    ...equityPage(view),
    "data-quality.json": view.quality,
    "instruments.json": {instruments: view.instruments, keyChecks: view.keyChecks},
    "methods.json": methodsData(view)
  };
}

function projectPage(
  view: ReleaseView,
  page: string,
  {
    families,
    draws,
    programType,
    monthsApart = false,
    withAttrition = false,
    withCharts = false,
    withStaying = false
  }: Projection
): Record<string, PageData | MonthData> {
  const kinds = new Map(view.dimensions.periods.map((period) => [period.id, period.kind]));
  const byId = new Map(
    view.measures.filter(({family}) => families.includes(family)).map((measure) => [measure.id, measure])
  );
  const own = new Set(view.dimensions.programs.filter(({type}) => type === programType).map(({id}) => id));
  const drawn = (row: Cell | CurvePoint): boolean => {
    const measure = byId.get(row.measure);
    if (programType !== undefined && !own.has(row.program)) return false;
    return measure !== undefined && draws(row, kinds.get(row.period) ?? "all", measure);
  };
  const isApart = ({period}: Cell): boolean => monthsApart && kinds.get(period) === "month";
  const exact = view.cells.filter(drawn);
  const trends = page === "outcomes" ? doseTrends(exact, view.measures) : [];
  const cells = exact.map((cell) =>
    byId.get(cell.measure)?.family === "outcomes" ? withDrawnFigures(cell) : cell
  );
  const curves = view.curves.filter(drawn);
  const months = cells.filter(isApart);
  const present = new Set([...cells, ...curves].map(({measure}) => measure));
  return {
    [`${page}.json`]: {
      measures: byConstruct([...byId.values()].filter(({id}) => present.has(id))).map(
        ({sql: _, ...measure}) => measure
      ),
      cells: packCells(cells.filter((cell) => !isApart(cell))),
      curves: packCurves(curves),
      monthly: choosable(months),
      ...(trends.length === 0 ? {} : {trends}),
      ...(page === "index" && (view.targets?.length ?? 0) > 0 ? {targets: targetsOf(view)} : {}),
      ...(withAttrition
        ? {attrition: attritionOf(view, (period) => longPeriods.has(kinds.get(period) ?? "all"))}
        : {}),
      ...(withCharts ? {charts: pageCharts(view)} : {}),
      ...(withStaying && view.staying.incidence.length + view.staying.comparisons.length > 0
        ? {staying: view.staying}
        : {})
    },
    ...(monthsApart ? {[`${page}-months.json`]: {cells: packCells(months)}} : {})
  };
}

/** The page opens with one scale; the others are fetched when a reader chooses one. */
function equityPage(view: ReleaseView): {"equity.json": PageData; "equity-scales.json": EquityScales} {
  const {
    first: {measures, cells, ...equity},
    rest
  } = equityOf(view);
  return {
    "equity.json": {measures, cells, curves: packCurves([]), monthly: [], equity},
    "equity-scales.json": rest
  };
}

const targetsOf = ({targets = [], measures, grants = []}: ReleaseView): PageTarget[] =>
  targets.flatMap((target): PageTarget[] => {
    const measure = measures.find(({id}) => id === target.measure);
    if (measure === undefined) return [];
    const {title, format, family} = measure;
    const grantName = grants.find(({id}) => id === target.grant)?.name ?? target.grant;
    return [{...target, title, format, family, grantName}];
  });

/** Figures beside a change that pages show; the sums it is made from are for whoever rolls organizations up. */
const drawnFigures: ReadonlySet<string> = new Set([
  ...[
    "n_baseline",
    "mean_pre",
    "sd_pre",
    "mean_post",
    "sd_post",
    "effect_size",
    "effect_size_pre",
    "effect_size_lost"
  ],
  ...["hl_change", "hl_lower", "hl_upper", "model_change", "model_lower", "model_upper", "mcnemar_p"],
  ...["floor_share", "floor_flagged", "ceiling_share", "ceiling_flagged"],
  ...["overall_unchanged", "overall_unchanged_lower", "overall_unchanged_upper", "months_missing"]
]);

const withDrawnFigures = (cell: Cell): Cell => ({
  ...cell,
  more: Object.fromEntries(
    Object.entries(cell.more).filter(([name]) => drawnFigures.has(name) || isOfWave(name))
  )
});

/** `mean_0`, `model_change_lower_2`: figures of a trajectory are numbered by wave. */
const isOfWave = (name: string): boolean => /_\d+$/.test(name);

function choosable(cells: readonly Cell[]): Choosable[] {
  const first = new Map<string, Choosable>();
  for (const {period, program, site, characteristic} of cells)
    if (characteristic === everything && !first.has(`${program}|${site}`))
      first.set(`${program}|${site}`, {period, program, site, characteristic});
  return [...first.values()];
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
