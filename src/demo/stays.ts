import {type Day, weekday} from "./calendar.ts";
import type {Person} from "./people.ts";
import {plan} from "./plan.ts";
import {type Circle, circles, type ProgramId, partnersStaff, type SiteId, siteOpened} from "./programs.ts";
import type {Random} from "./random.ts";

export type ExitReason = "completed" | "moved" | "died" | "left" | "lost";

/** One person in one program, as it truly was. */
export interface Stay {
  key: string;
  person: Person;
  program: ProgramId;
  site: SiteId;
  referred: Day | null;
  opened: Day;
  /** Came once and never again. */
  once: boolean;
  /** Nothing happens after this day, but for a return. */
  leaves: Day;
  /** Came back after a long silence, between these days. */
  back: readonly [Day, Day] | null;
  /** The exit the program wrote down, if it did. */
  exit: {closed: Day; reason: ExitReason} | null;
  circle: Circle | null;
  worker: string | null;
  /** Of a course: number of the cohort, and whether the course was finished. */
  course: {cohort: number; completes: boolean} | null;
}

export const isActive = (stay: Stay, on: Day): boolean =>
  (on >= stay.opened && on <= stay.leaves) ||
  (stay.back !== null && on >= stay.back[0] && on <= stay.back[1]);

function drawSite(random: Random, person: Person, entered: Day): SiteId {
  if (person.rural) return "pine-hollow";
  return entered >= siteOpened["oak-hill"] + 7
    ? random.weighted({fairview: 0.48, millbrook: 0.28, "oak-hill": 0.24})
    : random.weighted({fairview: 0.62, millbrook: 0.38});
}

/** Peer Partners writes down every exit, some weeks later; the circles and the drop-in never do. */
function drawExit(random: Random, program: ProgramId, once: boolean, ended: Day): Stay["exit"] {
  if (program !== "peer-partners" || ended > plan.dataEnd) return null;
  const reasons = plan.exits.reasons;
  const reason = random.weighted<keyof typeof reasons>(once ? {...reasons, completed: 0, moved: 0} : reasons);
  return {closed: ended + random.integer(0, plan.exits.writtenWithin), reason};
}

type OpenProgram = keyof typeof plan.stays;

function openStay(
  random: Random,
  person: Person,
  program: OpenProgram,
  entered: Day,
  already: boolean,
  key: string
): Stay {
  const {once: onceOnly, mean, returns} = plan.stays[program];
  const site: SiteId =
    program === "welcome-house"
      ? random.weighted({fairview: 0.7, millbrook: 0.3})
      : drawSite(random, person, entered);
  const opened = already ? plan.dataStart - random.integer(20, 700) : entered;
  const once = !already && random.chance(onceOnly);
  // Without memory: whoever is there on the first day stays as long again as a newcomer would.
  const leaves = once ? opened : Math.max(opened, entered) + Math.round(random.exponential(mean));
  const awayFor = random.integer(110, 220);
  const back =
    !once && random.chance(returns)
      ? ([leaves + awayFor, leaves + awayFor + Math.round(random.exponential(90))] as const)
      : null;
  const named = circles.filter((circle) => circle.named && circle.site === site);
  return {
    key,
    person,
    program,
    site,
    referred: program === "peer-partners" && random.chance(0.8) ? opened - random.integer(2, 25) : null,
    opened,
    once,
    leaves,
    back,
    exit: drawExit(random, program, once, back?.[1] ?? leaves),
    circle: program === "hope-circles" ? random.pick(named) : null,
    worker: program === "peer-partners" ? random.pick(partnersStaff[site]) : null,
    course: null
  };
}

/** First session of a cohort of the course: a Thursday, about every three months. */
export function cohortStarts(cohort: number): Day {
  const around = plan.dataStart + 45 + cohort * 92;
  return around + ((4 - weekday(around) + 7) % 7);
}

function courseStay(random: Random, person: Person, key: string, notBefore: Day): Stay {
  const {cohorts, weeks, completes: planned} = plan.course;
  const open = Array.from({length: cohorts}, (_, cohort) => cohort).filter(
    (cohort) => cohortStarts(cohort) > notBefore
  );
  const cohort = open.length === 0 ? random.integer(cohorts - 4, cohorts - 1) : random.pick(open);
  const starts = cohortStarts(cohort);
  const ends = starts + 7 * (weeks - 1);
  const completes = random.chance(planned);
  const leaves = completes ? ends : starts + 7 * random.integer(1, 4);
  return {
    key,
    person,
    program: "next-steps",
    site: cohort % 3 === 2 ? "millbrook" : "fairview",
    referred: null,
    opened: starts,
    once: false,
    leaves,
    back: null,
    exit: {closed: leaves, reason: completes ? "completed" : random.pick(["left", "lost"] as const)},
    circle: null,
    worker: null,
    course: {cohort, completes}
  };
}

/** Everybody's stays, those in two programs one after the other. */
export function createStays(random: Random, people: readonly Person[]): Stay[] {
  const stays: Stay[] = [];
  const nextKey = (): string => `EP-${10_000 + stays.length * 7}`;
  for (const person of people) {
    const programs: ProgramId[] = [...person.programs];
    if (person.doorId !== null) programs.push("welcome-house");
    let entered: Day = plan.dataStart;
    for (const [index, program] of programs.entries()) {
      const already = person.alreadyInService && index === 0;
      const latest = plan.dataEnd - (programs.length > 1 ? 60 : 12);
      if (!already)
        entered = random.integer(index === 0 ? plan.dataStart : Math.min(entered + 15, latest), latest);
      stays.push(
        program === "next-steps"
          ? courseStay(random, person, nextKey(), index === 0 ? plan.dataStart : entered)
          : openStay(random, person, program, entered, already, nextKey())
      );
    }
  }
  plantDeaths(random, stays);
  return stays;
}

function plantDeaths(random: Random, stays: Stay[]): void {
  const inOneProgram = stays.filter(
    ({person, program, leaves, back, once, opened}) =>
      program === "peer-partners" &&
      person.programs.length === 1 &&
      person.doorId === null &&
      !person.rural &&
      !once &&
      back === null &&
      leaves < plan.dataEnd - 90 &&
      leaves - opened > 60
  );
  for (const stay of random.shuffled(inOneProgram).slice(0, plan.people.deaths)) {
    stay.exit = {closed: stay.leaves + 2, reason: "died"};
  }
}
