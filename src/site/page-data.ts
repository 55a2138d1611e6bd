import type {ProgramType} from "../config/workspace.ts";
import type {Cell, CurvePoint, Period} from "../measures/cell.ts";
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

type Drawn = (slice: Cell | CurvePoint, kind: Period["kind"], measure: PublishedMeasure) => boolean;

export interface InstrumentsData {
  instruments: readonly PublishedInstrument[];
  keyChecks: KeyChecks;
}

interface Projection {
  families: readonly string[];
  draws: Drawn;
  /** Holds cells of the programs of one type alone, each by itself. */
  programType?: ProgramType;
  /** Months are in a file of their own, `PAGE-months.json`. */
  monthsApart?: boolean;
  /** Carries who was lost, by characteristic. */
  withAttrition?: boolean;
  /** Carries control charts of months, which are not among its cells. */
  withCharts?: boolean;
  /** Carries what life tables say besides their curves. */
  withStaying?: boolean;
}

const isCurve = (slice: Cell | CurvePoint): boolean => "day" in slice;
const isWhole = ({site, characteristic}: Cell | CurvePoint): boolean =>
  site === everything && characteristic === everything;

/**
 * Groups of people are drawn for who takes part and who came again; the curve itself stands for its landmarks, and is
 * drawn for a year's people at least.
 */
const engagement: Drawn = (slice, kind, {id}) => {
  if (slice.characteristic !== everything) return !isCurve(slice) && groupMeasures.has(id);
  return isCurve(slice) ? kind !== "month" && kind !== "quarter" : !id.startsWith("survival:");
};

/** Headlines for the whole organization, and beside them how many people each program reached. */
const overview: Drawn = (slice, kind, {id, unit, family, format}) => {
  if (kind === "month" || !isWhole(slice) || isCurve(slice)) return false;
  if (slice.program !== everything) return family === "engagement" && unit === "person" && format === "count";
  if (family === "outcomes") return id.startsWith("outcome_change:");
  if (family === "warm_line") return headlineCalls.has(id);
  return family !== "retention" || id.endsWith(":180");
};

/** Of calls, what the overview tells; the rest is on their own page. */
const headlineCalls: ReadonlySet<string> = new Set([
  "calls_offered",
  "calls_answered",
  "calls_abandoned",
  "answer_rate",
  "abandonment_rate"
]);

const groupMeasures: ReadonlySet<string> = new Set(["served", "retention:180"]);

/** A follow-up takes longer than a quarter, and the page offers none. */
const longPeriods: ReadonlySet<Period["kind"]> = new Set(["fiscal_year", "year", "all"]);

/** Of the measures of taking part, those that a program's own page tells; what its type measures besides has a family of its own. */
const ofProgram: ReadonlySet<string> = new Set([
  ...["served", "new_program", "active", "came_back", "lost_contact"],
  ...["sessions", "attendances", "contacts", "hours"],
  ...["referred", "initiation", "engagement", "seen_within:30"],
  ...[
    "goal_reached",
    "goals_met:due",
    "goals_met:closed",
    "retention:180",
    "survival_median",
    "retention_curve"
  ]
]);

/** Measures of programs that record what they need. */
const ofSomePrograms = /^(linkage|course_completion)/;

const program: Drawn = (slice, kind, {id, family}) => {
  if (slice.characteristic !== everything) return false;
  if (isCurve(slice)) return ofProgram.has(id) && longPeriods.has(kind);
  if (family === "outcomes")
    return id.startsWith("outcome_change:") && longPeriods.has(kind) && isWhole(slice);
  return ofProgram.has(id) || ofSomePrograms.test(id) || isOfProgramType(family);
};

const isOfProgramType = (family: string): boolean => programFamilies.includes(family);

/** Families of measures that are named by the type of program they were made for. */
const programFamilies: readonly string[] = ["support_group", "peer_run", "one_to_one"];

const pageOf = (programType: ProgramType): Projection => ({
  families: ["engagement", "retention", "outcomes", ...programFamilies],
  draws: program,
  programType,
  monthsApart: true
});

const projections: Readonly<Record<string, Projection>> = {
  index: {families: ["engagement", "retention", "outcomes", "warm_line"], draws: overview, withCharts: true},
  engagement: {
    families: ["engagement", "retention"],
    draws: engagement,
    monthsApart: true,
    withStaying: true
  },
  outcomes: {
    families: ["outcomes"],
    draws: (slice, kind) => longPeriods.has(kind) && isWhole(slice),
    withAttrition: true
  },
  "support-groups": pageOf("support_group"),
  "peer-specialists": pageOf("one_to_one"),
  "peer-run": pageOf("peer_run"),
  "warm-line": {families: ["warm_line"], draws: ({characteristic}) => characteristic === everything}
};

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
