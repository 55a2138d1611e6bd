import type {PageChart, PageCharts} from "../../../src/site/chart-data.ts";
import {formatCount, formatFigure} from "../format.js";
import {at, during} from "../words.js";

/** What control charts say, in sentences. */

type Names = Pick<PageChart, "title" | "program" | "site">;

const whenOf = (every: PageChart["every"], step: string): string => {
  const start = every === "month" ? `${step}-01` : step;
  return during({kind: every, label: "", start, end: start});
};

/** `People served at Drop-in Center`. */
export const nameOf = ({title, program, site}: Names): string => `${title}${at(program, site)}`;

/** Charts that name their program and site as people do. */
export const namedCharts = ({
  charts,
  programName,
  siteName
}: {
  charts: PageCharts;
  programName: (id: string) => string | null;
  siteName: (id: string) => string | null;
}): PageCharts => ({
  ...charts,
  charts: charts.charts.map((chart) => ({
    ...chart,
    program: chart.program === null ? null : programName(chart.program),
    site: chart.site === null ? null : siteName(chart.site)
  }))
});

/** The month or week that icons and sentences speak of. */
const lastOf = ({steps, last}: PageChart) => steps.find(({id}) => id === last);

/** A signal that is new, and whether the time of year may be all there is to it; `null` where nothing is. */
export function newsSentence(chart: PageChart): string | null {
  const {news, footing} = chart;
  const step = lastOf(chart);
  if (news === null || step === undefined) return null;
  const seasonal = news.season
    ? " It did the same at this time in earlier years, so the season may be all there is to it."
    : "";
  const trial =
    footing === "trial" ? ` It is early to say: fewer than 13 ${chart.every}s stand behind it.` : "";
  return `${happened(chart, news, step)}${seasonal}${trial}`;
}

function happened(
  chart: PageChart,
  {rule, direction}: NonNullable<PageChart["news"]>,
  {id, value, center, lower, upper}: PageChart["steps"][number]
): string {
  const figure = (number: number | null): string => formatFigure(chart.format, number ?? 0);
  const name = nameOf(chart);
  const {every} = chart;
  const when = whenOf(every, id);
  const isHigh = direction === "high";
  switch (rule) {
    case "outside":
      return `${name} stood at ${figure(value)} ${when}, ${isHigh ? "higher" : "lower"} than chance alone would make it (${range(chart, lower, upper)}).`;
    case "near":
      return `${name} came near the ${isHigh ? "upper" : "lower"} edge of what chance makes in two of the last three ${every}s, with ${figure(value)} ${when}.`;
    case "trend":
      return `${name} ${isHigh ? "rose" : "fell"} ${every} after ${every} for seven ${every}s, to ${figure(value)} ${when}.`;
    case "shift":
      return `${name} stayed ${isHigh ? "above" : "below"} its usual ${figure(center)} for seven ${every}s, with ${figure(value)} ${when}.`;
  }
}

/** Limits that no figure can reach are left out of words: nobody counts less than none, nor more than all. */
function range({format}: PageChart, lower: number | null, upper: number | null): string {
  const figure = (number: number | null): string => formatFigure(format, number ?? 0);
  if ((lower ?? 0) <= 0 && format !== "score") return `up to ${figure(upper)}`;
  if (format === "percent" && (upper ?? 0) >= 1) return `from ${figure(lower)}`;
  return `${figure(lower)} to ${figure(upper)}`;
}

/** What one chart says of its last whole month or week. */
export function chartSentence(chart: PageChart): string {
  const step = lastOf(chart);
  if (step === undefined || step.value === null)
    return `No whole ${chart.every} of ${nameOf(chart)} can be shown yet.`;
  const stood = `${nameOf(chart)} stood at ${step.atMost === true ? "no more than " : ""}${formatFigure(chart.format, step.value)} ${whenOf(chart.every, step.id)}`;
  if (step.upper === null) return `${stood}.`;
  const news = newsSentence(chart);
  if (news !== null) return news;
  return step.signal === undefined
    ? `${stood}, as chance alone would make it (${range(chart, step.lower, step.upper)}).`
    : `${stood}: ${step.signal}, which is not new.`;
}

