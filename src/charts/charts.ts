import type {ChartEvent, DeclaredChart} from "../config/workspace.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {leastPoints} from "../statistics/control-chart.ts";
import {type Assurance, assuranceOf, type Variation, variationOf} from "../statistics/control-icons.ts";
import type {SpecialCause} from "../statistics/special-cause.ts";
import {indexCells} from "../tables/select.ts";
import {expectedByChance} from "./chance.ts";
import {type ChartStep, chartSteps, type Footing, footingOf, isWhole} from "./chart.ts";
import {type Every, inYear, monthBefore, stepWith} from "./every.ts";
import {type ChartKind, kindOf, type WithoutLimits} from "./kind.ts";
import {newSignal} from "./news.ts";
import {explainedBySeason} from "./season.ts";
import {stepsOf} from "./series.ts";

/** A signal that the chart of a step before did not have. */
export interface News extends SpecialCause {
  /** The same time of earlier years did the same. */
  season: boolean;
}

/** A watched series of a release, ready to be drawn or written as a table. */
export interface Chart extends Pick<DeclaredChart, "measure" | "per" | "program" | "site"> {
  /** Unlike any other of the release; also in addresses. */
  id: string;
  every: Every;
  kind: ChartKind;
  without: WithoutLimits | null;
  footing: Footing;
  target: number | null;
  steps: readonly ChartStep[];
  /** The last step that is whole, which icons speak of; null where none is. */
  last: string | null;
  variation: Variation | null;
  assurance: Assurance | null;
  /** In the series' last whole step alone, and where that is no more than a month before the release's newest. */
  news: News | null;
  events: readonly {step: string; text: string}[];
}

export interface Charts {
  charts: readonly Chart[];
  every: Every;
  /** The newest step that is whole on any chart; null where there is none. */
  newest: string | null;
  /** Charts with limits whose last whole step is that one, or up to a month before where their exports end earlier. */
  watched: number;
  /** New signals to expect in one step when nothing changes. */
  expected: number;
}

/** What charts are made from. */
export type Charted = Pick<ReleaseView, "charts" | "measures" | "dimensions" | "cells"> &
  Partial<Pick<ReleaseView, "weeks">>;

/**
 * The charts of a release, made of its published cells alone, so that center lines and limits tell nothing that the points do
 * not.
 */
export function chartsOf(view: Charted): Charts {
  const {every} = view.charts;
  const made = view.charts.charts.flatMap((declared) => chartOfDeclared(declared, view) ?? []);
  const newest =
    made
      .flatMap(({last}) => last ?? [])
      .toSorted()
      .at(-1) ?? null;
  const charts = made.map((chart) => (isCurrent(chart, newest) ? chart : {...chart, news: null}));
  const watched = charts.filter((chart) => isCurrent(chart, newest) && chart.footing !== "none").length;
  return {charts, every, newest, watched, expected: expectedByChance(watched)};
}

/** Exports of one feed may reach into a step that those of another cover to its end; a series that lags farther has no news. */
export const isCurrent = ({last, every}: Pick<Chart, "last" | "every">, newest: string | null): boolean =>
  last !== null && newest !== null && last >= monthBefore(every, newest);

function chartOfDeclared(
  declared: DeclaredChart,
  {measures, dimensions, cells, weeks, charts: {every, events}}: Charted
): Chart | null {
  const {per: perId, program, site} = declared;
  const rebase = declared.rebase.map((day) => stepWith(every, day));
  const measure = measures.find(({id}) => id === declared.measure);
  const per = measures.find(({id}) => id === perId);
  if (measure === undefined || (perId !== undefined && per === undefined)) return null;
  const ids = new Set([declared.measure, perId]);
  const series = stepsOf({
    measure,
    per,
    place: {program, site},
    periods: (every === "week" ? (weeks?.periods ?? []) : dimensions.periods)
      .filter(({kind}) => kind === every)
      .toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    cellOf: indexCells(
      (every === "week" ? (weeks?.cells ?? []) : cells).filter(({measure}) => ids.has(measure))
    )
  });
  if (series.length === 0) return null;
  const {kind, without} = kindOf({measure, per}, series.filter(isWhole));
  const steps = chartSteps(kind, series, rebase);
  const at = steps.findLastIndex(isWhole);
  const last = steps[at];
  const footing = footingOf(steps);
  const signal = footing === "none" ? null : newSignal(kind, series, rebase);
  const direction = perId === undefined ? measure.direction : "neutral";
  return {
    id: ["chart", declared.measure, perId, program, site].filter((part) => part !== undefined).join("-"),
    measure: declared.measure,
    ...(perId === undefined ? {} : {per: perId}),
    ...(program === undefined ? {} : {program}),
    ...(site === undefined ? {} : {site}),
    every,
    kind,
    without: without ?? (footing === "none" ? shortOrStill(steps) : null),
    footing,
    target: declared.target ?? null,
    steps,
    last: last?.id ?? null,
    variation: last === undefined || footing === "none" ? null : variationOf(last, direction),
    assurance: last === undefined ? null : assuranceOf(last, declared.target ?? null, direction),
    news: signal === null ? null : {...signal, season: explainedBySeason(steps, {at, year: inYear[every]})},
    events: eventsOf(declared, {
      every,
      events,
      sites: dimensions.sites,
      steps,
      atSites: measure.family !== "warm_line"
    })
  };
}

/** A last stretch without limits is short, or nothing in it ever moved. */
function shortOrStill(steps: readonly ChartStep[]): WithoutLimits {
  const whole = steps.filter(isWhole);
  const last = whole.filter(({stretch}) => stretch === whole.at(-1)?.stretch);
  return last.length < leastPoints ? "few" : "still";
}

/** What was declared of the chart's place, and openings of its sites, within its steps. */
function eventsOf(
  {program, site}: DeclaredChart,
  {
    every,
    events,
    sites,
    steps,
    atSites
  }: {
    every: Every;
    /** False of telephone lines, which no opening of a site changes. */
    atSites: boolean;
    events: readonly ChartEvent[];
    sites: ReleaseView["dimensions"]["sites"];
    steps: readonly ChartStep[];
  }
): Chart["events"] {
  const isHere = (event: Pick<ChartEvent, "program" | "site">): boolean =>
    (program === undefined || event.program === undefined || event.program === program) &&
    (site === undefined || event.site === undefined || event.site === site);
  const openings = sites.flatMap(({id, name, opened}) =>
    opened === null || !atSites ? [] : [{date: opened, text: `${name} opened`, site: id}]
  );
  const shown = new Set(steps.map(({id}) => id));
  return [...openings, ...events]
    .filter(isHere)
    .map(({date, text}) => ({step: stepWith(every, date), text}))
    .filter(({step}) => shown.has(step))
    .toSorted((a, b) => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0));
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
