import type {Cell} from "../../../../src/measures/cell.ts";
import {benefitSign, changeAnswers, finding, flowOf, isYesNo} from "../../outcomes/cells.js";
import {capital, during, list} from "../../words.js";
import {publicWord} from "./public-words.js";
import {answersOf, atWhat, countOf, isKnown, type OutcomeSaid, pointsOf} from "./said.js";

/**
 * An outcome for a board or a newsletter: short sentences, no symbols, no clinical terms, the organization's own word
 * for people; what did not get better is told beside what did. No cause is claimed, and nothing is said of a figure
 * that is not shown.
 */
export function boardSentences(said: OutcomeSaid): string {
  const text = isKnown(said.cells)
    ? [opening(said), amount(said), answered(said), individuals(said), limits(said)]
    : [opening(said)];
  return text.filter((part) => part !== "").join(" ");
}

/** `after 6 months`, `at the end of the course` */
const later = (measure: OutcomeSaid["measure"]): string => atWhat(measure).replace(/^at (?=\d)/, "after ");

const nounOf = ({instrument}: OutcomeSaid["measure"]): string =>
  publicWord(instrument?.constructs ?? []).noun;

function opening({measure, cells: {change}, word, place, period}: OutcomeSaid): string {
  const noun = nounOf(measure);
  const then = later(measure);
  const label = `${place}, ${during(period)}.`;
  switch (change?.status) {
    case undefined:
      return "";
    case "withheld":
      return `${label} We do not show how ${noun} changed ${then}. That keeps what people told us private.`;
    case "missing":
      return `${label} For this time, our files hold no word on ${noun}. That is not a zero.`;
    case "empty":
      return `${label} So far, no one has told us of ${noun} both at the start and ${then}. We can not say how it changed.`;
    case "immature":
      return `${label} It is too soon to say how ${noun} changed ${then}. Not enough time has gone by.`;
    case "shown":
      return `${capital(then)}, ${word}s of ${place} reported ${reported(measure, change)}.`;
  }
}

/** `more hope than at the start`; a burden that got lighter is `less loneliness`, whichever way its scale counts. */
function reported({instrument}: OutcomeSaid["measure"], change: Cell): string {
  const {noun, good} = publicWord(instrument?.constructs ?? []);
  const way = finding(change);
  const sign = benefitSign(instrument?.direction ?? "");
  if (way === "unclear" || way === null) return `no clear change in ${noun}`;
  if (sign === null) return `a change in ${noun}`;
  const better = (way === "up") === (sign === 1);
  return `${better === good ? "more" : "less"} ${noun} than at the start`;
}

function amount({measure: {instrument}, cells: {change}}: OutcomeSaid): string {
  if (change?.status !== "shown" || change.value === null || instrument === undefined) return "";
  const {value, lower, upper} = change;
  const way = finding(change);
  if (isYesNo(change)) return inHundred({value, lower, upper}, way);
  const ends = [lower, upper].filter((end) => end !== null);
  const plain = pointsOf(instrument.range, way === "unclear" ? ends : [...ends, value], 0);
  const points = (of: number): string =>
    `${plain(Math.abs(of))} ${plain(Math.abs(of)) === "1" ? "point" : "points"}`;
  const better = benefitSign(instrument.direction) === null ? "" : `, and ${instrument.direction} is better`;
  const scale = `Scores can run from ${instrument.range[0]} to ${instrument.range[1]}${better}.`;
  if (lower === null || upper === null || way === "unclear")
    return lower === null || upper === null
      ? scale
      : `${scale} The true change may lie between ${points(lower)} down and ${points(upper)} up.`;
  const [near, far] = [Math.abs(lower), Math.abs(upper)].sort((a, b) => a - b) as [number, number];
  return `${scale} The average score went ${way === "up" ? "up" : "down"} by about ${points(value)}. The true change is likely between ${plain(near)} and ${points(far)}.`;
}

/** Of yes and no: how many more, or fewer, of every hundred. */
function inHundred(
  {value, lower, upper}: {value: number; lower: number | null; upper: number | null},
  way: ReturnType<typeof finding>
): string {
  const of = (share: number): string => String(Math.round(Math.abs(share) * 100));
  if (lower === null || upper === null) return "";
  if (way === "unclear")
    return `Out of every 100, the true change may lie between ${of(lower)} fewer and ${of(upper)} more who say yes.`;
  const [near, far] = [lower, upper].map(Math.abs).sort((a, b) => a - b) as [number, number];
  return `Out of every 100, about ${of(value)} ${way === "up" ? "more" : "fewer"} said yes than at the start. The true change is likely between ${of(near)} and ${of(far)}.`;
}

function answered({cells: {rate, change}, cells, word, period}: OutcomeSaid): string {
  const {due, answered} = flowOf(cells);
  const came = `${period.kind === "all" ? "has come" : "came"} ${during(period)}`;
  if (rate?.status === "shown" && due.count !== null && answered.count !== null)
    return `Of the ${countOf(due.count)} ${word}s whose turn to answer again ${came}, ${countOf(answered.count)} did.`;
  if (change?.status !== "shown") return "";
  const withheld = "To protect privacy, we do not show how many did.";
  return `Their turn to answer again ${came}.${rate?.status === "withheld" ? ` ${withheld}` : ""}`;
}

const words: Readonly<Record<(typeof changeAnswers)[number], string>> = {
  better: "got clearly better",
  meaningful: "got a little better",
  same: "stayed about the same",
  worse: "got clearly worse"
};

function individuals({cells}: OutcomeSaid): string {
  const {shown, hidden, asked} = answersOf(cells, changeAnswers);
  if (!asked)
    return cells.change?.status === "shown"
      ? "We know how the group moved as a whole, but not how many got better or worse."
      : "";
  const told = list(shown.map(({kind, count}) => `${countOf(count)} ${words[kind]}`));
  const first = shown.length === 0 ? "" : `Of the ${countOf(shown[0]!.of)} who answered both times, ${told}.`;
  const rest =
    hidden.length === 0 || (shown.length === 0 && cells.change?.status !== "shown")
      ? ""
      : `To protect privacy, we do not show how many ${either(hidden.map((kind) => words[kind]))}.`;
  return [first, rest].filter((part) => part !== "").join(" ");
}

function limits({cells: {change}}: OutcomeSaid): string {
  return change?.status === "shown"
    ? "We do not know how the people who did not answer are doing. These numbers do not tell why scores moved."
    : "";
}

const either = (items: readonly string[]): string =>
  new Intl.ListFormat("en-US", {style: "long", type: "disjunction"}).format(items);
