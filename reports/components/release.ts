import type {Cell, CurvePoint, Slice} from "../../src/measures/cell.ts";
import type {StayComparison, StayEndings} from "../../src/measures/staying.ts";
import type {PageGap} from "../../src/site/attrition-data.ts";
import type {PageCharts} from "../../src/site/chart-data.ts";
import type {EquityScales} from "../../src/site/equity-data.ts";
import type {Choosable, MonthData, PageData, PageMeasure, SiteData} from "../../src/site/page-data.ts";
import {openingPeriod} from "./choice.js";
import {everything} from "./everything.js";
import {unpackCells, unpackCurves} from "./unpack.js";

export type Period = SiteData["periods"][number];

export {everything};

export const whole: Slice = {
  period: "all",
  program: everything,
  site: everything,
  characteristic: everything,
  group: everything
};

const key = (measure: string, slice: Slice): string =>
  [measure, slice.period, slice.program, slice.site, slice.characteristic, slice.group].join("|");

/** What a page draws from: the release's cells, found by measure and slice. */
export class Release {
  /** Its periods count as closed once they are over, also in a view that freezes nothing. */
  readonly site: SiteData;
  readonly measures: readonly PageMeasure[];
  readonly cells: readonly Cell[];
  readonly curves: readonly CurvePoint[];
  /** What a reader may choose among: cells at hand, and months still to be fetched. */
  readonly choosable: readonly Choosable[];
  readonly #page: PageData;
  readonly #byKey: ReadonlyMap<string, Cell>;
  #withMonths: Promise<Release> | undefined;
  #withScales: Promise<Release> | undefined;

  /** @param more cells fetched after the page's own */
  constructor(site: SiteData, page: PageData, more: readonly Cell[] = []) {
    this.#page = page;
    this.site = {
      ...site,
      periods: site.periods.map((period) => ({...period, closed: period.closed || period.end <= site.asOf}))
    };
    this.measures = page.measures;
    this.cells = [...unpackCells(page.cells), ...more];
    this.curves = unpackCurves(page.curves);
    this.choosable = [...this.cells, ...page.monthly];
    this.#byKey = new Map(this.cells.map((cell) => [key(cell.measure, cell), cell]));
  }

  /** The release with what a grain needs; its months are fetched when they are first asked for. */
  at(grain: string, months: JsonFile): Promise<Release> {
    if (grain !== "month") return Promise.resolve(this);
    this.#withMonths ??= months
      .json()
      .then((data) => new Release(this.site, this.#page, unpackCells((data as MonthData).cells)));
    return this.#withMonths;
  }

  /** The release with the scale that a reader of Equity chose; all but the first are fetched when one of them is asked for. */
  ofScale(scale: string, others: JsonFile): Promise<Release> {
    if (scale === (this.equity.scales[0]?.id ?? scale)) return Promise.resolve(this);
    this.#withScales ??= others.json().then((data) => {
      const {measures, cells, funnels} = data as EquityScales;
      const equity = {...this.equity, funnels: [...this.equity.funnels, ...funnels]};
      const page = {...this.#page, measures: [...this.#page.measures, ...measures], equity};
      return new Release(this.site, page, unpackCells(cells));
    });
    return this.#withScales;
  }

  /** `undefined` where the release holds no such cell: not measured there, or not published. */
  cell(measure: string, slice: Slice): Cell | undefined {
    return this.#byKey.get(key(measure, slice));
  }

  /** How change goes with contacts in a slice; `undefined` where nothing can be said of it. */
  trend(measure: string, {period, program}: Slice): NonNullable<PageData["trends"]>[number] | undefined {
    return this.#page.trends?.find(
      (trend) => trend.measure === measure && trend.period === period && trend.program === program
    );
  }

  measure(id: string): PageMeasure | undefined {
    return this.measures.find((measure) => measure.id === id);
  }

  /** Measures of a family that this release has any cell of. */
  family(family: PageMeasure["family"]): PageMeasure[] {
    const present = new Set(this.cells.map((cell) => cell.measure));
    return this.measures.filter((measure) => measure.family === family && present.has(measure.id));
  }

  periods(kind: string): Period[] {
    return this.site.periods
      .filter((period) => period.kind === kind)
      .sort((a, b) => a.start.localeCompare(b.start));
  }

  /** Targets of the Overview; none where no export gives any. */
  get targets(): NonNullable<PageData["targets"]> {
    return this.#page.targets ?? [];
  }

  period(id: string): Period | undefined {
    return this.site.periods.find((period) => period.id === id);
  }

