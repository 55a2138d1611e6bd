import {type Chart, chartsOf, isCurrent, titleOf} from "../charts/charts.ts";
import {ruleSet, signalWords} from "../charts/words.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";

/** How the figures of a chart are written. */
export type ChartFormat = PublishedMeasure["format"] | "rate";

export interface PageChartMonth
  extends Pick<
    Chart["months"][number],
    "id" | "status" | "value" | "center" | "lower" | "upper" | "stretch"
  > {
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
    "id" | "measure" | "per" | "footing" | "target" | "last" | "variation" | "assurance" | "news" | "events"
  > {
  title: string;
  /** It has limits, and its last whole month is the newest there is or the one before. */
  watched: boolean;
  program: string | null;
  site: string | null;
  family: PublishedMeasure["family"];
  format: ChartFormat;
  /** Kind of chart, rules and how many months its limits rest on. */
  rules: string;
  months: readonly PageChartMonth[];
}

export interface PageCharts {
  charts: readonly PageChart[];
  month: string | null;
  watched: number;
  expected: number;
}

export function pageCharts(view: ReleaseView): PageCharts {
  const {charts, ...rest} = chartsOf(view);
  return {
    ...rest,
    charts: charts.map((chart) => ({
      ...pageChart(chart, view.measures),
      watched: chart.footing !== "none" && isCurrent(chart, rest.month)
    }))
  };
}

function pageChart(chart: Chart, measures: readonly PublishedMeasure[]): Omit<PageChart, "watched"> {
  const {kind: _kind, without: _without, program = null, site = null, months, ...drawn} = chart;
  const measure = measures.find(({id}) => id === chart.measure);
  return {
    ...drawn,
    program,
    site,
    title: titleOf(chart, measures),
    family: measure?.family ?? "engagement",
    format: chart.per === undefined ? (measure?.format ?? "count") : "rate",
    rules: ruleSet(chart),
    months: months.map(({id, status, value, center, lower, upper, signal, stretch, bounded}) => ({
      ...{id, status, stretch},
      ...{value: short(value), center: short(center), lower: short(lower), upper: short(upper)},
      ...(bounded ? {atMost: true as const} : {}),
      ...(signal === null ? {} : {signal: signalWords(signal), direction: signal.direction})
    }))
  };
}

/** As far as a page prints or draws it. */
const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(6)));
