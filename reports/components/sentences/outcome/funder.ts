import type {Cell} from "../../../../src/measures/cell.ts";
import {formatPercent} from "../../format.js";
import {
  allowingForGroups,
  benefitSign,
  changeAnswers,
  cutoffAnswers,
  type Ends,
  finding,
  flowOf,
  isYesNo,
  meaningfulAnswers,
  modelOf,
  noneOfDue,
  type OutcomeKind
} from "../../outcomes/cells.js";
import {list, people} from "../../words.js";
import {bitesSentence} from "./bites.js";
import {answersOf, atWhat, countOf, isKnown, type OutcomeSaid, pointsOf} from "./said.js";

/**
 * An outcome for a proposal or a report: who was due and who answered, how much the scores moved, and how many people
 * did and did not change. It tells what people reported and claims no cause; a figure that is not shown is in none of it.
 */
export function funderSentences(said: OutcomeSaid): string {
  const answers = isKnown(said.cells)
    ? [...individuals(said), ...cutoff(said), disagreement(said), bitesSentence(said.measure, said.cells)]
    : [];
  const text = [followed(said), changed(said), ...answers].filter((part) => part !== "");
  if (text.length === 0) return "";
  const shown = said.cells.change?.status === "shown";
  return `${said.place}, ${said.period.label}: ${text.join(" ")}${shown ? ` ${caution}` : ""}`;
}

const caution =
  "These figures tell what people reported at two points in time, not why it changed, and nothing of those who did not answer.";

function followed({cells, measure, word}: OutcomeSaid): string {
  const {rate} = cells;
  const {due, answered} = flowOf(cells);
  if (rate === undefined || due.count === null || answered.count === null || rate.status !== "shown")
    return rate?.status === "withheld"
      ? "How many of those due a follow-up gave one is withheld to protect privacy."
      : "";
  return `Of ${people(word, due.count)} due a follow-up ${atWhat(measure)}, ${countOf(answered.count)} (${share(rate)}) gave one.`;
}

/** `34%, 95% CI 23% to 47%` */
const share = ({value, lower, upper}: Cell): string =>
  `${formatPercent(value ?? 0)}${lower === null || upper === null ? "" : `, 95% CI ${formatPercent(lower)} to ${formatPercent(upper)}`}`;

/** `hope (Herth Hope Index, 12 to 48, higher is better)` */
function nameOf({instrument, title}: OutcomeSaid["measure"], change: Cell): string {
  if (instrument === undefined) return title;
  const {scaleName, name, range, direction} = instrument;
  const better = benefitSign(direction) === null ? "" : `, ${direction} is better`;
  if (isYesNo(change, instrument)) return `${name} (yes or no${better})`;
  return `${lowerFirst(scaleName)} (${name}, ${range[0]} to ${range[1]}${better})`;
}

/** `Hope` is `hope` inside a sentence; an abbreviation stays as it is. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function changed({measure, cells}: OutcomeSaid): string {
  const {change, rate} = cells;
  if (change === undefined) return "";
  const name = nameOf(measure, change);
  const at = ` ${atWhat(measure)}`;
  switch (change.status) {
    case "withheld":
      return `Change in ${name}${at} is withheld to protect privacy.`;
    case "missing":
      return `There are no data on ${name}${at}.`;
    case "empty":
      return `${nobodyBoth(name, at)}${notDue(cells)}.`;
    case "immature":
      if (noneOfDue(cells) !== null) return `${nobodyBoth(name, at)}${notDue(cells)}.`;
      return rate?.status === "withheld"
        ? `No change in ${name}${at} can be told yet.`
        : `It is too early to tell of a change in ${name}${at}.`;
    case "shown":
      return change.value === null ? "" : moved(change, change.value, measure, name);
  }
}

const nobodyBoth = (name: string, at: string): string =>
  `Nobody has answered on ${name} both at the start and${at} yet`;

function notDue(cells: OutcomeSaid["cells"]): string {
  const {later = 0} = noneOfDue(cells) ?? {};
  return later === 0 ? "" : `; ${countOf(later)} more ${later === 1 ? "is" : "are"} not due yet`;
}

/** An interval beside the words "rose" or "fell" is of the amount; beside no such word it is of the change, with its sign. */
function intervals(cell: Cell, way: ReturnType<typeof finding>, print: (value: number) => string): string {
  const ci = ({lower, upper}: Ends): string =>
    lower === null || upper === null
      ? ""
      : `95% CI ${way === "down" ? `${print(-upper)} to ${print(-lower)}` : `${print(lower)} to ${print(upper)}`}`;
  const groups = allowingForGroups(cell);
  const allowing =
    groups === null ? "" : ` (allowing for people who share a worker or a site, ${ci(groups)})`;
  return cell.lower === null || cell.upper === null ? "" : `, ${ci(cell)}${allowing}`;
}

/** Of yes and no, the share who said yes, in percentage points. */
function movedShare(cell: Cell, value: number, direction: string, name: string): string {
  const {denominator, more} = cell;
  const percent = (share: number): string => `${Math.round(share * 100)}`.replace("-", "\u2212");
  const among = `Among the ${denominator === null ? "people" : countOf(denominator)} who answered both times`;
  const way = finding(cell);
  const ci = intervals(cell, way, percent);
  const shares =
    typeof more.mean_pre === "number" && typeof more.mean_post === "number"
      ? `, from ${formatPercent(more.mean_pre)} to ${formatPercent(more.mean_post)}`
      : "";
  const p = typeof more.mcnemar_p === "number" ? ` (McNemar's exact test: p ${pValue(more.mcnemar_p)})` : "";
  if (way === "unclear")
    return `${among} there was no clear change in the share who said yes to ${name}: ${percent(value)} percentage points${ci}${shares}${p}.`;
  return `${among}, the share who said yes to ${name} ${way === "up" ? "rose" : "fell"} by ${percent(Math.abs(value))} percentage points${ci}${shares}${judgedBy(way, direction)}${p}.`;
}

