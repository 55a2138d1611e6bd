import {type Day, daysBetween, weekday} from "./calendar.ts";
import type {Contact} from "./contacts.ts";
import {lateEntry} from "./late.ts";
import {plan} from "./plan.ts";
import {type Circle, circles, type ProgramId, type SiteId, siteOpened} from "./programs.ts";
import type {Random} from "./random.ts";
import {cohortStarts, isActive, type Stay} from "./stays.ts";

/** One meeting of a group. */
export interface Session {
  key: string;
  program: ProgramId;
  site: SiteId;
  activity: string;
  day: Day;
  starts: number;
  minutes: number;
  /** People in the room as somebody counted them; null where only the sign-in sheet says. */
  headCount: number | null;
  /** Names on the sign-in sheet; 0 for groups that only count heads. */
  named: number;
  facilitators: number;
  enteredOn: Day;
}

export interface Groups {
  sessions: Session[];
  attendance: Contact[];
}

interface Meeting {
  program: ProgramId;
  site: SiteId;
  activity: string;
  day: Day;
  starts: number;
  minutes: number;
  present: readonly Stay[];
  headCountOnly: boolean;
}

/** Weekly circles and the course, with who was there. */
export function createGroups(random: Random, stays: readonly Stay[]): Groups {
  const meetings = [
    ...circles.flatMap((circle) => circleMeetings(random, circle, stays)),
    ...courseMeetings(random, stays)
  ];
  meetings.sort(
    (one, other) =>
      one.day - other.day || one.starts - other.starts || (one.activity < other.activity ? -1 : 1)
  );
  const groups: Groups = {sessions: [], attendance: []};
  for (const meeting of meetings) record(random, meeting, groups);
  plantMoreNamesThanHeads(random, groups.sessions);
  return groups;
}

function circleMeetings(random: Random, circle: Circle, stays: readonly Stay[]): Meeting[] {
  const members = stays.filter((stay) => stay.circle === circle);
  const seen = new Set<Stay>();
  return daysBetween(siteOpened[circle.site], plan.dataEnd)
    .filter((on) => weekday(on) === circle.weekday && !random.chance(0.03))
    .map((on) => {
      const present = members.filter((stay) => {
        const firstTime = !seen.has(stay);
        if (stay.once && !firstTime) return false;
        const here = stay.once || firstTime ? on >= stay.opened : isActive(stay, on);
        return here && (firstTime || random.chance(plan.circles.attends));
      });
      for (const stay of present) seen.add(stay);
      const {site, starts, minutes, name, named} = circle;
      return {
        program: "hope-circles" as const,
        site,
        activity: name,
        day: on,
        starts,
        minutes,
        present,
        headCountOnly: !named
      };
    });
}

function courseMeetings(random: Random, stays: readonly Stay[]): Meeting[] {
  const {cohorts, weeks, attends} = plan.course;
  return Array.from({length: cohorts}, (_, cohort) => cohort).flatMap((cohort) => {
    const learners = stays.filter((stay) => stay.course?.cohort === cohort);
    return Array.from({length: learners.length === 0 ? 0 : weeks}, (_, week): Meeting => {
      const on = cohortStarts(cohort) + 7 * week;
      return {
        program: "next-steps",
        site: learners[0]!.site,
        activity: "Next Steps Course",
        day: on,
        starts: 1020,
        minutes: 120,
        present: learners.filter(
          (stay) =>
            on <= stay.leaves &&
            (week === 0 || random.chance(stay.course!.completes ? attends.completer : attends.other))
        ),
        headCountOnly: false
      };
    });
  });
}

function record(random: Random, meeting: Meeting, {sessions, attendance}: Groups): void {
  const {present, headCountOnly, ...where} = meeting;
  const key = `GS${String(sessions.length + 1).padStart(5, "0")}`;
  const guests = random.chance(0.3) ? random.integer(1, 2) : 0;
  const {low, high} = plan.circles.headCount;
  const counted = headCountOnly
    ? random.integer(low, high)
    : random.chance(0.5)
      ? present.length + guests
      : null;
  const enteredOn = lateEntry(random, meeting.day);
  sessions.push({
    key,
    ...where,
    headCount: counted,
    named: present.length,
    facilitators: random.integer(1, 2),
    enteredOn
  });
  for (const stay of present) {
    attendance.push({
      key: `${key}/${stay.key}`,
      stay,
      day: meeting.day,
      starts: meeting.starts,
      minutes: meeting.minutes,
      mode: "in_person",
      status: "attended",
      bookedOn: null,
      enteredOn,
      session: key
    });
  }
}

/** A sheet with more names than the head-count: somebody miscounted. */
function plantMoreNamesThanHeads(random: Random, sessions: Session[]): void {
  const counted = sessions.filter(({headCount, named}) => headCount !== null && named >= 4);
  for (const session of random.shuffled(counted).slice(0, plan.circles.moreNamesThanHeads)) {
    session.headCount = session.named - 2;
  }
}
