import type {Cell} from "../../../../src/measures/cell.ts";
import {
  benefitSign,
  changeAnswers,
  type Ends,
  finding,
  flowOf,
  isYesNo,
  meaningfulAnswers,
  noneOfDue,
  type OutcomeKind,
  widest
} from "../../outcomes/cells.js";
import {capital, during, list, people} from "../../words.js";
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

/** What is told of: of a question of yes and no, its own name, and never the word for what it stands for. */
const nounOf = ({cells, measure: {instrument}, word}: OutcomeSaid): string =>
  isYesNo(cells.change, instrument)
    ? `the count of ${word}s who say yes to ${instrument?.name ?? "the question"}`
    : publicWord(instrument?.constructs ?? []).noun;

function opening(said: OutcomeSaid): string {
  const {measure, cells, word, place, period} = said;
  const {change, rate} = cells;
  const noun = nounOf(said);
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
      if (noneOfDue(cells) !== null) return `${label} ${none(said)}`;
      if (isYesNo(change, measure.instrument))
        return `${label} So far, no one has told us yes or no to ${measure.instrument?.name} both at the start and ${then}.`;
      return `${label} So far, no one has told us of ${noun} both at the start and ${then}. We can not say how it changed.`;
    case "immature":
      if (noneOfDue(cells) !== null) return `${label} ${none(said)}`;
      if (rate?.status === "withheld")
        return `${label} We do not know yet how ${noun} changed. So we can not say if it did.`;
      return `${label} It is too soon to say how ${noun} changed ${then}. Not enough time has gone by.`;
    case "shown":
      return isYesNo(change, measure.instrument)
        ? saidYes(said, change)
        : `${capital(then)}, ${word}s of ${place} reported ${reported(measure, change)}.`;
  }
}

/** Their turn has come and nobody came back: that is no matter of time. */
function none(said: OutcomeSaid): string {
  const {cells, word} = said;
  const {due, later: waiting} = noneOfDue(cells) ?? {due: 0, later: 0};
  const more = waiting === 0 ? "" : ` For ${countOf(waiting)} more, the time has not come yet.`;
  return `The time to answer again has come for ${people(word, due)}. So far, no one did.${more} So we do not know how ${nounOf(said)} changed. That is not a zero.`;
}

/** `Harbor Peers, after 6 months. More members said yes to: Employed.` */
function saidYes({measure, word, place}: OutcomeSaid, change: Cell): string {
  const way = finding(change);
  const name = measure.instrument?.name ?? measure.title;
  return way === "unclear" || way === null
    ? `${place}, ${later(measure)}. There was no clear change in how many ${word}s said yes to: ${name}.`
    : `${place}, ${later(measure)}. ${way === "up" ? "More" : "Fewer"} ${word}s said yes to: ${name}.`;
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
  const {value} = change;
  const {lower, upper} = widest(change);
  const way = finding(change);
  if (isYesNo(change, instrument)) return inHundred({value, lower, upper}, way);
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
function inHundred({value, lower, upper}: {value: number} & Ends, way: ReturnType<typeof finding>): string {
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

/** Of a scale that tells how much matters, and not how much may be chance. */
const meaningfulWords: Readonly<Record<(typeof meaningfulAnswers)[number], string>> = {
  enough: "got better by enough to matter",
  little: "stayed about the same",
  enoughWorse: "got worse by enough to matter"
};

function individuals({cells, measure}: OutcomeSaid): string {
  const clear = answersOf(cells, changeAnswers);
  if (clear.asked) return counted(clear, words, cells);
  const meaningful = answersOf(cells, meaningfulAnswers);
  if (meaningful.asked) {
    const told = counted(meaningful, meaningfulWords, cells);
    return meaningful.shown.length === 0 ? told : `${told} Some of this may be chance.`;
  }
  return cells.change?.status === "shown" && !isYesNo(cells.change, measure.instrument)
    ? "We know how the group moved as a whole, but not how many got better or worse."
    : "";
}

function counted<Kind extends OutcomeKind>(
  {shown, hidden}: ReturnType<typeof answersOf<Kind>>,
  words: Readonly<Record<Kind, string>>,
  cells: OutcomeSaid["cells"]
): string {
  const told = list(shown.map(({kind, count}) => `${countOf(count)} ${words[kind]}`));
  const first = shown.length === 0 ? "" : `Of the ${countOf(shown[0]!.of)} who answered both times, ${told}.`;
  const rest =
    hidden.length === 0 || (shown.length === 0 && cells.change?.status !== "shown")
      ? ""
      : `To protect privacy, we do not show how many ${either(hidden.map((kind) => words[kind]))}.`;
  return [first, rest].filter((part) => part !== "").join(" ");
}

function limits({cells: {change}, measure: {instrument}}: OutcomeSaid): string {
  return change?.status === "shown"
    ? `We do not know how the people who did not answer are doing. These numbers do not tell why${isYesNo(change, instrument) ? "" : " scores moved"}.`
    : "";
}

const either = (items: readonly string[]): string =>
  new Intl.ListFormat("en-US", {style: "long", type: "disjunction"}).format(items);
