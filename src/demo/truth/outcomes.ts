import type {Day} from "../calendar.ts";
import type {Service} from "../model.ts";
import {plan, takenOn} from "../plan.ts";
import type {ProgramId} from "../programs.ts";
import {createRandom} from "../random.ts";
import {drawAnswers, drawStanding, plantedScales, type ScaleId, scoreAnswers} from "../scales.ts";
import type {FormId, Panel} from "../surveys.ts";

/** Change of a score over the same people. Effect size: mean change over the mean of the two SDs (d_av), uncorrected. */
export interface Change {
  pairs: number;
  before: number;
  after: number;
  change: number;
  effect: number;
}

export interface Outcome {
  better: "higher" | "lower";
  /** The effect over 10,000 simulated people: what the plan comes to on the scale's own score. */
  population: number;
  /** Scored baselines in the exports. */
  baselines: number;
  /** Of these, people whose time for a follow-up has come. */
  due: number;
  /** Of these, people who answered in time or had not left before it began: whom a program could still ask. */
  asked: number;
  /** Everybody whose follow-up was due, answered or not: what nobody but the truth knows. */
  everybody: Change;
  /** Those who answered in time: what the exports can show. */
  respondents: Change;
  responseRate: number;
  /** Of those who answered in time, how many began at either end of the scale. */
  atEnds: {lowest: number; highest: number};
}

const formOf: Readonly<Record<ScaleId, FormId>> = {
  hhi12: "hope",
  ucla3: "hope",
  brs: "hope",
  who5: "door",
  rses: "course"
};
const lastExport: Readonly<Record<FormId, Day>> = {
  hope: takenOn.hopeForm,
  door: takenOn.doorForm,
  course: takenOn.courseForm
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function sd(values: readonly number[]): number {
  const center = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1));
}

/** @param pairs score before, score after */
function changeOf(pairs: readonly (readonly [number, number])[]): Change {
  const before = pairs.map(([first]) => first);
  const after = pairs.map(([, second]) => second);
  const change = mean(after) - mean(before);
  return {
    pairs: pairs.length,
    before: mean(before),
    after: mean(after),
    change,
    effect: change / ((sd(before) + sd(after)) / 2)
  };
}

const populationEffects = new Map<ScaleId, number>();

function populationEffect(id: ScaleId): number {
  const known = populationEffects.get(id) ?? simulateEffect(id);
  populationEffects.set(id, known);
  return known;
}

function simulateEffect(id: ScaleId): number {
  const scale = plantedScales[id];
  const random = createRandom(0, `population ${id}`);
  return changeOf(
    Array.from({length: 10_000}, () => {
      const {before, after} = drawStanding(random, scale, random.normal());
      const score = (standing: number): number => scoreAnswers(scale, drawAnswers(random, scale, standing))!;
      return [score(before), score(after)] as const;
    })
  ).effect;
}

/** Half a year after the baseline, thirty days either way; the course asks on its last evening. */
function inTime({form, baseline, followUp}: Panel): boolean {
  const {followUpAfter, followUpWithin} = plan.surveys;
  return form === "course" || Math.abs(followUp.taken - baseline.taken - followUpAfter) <= followUpWithin;
}

/** The day a follow-up is owed by; the course owes it from the first evening on. */
function dueBy({form, baseline}: Panel): Day {
  const {followUpAfter, followUpWithin} = plan.surveys;
  return form === "course" ? baseline.taken : baseline.taken + followUpAfter + followUpWithin;
}

/** Had left by an exit that was written down, after the baseline and before the follow-up could be given. */
function leftBefore({form, baseline, stay}: Panel): boolean {
  const {followUpAfter, followUpWithin} = plan.surveys;
  if (form === "course" || stay.exit === null || stay.exit.closed > takenOn.exits) return false;
  const after = stay.exit.closed - baseline.taken;
  return after >= 0 && after < followUpAfter - followUpWithin;
}

export interface Scope {
  /** Follow-ups due after this day are too early to judge; by default the last day of the form's export. */
  asOf?: Day;
  /** Only forms about this program; all of them by default. */
  program?: ProgramId;
}

/** A scored baseline and, where it was given and can be scored, the follow-up. */
interface Pair {
  panel: Panel;
  before: number;
  after: number | null;
}

/** Scored baselines of a scale, those whose follow-up is due, those who gave a form of it in time, and those it can be scored of. */
export function pairsIn(
  {panels}: Pick<Service, "panels">,
  id: ScaleId,
  {asOf, program}: Scope = {}
): Record<"scored" | "due" | "returned" | "answered", Pair[]> {
  const scale = plantedScales[id];
  const until = asOf ?? lastExport[formOf[id]];
  const scored = panels
    .filter(({stay}) => program === undefined || stay.program === program)
    .filter(({form, baseline}) => form === formOf[id] && baseline.taken <= until && baseline.answers[id])
    .flatMap((panel) => {
      const before = scoreAnswers(scale, panel.baseline.answers[id]!);
      const after = scoreAnswers(scale, panel.followUp.answers[id]!);
      return before === null ? [] : [{panel, before, after}];
    });
  const due = scored.filter(({panel}) => dueBy(panel) <= until);
  const returned = due.filter(({panel}) => panel.responded && inTime(panel) && panel.followUp.taken <= until);
  return {scored, due, returned, answered: returned.filter(({after}) => after !== null)};
}

/** What became of a scale, in truth and in the exports. */
export function outcomeOf(service: Pick<Service, "panels">, id: ScaleId, scope: Scope = {}): Outcome {
  const {scored, due, returned, answered} = pairsIn(service, id, scope);
  return {
    better: plantedScales[id].better === 1 ? "higher" : "lower",
    population: populationEffect(id),
    baselines: scored.length,
    due: due.length,
    asked: due.filter((one) => returned.includes(one) || !leftBefore(one.panel)).length,
    everybody: changeOf(pairsOf(due)),
    respondents: changeOf(pairsOf(answered)),
    responseRate: answered.length / due.length,
    atEnds: atEnds(
      plantedScales[id],
      answered.map(({before}) => before)
    )
  };
}

function atEnds(
  {score, items, low, high, times}: (typeof plantedScales)[ScaleId],
  scores: readonly number[]
): Outcome["atEnds"] {
  const of = (answer: number): number => (score === "mean" ? answer : items * answer * times);
  const at = (end: number): number => scores.filter((before) => before === end).length;
  return {lowest: at(of(low)), highest: at(of(high))};
}

const pairsOf = (forms: readonly {before: number; after: number | null}[]): [number, number][] =>
  forms.flatMap(({before, after}) => (after === null ? [] : [[before, after] as [number, number]]));