export interface News {
  sentence: string;
  /** What it is of; null where nothing is new. */
  chart: PageChart | null;
}

/** All that is new in the last closed month or week; one sentence where nothing is. */
export function whatChanged({charts, every, newest, watched}: PageCharts): News[] {
  const alone = (sentence: string): News[] => [{sentence, chart: null}];
  if (newest === null || watched === 0)
    return alone(`It is too early to tell change from chance: that takes seven whole ${every}s of a series.`);
  const told = charts.flatMap((chart): News[] => {
    const sentence = newsSentence(chart);
    return sentence === null ? [] : [{sentence, chart}];
  });
  return told.length > 0
    ? told
    : alone(`Nothing changed beyond what chance would make ${stepsOf({charts, every})}.`);
}

/** The step that all watched series have come to; each sentence of news names its own. */
function stepsOf({charts, every}: Pick<PageCharts, "charts" | "every">): string {
  const steps = new Set(charts.filter(({watched}) => watched).map(({last}) => last));
  const [step] = steps;
  return steps.size === 1 && step != null ? whenOf(every, step) : `in the last whole ${every} of each series`;
}

/** How many series are watched, what chance makes of as many, and what could not be watched. */
export function watchedSentence({charts, every, newest, watched, expected}: PageCharts): string {
  if (newest === null || watched === 0) return "";
  const series = watched === 1 ? "1 series is" : `${formatCount(watched)} series are`;
  const apart = Math.round(1 / expected);
  const silent = charts.filter((chart) => !chart.watched).length;
  const open = charts.flatMap(({steps, last}) =>
    steps.filter(({status, id}) => status === "partial" && id > (last ?? "")).slice(0, 1)
  );
  return [
    `${series} watched for change that is new ${stepsOf({charts, every})}. Were nothing to change, chance alone would still make about ${expected.toFixed(2)} new signals a ${every}: one in ${formatCount(apart)} ${every}s.`,
    silent === 0
      ? null
      : `${silent === 1 ? "1 series has" : `${formatCount(silent)} series have`} no limits, or no figure so late, and ${silent === 1 ? "is" : "are"} not among them.`,
    open.length === 0
      ? null
      : `What is known${open.length < charts.length ? ` of ${formatCount(open.length)} of them` : ""} ${whenOf(every, open[0]!.id)} is not a whole ${every} yet, and is compared with nothing.`
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

const variations: Readonly<Record<NonNullable<PageChart["variation"]>, string>> = {
  common: "No change beyond chance",
  improvement: "Change for the better",
  concern: "Change worth a look",
  high: "Higher than by chance",
  low: "Lower than by chance"
};

export const variationWords = (variation: NonNullable<PageChart["variation"]>): string =>
  variations[variation];

const assurances: Readonly<Record<NonNullable<PageChart["assurance"]>, string>> = {
  pass: "Reaches its target as things are",
  fail: "Reaches its target only if something changes",
  inconsistent: "Reaches its target at times, by chance"
};

export const assuranceWords = (assurance: NonNullable<PageChart["assurance"]>): string =>
  assurances[assurance];

/**
 * The words beside a tile's icons, which say of which step they are: the tile's own figure is of another, often longer, period.
 * `Higher than by chance in July 2025`, `By month, reaches its target of 90% as things are`.
 */
export function iconWordsBeside(chart: PageChart): {variation: string | null; assurance: string | null} {
  const {variation, assurance, every, last, target, format} = chart;
  if (variation === null || last === null) return {variation: null, assurance: null};
  const goal = target === null ? "target" : `target of ${formatFigure(format, target)}`;
  return {
    variation: `${variationWords(variation)} ${whenOf(every, last)}`,
    assurance:
      assurance === null
        ? null
        : `By ${every}, ${assuranceWords(assurance).replace("target", goal).replace(/^R/, "r")}`
  };
}
