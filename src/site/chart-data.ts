import {type Chart, type Charts, chartsOf, isCurrent, titleOf} from "../charts/charts.ts";
import type {ReleasePeriod} from "../charts/series.ts";
import {ruleSet, signalWords} from "../charts/words.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";

/** How the figures of a chart are written. */
export type ChartFormat = PublishedMeasure["format"] | "rate";

export interface PageChartStep
  extends Pick<Chart["steps"][number], "id" | "status" | "value" | "center" | "lower" | "upper" | "stretch"> {
  /** What its signal is called; what is usual is left out. */
  signal?: string;
  direction?: "high" | "low";
  /** The figure is an upper bound. */
  atMost?: true;
}

/** A chart as the Overview draws it; worked out here, so that a page needs none of the statistics. */
export interface PageChart
  extends Pick<
    Chart,
    | "id"
    | "every"
    | "measure"
    | "per"
    | "footing"
    | "target"
    | "last"
    | "variation"
    | "assurance"
    | "news"
    | "events"
  > {
  title: string;
  /** It has limits, and its last whole step is no more than a month before the newest there is. */
  watched: boolean;
  program: string | null;
  site: string | null;
  family: PublishedMeasure["family"];
  format: ChartFormat;
  /** Kind of chart, rules and how many months, or weeks, its limits rest on. */
  rules: string;
  steps: readonly PageChartStep[];
}

export interface PageCharts extends Pick<Charts, "every" | "newest" | "watched" | "expected"> {
  charts: readonly PageChart[];
  /** Named by the Monday they begin with; months are among the periods of the site. */
  weeks?: readonly ReleasePeriod[];
}

export function pageCharts(view: ReleaseView): PageCharts {
  const {charts, ...rest} = chartsOf(view);
  return {
    ...rest,
    ...(rest.every === "week" && view.weeks !== undefined ? {weeks: view.weeks.periods} : {}),
    charts: charts.map((chart) => ({
      ...pageChart(chart, view.measures),
      watched: chart.footing !== "none" && isCurrent(chart, rest.newest)
    }))
  };
}

function pageChart(chart: Chart, measures: readonly PublishedMeasure[]): Omit<PageChart, "watched"> {
  const {kind: _kind, without: _without, program = null, site = null, steps, ...drawn} = chart;
  const measure = measures.find(({id}) => id === chart.measure);
  return {
    ...drawn,
    program,
    site,
    title: titleOf(chart, measures),
    family: measure?.family ?? "engagement",
    format: chart.per === undefined ? (measure?.format ?? "count") : "rate",
    rules: ruleSet(chart),
    steps: steps.map(({id, status, value, center, lower, upper, signal, stretch, bounded}) => ({
      ...{id, status, stretch},
      ...{value: short(value), center: short(center), lower: short(lower), upper: short(upper)},
      ...(bounded ? {atMost: true as const} : {}),
      ...(signal === null ? {} : {signal: signalWords(signal), direction: signal.direction})
    }))
  };
}

/** As far as a page prints or draws it. */
const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(6)));