const pValue = (p: number): string => (p < 0.001 ? "below 0.001" : p.toFixed(3));

function judgedBy(way: ReturnType<typeof finding>, direction: string): string {
  const sign = benefitSign(direction);
  return sign === null ? "" : `, a change for the ${(way === "up") === (sign === 1) ? "better" : "worse"}`;
}

function moved(cell: Cell, value: number, {instrument}: OutcomeSaid["measure"], name: string): string {
  const direction = instrument?.direction ?? "";
  if (isYesNo(cell, instrument)) return movedShare(cell, value, direction, name);
  const {lower, upper, denominator, more} = cell;
  const known = [value, lower, upper].filter((one) => one !== null);
  const points = pointsOf(instrument?.range ?? [0, 100], known, 1);
  const among = `Among the ${denominator === null ? "people" : countOf(denominator)} who answered both times`;
  const way = finding(cell);
  const ci = intervals(cell, way, points);
  const {mean_pre, mean_post, effect_size} = more;
  const means =
    typeof mean_pre === "number" && typeof mean_post === "number"
      ? `, from ${points(mean_pre)} to ${points(mean_post)} on average`
      : "";
  const size = typeof effect_size === "number" ? ` (Hedges-corrected d_av ${twoDigits(effect_size)})` : "";
  if (way === "unclear")
    return `${among} there was no clear change in ${name}: ${points(value)} points${ci}${means}${size}.`;
  return `${among}, ${name} ${way === "up" ? "rose" : "fell"} by ${points(Math.abs(value))} points${ci}${means}${judgedBy(way, direction)}${size}.`;
}

const twoDigits = (value: number): string => value.toFixed(2).replace("-", "\u2212");

const changeWords: Readonly<Record<(typeof changeAnswers)[number], string>> = {
  better: "changed reliably for the better",
  meaningful: "changed for the better by enough to matter, but within measurement error",
  same: "showed no reliable change",
  worse: "changed reliably for the worse"
};

/** Of a scale whose measurement error nobody has checked. */
const meaningfulWords: Readonly<Record<(typeof meaningfulAnswers)[number], string>> = {
  enough: "changed for the better by enough to matter",
  little: "changed by too little to matter",
  enoughWorse: "changed for the worse by enough to matter"
};

function individuals(said: OutcomeSaid): string[] {
  const {cells, measure} = said;
  const reliable = answersOf(cells, changeAnswers);
  if (cells.change?.status !== "shown" && reliable.shown.length === 0) return [];
  if (reliable.asked) return counted(reliable, changeWords);
  if (isYesNo(cells.change, measure.instrument)) return [];
  const meaningful = answersOf(cells, meaningfulAnswers);
  const mid = measure.instrument?.mid;
  return meaningful.asked
    ? [
        ...counted(meaningful, meaningfulWords),
        `${mid === undefined ? "" : `A change of ${mid.value} points or more matters to a person (${mid.source}). `}No checked threshold tells it from measurement error on this scale.`
      ]
    : [
        "No checked threshold tells a change in one person from measurement error on this scale, so nobody is counted as better or worse."
      ];
}

/** How many gave each answer of a question, and which of them are withheld. */
function counted<Kind extends OutcomeKind>(
  {shown, hidden}: ReturnType<typeof answersOf<Kind>>,
  words: Readonly<Record<Kind, string>>
): string[] {
  const told = shown.map(({kind, cell, count}) => `${countOf(count)} (${share(cell)}) ${words[kind]}`);
  return [
    told.length === 0 ? "" : `Of the ${countOf(shown[0]!.of)}, ${list(told)}.`,
    hidden.length === 0
      ? ""
      : `How many ${alternatives(hidden.map((kind) => words[kind]))} is withheld to protect privacy.`
  ];
}

function cutoff({cells, measure}: OutcomeSaid): string[] {
  const {shown} = answersOf(cells, cutoffAnswers);
  const meaning = measure.instrument?.cutoff?.meaning;
  const told = shown.flatMap(({kind, count}) =>
    kind === "never" ? [] : [`${countOf(count)} ${cutoffWords[kind]}`]
  );
  if (meaning === undefined || told.length === 0) return [];
  if (isYesNo(cells.change, measure.instrument))
    return [`Of the ${countOf(shown[0]!.of)}, those who said yes: ${list(told)}.`];
  return [
    `Of the ${countOf(shown[0]!.of)}, on the cut-off's side stood ${list(told)} (a score that stands for "${meaning}"; no diagnosis).`
  ];
}

const cutoffWords = {
  left: "at the start only",
  stayed: "both times",
  reached: "at the follow-up only"
} as const;

/** Told only where another way of working it out says something else. */
function disagreement({cells, measure}: OutcomeSaid): string {
  const model = modelOf(cells.change);
  if (model === null || model.agrees || isYesNo(cells.change, measure.instrument)) return "";
  const {value, lower, upper} = model;
  const points = pointsOf(measure.instrument?.range ?? [0, 100], [value, lower, upper], 1);
  return `A mixed model over everybody with a baseline does not agree: ${points(value)} points, 95% CI ${points(lower)} to ${points(upper)}.`;
}

const alternatives = (items: readonly string[]): string =>
  new Intl.ListFormat("en-US", {style: "long", type: "disjunction"}).format(items);
