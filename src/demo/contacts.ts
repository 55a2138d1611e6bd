import {type Day, weekday} from "./calendar.ts";
import {lateEntry} from "./late.ts";
import {plan} from "./plan.ts";
import type {Random} from "./random.ts";
import type {Stay} from "./stays.ts";

export type Status = "attended" | "no_show" | "late_cancel";
export type Mode = "in_person" | "video" | "phone" | "community";

/** One person, one time; a meeting of two, a seat in a group or a visit. */
export interface Contact {
  key: string;
  stay: Stay;
  day: Day;
  /** Minutes after midnight. */
  starts: number;
  minutes: number;
  mode: Mode;
  status: Status;
  /** Written into the calendar beforehand; null for what is only written down afterwards. */
  bookedOn: Day | null;
  /** The day what happened was written down. */
  enteredOn: Day;
  session: string | null;
}

/** Days on which somebody comes, every `low` to `high` days, from the first day on. */
function rhythm(stay: Stay, next: () => number): Day[] {
  const days: Day[] = [];
  const stretches: [Day, Day][] = [[Math.max(stay.opened, plan.dataStart), stay.leaves]];
  if (stay.back !== null) stretches.push([...stay.back]);
  for (const [first, last] of stretches) {
    for (let at = first; at <= Math.min(last, plan.dataEnd + 30); at += next()) days.push(at);
  }
  return days;
}

const openDay = (value: Day): Day => (weekday(value) === 0 ? value + 1 : value);

/** One-to-one appointments of Peer Partners, the missed ones too. */
export function createAppointments(random: Random, stays: readonly Stay[]): Contact[] {
  const contacts: Contact[] = [];
  for (const stay of stays.filter(({program}) => program === "peer-partners")) {
    const {low, high} = plan.appointments.every;
    const times = rhythm(stay, () => random.integer(low, high));
    if (stay.once && random.chance(0.6)) times.push(stay.opened + random.integer(low, high));
    for (const [index, time] of times.entries()) {
      const on = openDay(time);
      const first = index === 0;
      const drawn = random.weighted(plan.appointments.status);
      const status = first ? "attended" : stay.once && drawn === "attended" ? "no_show" : drawn;
      const booked = !first && random.chance(0.7);
      contacts.push({
        key: `A${String(100_001 + contacts.length * 3)}`,
        stay,
        day: on,
        starts: 540 + 15 * random.integer(0, 32),
        minutes: random.pick([25, 30, 45, 50, 60, 60, 75]),
        mode: random.weighted<Mode>(
          stay.site === "pine-hollow"
            ? {in_person: 0.2, video: 0.2, phone: 0.5, community: 0.1}
            : {in_person: 0.55, video: 0.15, phone: 0.15, community: 0.15}
        ),
        status,
        bookedOn: booked ? on - random.integer(3, 14) : null,
        enteredOn: lateEntry(random, on),
        session: null
      });
    }
  }
  return contacts;
}

/** Visits to Welcome House, from its own sign-in screen. */
export function createVisits(random: Random, stays: readonly Stay[]): Contact[] {
  const contacts: Contact[] = [];
  for (const stay of stays.filter(({program}) => program === "welcome-house")) {
    for (const on of rhythm(stay, () => 1 + Math.floor(random.exponential(plan.visits.every - 1)))) {
      contacts.push({
        key: `V${1 + contacts.length}`,
        stay,
        day: on,
        starts: random.integer(570, 930),
        minutes: 15 * random.integer(1, 16),
        mode: "in_person",
        status: "attended",
        bookedOn: null,
        enteredOn: on,
        session: null
      });
    }
  }
  return contacts;
}
