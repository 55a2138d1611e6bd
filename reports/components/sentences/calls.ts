import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {formatCount, formatPercent, formatValue} from "../format.js";
import {capital, during, list, type When} from "../words.js";
import {compared} from "./count.js";
import {unknown} from "./unknown.js";

export interface CallsSaid {
  period: When & {closed: boolean};
  offered: Cell | undefined;
  before: Cell | undefined;
  answered: Cell | undefined;
}

/** `From January to March 2026, the warm line received 3,204 calls, 120 more than a year earlier, and answered 87% of them.` */
export function callsSentence({period, offered, before, answered}: CallsSaid): string {
  if (offered?.status !== "shown" || offered.value === null)
    return unknown("Calls to the warm line", during(period), offered);
  const calls = `${formatCount(offered.value)} ${offered.value === 1 ? "call" : "calls"}`;
  const share = answered === undefined ? null : shareOf(answered);
  const change = compared({format: "count"}, offered, before, period.closed);
  // The share leaves out who left at once, and months of which the end of calls is not known.
  if (share !== null && answered?.denominator !== offered.value)
    return `${capital(during(period))}${period.closed ? "" : " so far"}, the warm line received ${calls}${change}. Of the ${formatCount(answered!.denominator!)} that its share answered is reckoned from, ${formatPercent(share)} were answered.`;
  const picked = share === null ? "" : ` and answered ${formatPercent(share)} of them`;
  return `${capital(during(period))}${period.closed ? "" : " so far"}, the warm line received ${calls}${change}${change !== "" && picked !== "" ? "," : ""}${picked}.`;
}

export interface CallShareSaid {
  measure: Pick<PageMeasure, "id" | "title">;
  period: When & {closed: boolean};
  cell: Cell;
  share: number;
}

/** What is said of a share of calls: of whom, and what became of them. */
const ends: Readonly<Record<string, readonly [of: string, end: string]>> = {
  answer_rate: ["calls", "were answered"],
  abandonment_rate: ["calls", "ended before somebody answered"],
  coded_share: ["answered calls", "were given an outcome code"],
  satisfied: ["callers who were asked", "said they were satisfied"],
  felt_heard: ["callers who were asked", "said they felt heard"],
  diversion: [
    "callers who were asked",
    "said that without the line they would have gone to an emergency room or called 911"
  ],
  callbacks_requested: ["callers", "asked to be called back"],
  callbacks_completed: ["call-backs that were asked for", "took place"],
  repeat_callers: ["callers with an id", "called more than once"],
  frequent_callers: ["callers with an id", "were frequent callers"]
};

/** `From January to March 2026, 91% of calls were answered (3,745 of 4,109).` */
export function callShareSentence({measure, period, cell, share}: CallShareSaid): string {
  const of = `${countsOf(cell)}${likely(cell)}`;
  const when = whenOf(period);
  const [calls, end] = ends[measure.id] ?? [];
  return end === undefined
    ? `${when}, ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}: ${formatPercent(share)}${of}.`
    : `${when}, ${formatPercent(share)} of ${calls} ${end}${of}.`;
}

const whenOf = (period: CallShareSaid["period"]): string =>
  `${capital(during(period))}${period.closed ? "" : " so far"}`;

const countsOf = ({numerator, denominator}: Cell): string =>
  numerator === null || denominator === null
    ? ""
    : ` (${formatCount(numerator)} of ${formatCount(denominator)})`;

const likely = ({lower, upper}: Cell): string =>
  lower === null || upper === null
    ? ""
    : `, likely between ${formatPercent(lower)} and ${formatPercent(upper)}`;

export interface CallFigureSaid extends Omit<CallShareSaid, "share" | "measure"> {
  measure: Pick<PageMeasure, "id" | "title" | "format">;
}

/** An average or a rate of calls: how long callers waited, how many of a thousand were passed on. */
export function callFigureSentence({measure, period, cell}: CallFigureSaid): string {
  const when = whenOf(period);
  if (cell.status !== "shown" || cell.value === null) return unknown(measure.title, during(period), cell);
  const value = formatValue(measure.format, cell.value);
  if (measure.id === "speed_to_answer") return `${when}, callers waited ${value} for an answer on average.`;
  if (measure.id === "handle_time")
    return `${when}, a call took ${value} on average, with holding and the work after it.`;
  const [, to] = /^transfers:(\d+)$/.exec(measure.id) ?? [];
  if (to !== undefined)
    return `${when}, ${value} of 1,000 real calls were passed on to ${to}${countsOf(cell)}.`;
  return `${when}, ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}: ${value}.`;
}

