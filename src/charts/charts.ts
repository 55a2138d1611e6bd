import type {ChartEvent, DeclaredChart} from "../config/workspace.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {leastPoints} from "../statistics/control-chart.ts";
import {type Assurance, assuranceOf, type Variation, variationOf} from "../statistics/control-icons.ts";
import type {SpecialCause} from "../statistics/special-cause.ts";
import {indexCells} from "../tables/select.ts";
import {expectedByChance} from "./chance.ts";
import {type ChartMonth, chartMonths, type Footing, footingOf, isWhole} from "./chart.ts";
import {type ChartKind, kindOf, type WithoutLimits} from "./kind.ts";
import {newSignal} from "./news.ts";
import {explainedBySeason} from "./season.ts";
import {monthsOf} from "./series.ts";

/** A signal that the chart of a month before did not have. */
export interface News extends SpecialCause {
  /** The same months of earlier years did the same. */
  season: boolean;
}

/** A watched series of a release, ready to be drawn or written as a table. */
export interface Chart extends Pick<DeclaredChart, "measure" | "per" | "program" | "site"> {
  /** Unlike any other of the release; also in addresses. */
  id: string;
  kind: ChartKind;
  without: WithoutLimits | null;
  footing: Footing;
  target: number | null;
  months: readonly ChartMonth[];
  /** The last month that is whole, which icons speak of; null where none is. */
  last: string | null;
  variation: Variation | null;
  assurance: Assurance | null;
  /** In the series' last whole month alone, and where that is the release's newest or the one before. */
  news: News | null;
  events: readonly {month: string; text: string}[];
}

export interface Charts {
  charts: readonly Chart[];
  /** The newest month that is whole on any chart; null where there is none. */
  month: string | null;
  /** Charts with limits whose last whole month is that one, or the one before where their exports end earlier. */
  watched: number;
  /** New signals to expect in one month when nothing changes. */
  expected: number;
}

/**
 * The charts of a release, made of its published cells alone, so that center lines and limits tell nothing that the points do
 * not.
 */
export function chartsOf(view: Pick<ReleaseView, "charts" | "measures" | "dimensions" | "cells">): Charts {
  const made = view.charts.charts.flatMap((declared) => chartOfDeclared(declared, view) ?? []);
  const month =
    made
      .flatMap(({last}) => last ?? [])
      .toSorted()
      .at(-1) ?? null;
  const charts = made.map((chart) => (isCurrent(chart, month) ? chart : {...chart, news: null}));
  const watched = charts.filter((chart) => isCurrent(chart, month) && chart.footing !== "none").length;
  return {charts, month, watched, expected: expectedByChance(watched)};
}

/** Exports of one feed may reach into a month that those of another cover to its end; a series that lags farther has no news. */
export const isCurrent = ({last}: Pick<Chart, "last">, month: string | null): boolean =>
  last !== null && month !== null && (last === month || last === monthBefore(month));

function monthBefore(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

function chartOfDeclared(
  declared: DeclaredChart,
  {
    measures,
    dimensions,
    cells,
    charts: {events}
  }: Pick<ReleaseView, "charts" | "measures" | "dimensions" | "cells">
): Chart | null {
  const {per: perId, program, site, rebase} = declared;
  const measure = measures.find(({id}) => id === declared.measure);
  const per = measures.find(({id}) => id === perId);
  if (measure === undefined || (perId !== undefined && per === undefined)) return null;
  const ids = new Set([declared.measure, perId]);
  const series = monthsOf({
    measure,
    per,
    place: {program, site},
    periods: dimensions.periods
      .filter(({kind}) => kind === "month")
      .toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    cellOf: indexCells(cells.filter((cell) => ids.has(cell.measure)))
  });
  if (series.length === 0) return null;
  const {kind, without} = kindOf({measure, per}, series.filter(isWhole));
  const months = chartMonths(kind, series, rebase);
  const at = months.findLastIndex(isWhole);
  const last = months[at];
  const footing = footingOf(months);
  const signal = footing === "none" ? null : newSignal(kind, series, rebase);
  const direction = perId === undefined ? measure.direction : "neutral";
  return {
    id: ["chart", declared.measure, perId, program, site].filter((part) => part !== undefined).join("-"),
    measure: declared.measure,
    ...(perId === undefined ? {} : {per: perId}),
    ...(program === undefined ? {} : {program}),
    ...(site === undefined ? {} : {site}),
    kind,
    without: without ?? (footing === "none" ? shortOrStill(months) : null),
    footing,
    target: declared.target ?? null,
    months,
    last: last?.id ?? null,
    variation: last === undefined || footing === "none" ? null : variationOf(last, direction),
    assurance: last === undefined ? null : assuranceOf(last, declared.target ?? null, direction),
    news: signal === null ? null : {...signal, season: explainedBySeason(months, at)},
    events: eventsOf(declared, {
      events,
      sites: dimensions.sites,
      months,
      atSites: measure.family !== "warm_line"
    })
  };
}

/** A last stretch without limits is short, or nothing in it ever moved. */
function shortOrStill(months: readonly ChartMonth[]): WithoutLimits {
  const whole = months.filter(isWhole);
  const last = whole.filter(({stretch}) => stretch === whole.at(-1)?.stretch);
  return last.length < leastPoints ? "few" : "still";
}

/** What was declared of the chart's place, and openings of its sites, within its months. */
function eventsOf(
  {program, site}: DeclaredChart,
  {
    events,
    sites,
    months,
    atSites
  }: {
    /** False of telephone lines, which no opening of a site changes. */
    atSites: boolean;
    events: readonly ChartEvent[];
    sites: ReleaseView["dimensions"]["sites"];
    months: readonly ChartMonth[];
  }
): Chart["events"] {
  const isHere = (event: Pick<ChartEvent, "program" | "site">): boolean =>
    (program === undefined || event.program === undefined || event.program === program) &&
    (site === undefined || event.site === undefined || event.site === site);
  const openings = sites.flatMap(({id, name, opened}) =>
    opened === null || !atSites ? [] : [{date: opened, text: `${name} opened`, site: id}]
  );
  const shown = new Set(months.map(({id}) => id));
  return [...openings, ...events]
    .filter(isHere)
    .map(({date, text}) => ({month: date.slice(0, 7), text}))
    .filter(({month}) => shown.has(month))
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

/** Titles of a chart's measure and of what it is divided by. */
export const titleOf = (
  {measure, per}: Pick<Chart, "measure" | "per">,
  measures: readonly Pick<PublishedMeasure, "id" | "title">[]
): string => {
  const title = (id: string): string => measures.find((one) => one.id === id)?.title ?? id;
  return per === undefined ? title(measure) : `${title(measure)} per ${oneOf(title(per))}`;
};

/** `person served` of `People served`, `call offered` of `Calls offered`. */
const oneOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\bpeople\b/, "person")
    .replace(/^(\w+[^s\W])s\b/, "$1");