  /** The measure through time: one entry for each period of the kind from the first to the last that has a cell. */
  series(measure: string, kind: string, slice: Slice): {period: Period; cell: Cell | undefined}[] {
    const all = this.periods(kind).map((period) => ({
      period,
      cell: this.cell(measure, {...slice, period: period.id})
    }));
    const has = all.map(({cell}) => cell !== undefined);
    return all.slice(Math.max(0, has.indexOf(true)), has.lastIndexOf(true) + 1);
  }

  curve(measure: string, slice: Slice): CurvePoint[] {
    return this.curves
      .filter((point) => key(point.measure, point) === key(measure, slice))
      .sort((a, b) => a.day - b.day);
  }

  /** Headline series month by month; none but on the Overview. */
  get charts(): PageCharts {
    return this.#page.charts ?? {charts: [], every: "month", newest: null, watched: 0, expected: 0};
  }

  /** Who came by group, and funnels; none but on the Equity page. */
  get equity(): NonNullable<PageData["equity"]> {
    return this.#page.equity ?? {access: [], funnels: [], scales: [], ofAll: []};
  }

  /** In what ways stays ended in a slice; `undefined` where no other than leaving is recorded, or nothing may be told. */
  endings({period, program, site}: Slice): StayEndings | undefined {
    return this.#page.staying?.incidence.find(
      ({slice}) => slice.period === period && slice.program === program && slice.site === site
    );
  }

  /** Whether programs, sites and groups of people leave at the same pace; inside alone. */
  get comparisons(): readonly StayComparison[] {
    return this.#page.staying?.comparisons ?? [];
  }

  /** How those lost to a scale's follow-up differ by group, over all programs; nothing where no group is published. */
  attrition(measure: string, period: string): readonly PageGap[] {
    const found = this.#page.attrition?.find((one) => one.measure === measure && one.period === period);
    return found?.groups ?? [];
  }

  programName = (id: string): string | null =>
    id === everything ? null : (this.site.programs.find((program) => program.id === id)?.name ?? id);

  siteName = (id: string): string | null =>
    id === everything ? null : (this.site.sites.find((site) => site.id === id)?.name ?? id);
}

interface JsonFile {
  json(): Promise<unknown>;
}

/** Reads the two data files of a page. */
export async function openRelease(site: JsonFile, page: JsonFile): Promise<Release> {
  const [siteData, pageData] = await Promise.all([site.json(), page.json()]);
  return new Release(siteData as SiteData, pageData as PageData);
}

/** The same span of time one year before, where the release has it. */
export function earlier(release: Release, period: Period): Period | undefined {
  const back = (iso: string): string => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  const start = back(period.start);
  return release.periods(period.kind).find((other) => other.start === start);
}

/** Newest period of a kind that a measure has a cell for; closed ones first, since open ones still grow. */
export function latest(release: Release, measure: string, kind: string, slice: Slice): Period | undefined {
  const series = release.series(measure, kind, slice).filter(({cell}) => cell !== undefined);
  return (series.filter(({period}) => period.closed).at(-1) ?? series.at(-1))?.period;
}

/**
 * The period of a kind that shows most of what the measures hold; see `openingPeriod`. A closed one that shows anything
 * goes before one that is still open, in which few have come to the end of the time asked about.
 */
export function latestShown(
  release: Release,
  measures: readonly PageMeasure[],
  kind: string,
  slice: Slice
): Period | undefined {
  const all = release.periods(kind).map((period) => ({
    period,
    cells: measures.flatMap(({id}) => release.cell(id, {...slice, period: period.id}) ?? [])
  }));
  const closed = all.filter(
    ({period, cells}) => period.closed && cells.some(({status}) => status === "shown")
  );
  return openingPeriod(closed.length > 0 ? closed : all)?.period;
}

/** How many of the measures a slice shows, the organization's own when not given, in the period of a grain that a page would open with. */
export function shownIn(
  release: Release,
  measures: readonly PageMeasure[],
  grain: string,
  slice: Slice = whole
): number {
  const period = latestShown(release, measures, grain, slice);
  return period === undefined
    ? 0
    : measures.filter(({id}) => release.cell(id, {...slice, period: period.id})?.status === "shown").length;
}

/** The measure that stands for "how many people": those served, else the first that counts persons. */
export const peopleMeasure = (release: Release): PageMeasure | undefined => {
  const counts = release
    .family("engagement")
    .filter(({unit, format}) => unit === "person" && format === "count");
  return counts.find(({id}) => id === "served") ?? counts[0];
};