/** `From April to June 2025, 84% of calls were answered in time, within 30 seconds (answered in time, of all offered).` */
export function serviceLevelSentence({
  period,
  formulas
}: {
  period: CallShareSaid["period"];
  /** The one that is reported first. */
  formulas: readonly {measure: Pick<PageMeasure, "title" | "definition">; cell: Cell | undefined}[];
}): string {
  const [own, ...others] = formulas;
  const share = own?.cell === undefined ? null : shareOf(own.cell);
  if (own === undefined || share === null) return unknown("The service level", during(period), own?.cell);
  const [, limit] = /In time is within ([^.]+)\./.exec(own.measure.definition) ?? [];
  const further = others.flatMap(({cell}) => {
    const other = cell === undefined ? null : shareOf(cell);
    return other === null ? [] : [formatPercent(other)];
  });
  const rest = further.length === 0 ? "" : ` By the other formulas in use it is ${list(further)}.`;
  return `${whenOf(period)}, the service level was ${formatPercent(share)}: ${formulaOf(own.measure)}${limit === undefined ? "" : `, in time being within ${limit}`}${countsOf(own.cell!)}.${rest}`;
}

/** The name of a formula, from its measure's title. */
export const formulaOf = ({title}: Pick<PageMeasure, "title">): string => title.replace(/^[^:]*: /, "");

/** `…, distress eased in 55% of calls that began with distress at 3 or more (610 of 1,109).` and how many began and ended there. */
export function distressSentence({
  period,
  eased,
  before,
  after
}: {
  period: CallShareSaid["period"];
  eased: {measure: Pick<PageMeasure, "numerator" | "denominator">; cell: Cell | undefined};
  before: Cell | undefined;
  after: Cell | undefined;
}): string {
  const share = eased.cell === undefined ? null : shareOf(eased.cell);
  if (share === null || eased.cell === undefined)
    return unknown("Distress during calls", during(period), eased.cell);
  const [high, low] = [before, after].map((cell) => (cell === undefined ? null : shareOf(cell)));
  const start = (eased.measure.denominator ?? "")
    .replace(/^rated calls that began with distress/, "")
    .replace(/ of any size/, "");
  const standing =
    high === null || high === undefined || low === null || low === undefined
      ? ""
      : ` Of all rated calls ${formatPercent(high)} began${start}, and ${formatPercent(low)} ended there.`;
  return `${whenOf(period)}, distress eased in ${formatPercent(share)} of the rated calls that began${start === "" ? " with any" : start}${countsOf(eased.cell)}${likely(eased.cell)}.${standing}`;
}

/** `…, 409 callers with an id made 1,173 calls: 52% of them called more than once, and the busiest 5% made 26% of the calls.` */
export function callersSentence({
  period,
  spread,
  again,
  busiest
}: {
  period: CallShareSaid["period"];
  spread: Cell | undefined;
  again: Cell | undefined;
  busiest: Cell | undefined;
}): string {
  if (spread?.status !== "shown" || spread.numerator === null || spread.denominator === null)
    return unknown("Callers with an id", during(period), spread);
  const [repeat, top] = [again, busiest].map((cell) => (cell === undefined ? null : shareOf(cell)));
  const parts = [
    ...(repeat === null || repeat === undefined
      ? []
      : [`${formatPercent(repeat)} of them called more than once`]),
    ...(top === null || top === undefined ? [] : [`the busiest 5% made ${formatPercent(top)} of the calls`])
  ];
  const made = `${formatCount(spread.denominator)} ${spread.denominator === 1 ? "caller" : "callers"} with an id made ${formatCount(spread.numerator)} calls`;
  return `${whenOf(period)}, ${made}${parts.length === 0 ? "" : `: ${parts.join(", and ")}`}.`;
}

/** Numerator over denominator, whether the measure publishes the count or the share. */
export function shareOf(cell: Cell): number | null {
  if (cell.status !== "shown" || cell.numerator === null || !cell.denominator) return null;
  return cell.numerator / cell.denominator;
}
