import type {Day} from "./calendar.ts";
import type {Contact} from "./contacts.ts";
import {groupBy} from "./group.ts";
import {formChanges, plan} from "./plan.ts";
import {createRandom, type Random} from "./random.ts";
import {drawAnswers, drawStanding, plantedScales, type ScaleId, type Standing} from "./scales.ts";
import {isActive, type Stay} from "./stays.ts";

export type FormId = "hope" | "door" | "course";

export type Answers = Partial<Record<ScaleId, (number | null)[]>>;

/** One asking of one person: what they answered, or would have. */
export interface Wave {
  taken: Day;
  answers: Answers;
}

/** A person's baseline and the follow-up half a year later (for the course: its last session). */
export interface Panel {
  key: string;
  form: FormId;
  stay: Stay;
  baseline: Wave;
  followUp: Wave;
  /** The follow-up form came back, in time or too late. */
  responded: boolean;
}

/** A panel before it is known who answers; the larger its propensity, the likelier it comes back. */
interface Asked extends Omit<Panel, "responded"> {
  propensity: number;
}

const scalesOf: Readonly<Record<FormId, readonly ScaleId[]>> = {
  hope: ["hhi12", "brs", "ucla3"],
  door: ["who5"],
  course: ["rses"]
};

const formOf = (stay: Stay): FormId =>
  stay.program === "welcome-house" ? "door" : stay.program === "next-steps" ? "course" : "hope";

/** What a form asks on a day: the loneliness scale came with the new wellbeing form. */
const asks = (form: FormId, on: Day): readonly ScaleId[] =>
  scalesOf[form].filter((scale) => scale !== "ucla3" || on >= formChanges);

function firstContacts(contacts: readonly Contact[]): Map<Stay, Day> {
  const first = new Map<Stay, Day>();
  for (const {stay, day, status} of contacts) {
    if (status === "attended") first.set(stay, Math.min(day, first.get(stay) ?? day));
  }
  return first;
}

/** New people are asked soon after they start, half of them answer; each person is asked once a form. */
export function createSurveys(seed: number, contacts: readonly Contact[]): Panel[] {
  const random = createRandom(seed, "surveys");
  const asked = new Set<string>();
  const panels: Asked[] = [];
  for (const [stay, started] of firstContacts(contacts)) {
    const form = formOf(stay);
    const who = `${form}/${stay.person.number}`;
    if (stay.opened < plan.dataStart || asked.has(who)) continue;
    asked.add(who);
    if (random.chance(plan.surveys.baselineCoverage)) {
      panels.push(ask(random, stay, form, started, `F${1001 + panels.length}`));
    }
  }
  return decideWhoAnswers(panels);
}

/** The planned share of each form's panels come back: those most likely to. */
function decideWhoAnswers(panels: readonly Asked[]): Panel[] {
  const answering = new Set(
    [...groupBy(panels, ({form}) => form)].flatMap(([form, own]) =>
      own
        .toSorted((one, other) => other.propensity - one.propensity)
        .slice(0, Math.round(own.length * plan.surveys.responseShare[form]))
    )
  );
  return panels.map(({propensity: _, ...panel}, index) => ({
    ...panel,
    responded: answering.has(panels[index]!)
  }));
}

function ask(random: Random, stay: Stay, form: FormId, started: Day, key: string): Asked {
  const {followUpAfter, tooLate, response} = plan.surveys;
  const taken = started + (form === "course" ? 0 : random.integer(0, 14));
  const wobble = Math.max(-28, Math.min(28, Math.round(random.normal(0, 10))));
  const late = random.chance(tooLate) ? random.integer(38, 70) : null;
  const next =
    form === "course" ? started + 7 * (plan.course.weeks - 1) : taken + followUpAfter + (late ?? wobble);
  const standings = new Map<ScaleId, Standing>(
    scalesOf[form].map((id) => [id, drawStanding(random, plantedScales[id], stay.person.latent)])
  );
  const lead = standings.get(scalesOf[form][0]!)!;
  const luck = random.uniform();
  const propensity =
    response.baseline * lead.before +
    response.change * (lead.after - lead.before) +
    (isActive(stay, next) ? 0 : response.left) +
    Math.log(luck / (1 - luck));
  const died = stay.exit?.reason === "died" && stay.exit.closed < next;
  const answer = (on: Day, when: keyof Standing): Wave => ({
    taken: on,
    answers: Object.fromEntries(
      asks(form, on).map((id) => [id, drawForm(random, id, standings.get(id)![when])])
    )
  });
  return {
    key,
    form,
    stay,
    baseline: answer(taken, "before"),
    followUp: answer(next, "after"),
    propensity: died ? Number.NEGATIVE_INFINITY : propensity
  };
}

/** A form with, now and then, one item left blank. */
function drawForm(random: Random, id: ScaleId, standing: number): (number | null)[] {
  const answers: (number | null)[] = drawAnswers(random, plantedScales[id], standing);
  if (random.chance(plan.surveys.skippedItem)) answers[random.integer(0, answers.length - 1)] = null;
  return answers;
}
