import type {Day} from "../calendar.ts";
import {appointmentStatus} from "../exports/scheduling.ts";
import {signedIn} from "../exports/sign-in.ts";
import type {Service} from "../model.ts";
import type {Person} from "../people.ts";
import {takenOn} from "../plan.ts";
import type {ProgramId, SiteId} from "../programs.ts";

type IdSpace = "casebook" | "front-door";

/** An attended contact that the newest exports tell of. */
export interface Recorded {
  /** The true person's number. */
  person: number;
  /** The systems that know the person, whichever of them tells this contact. */
  knownTo: readonly IdSpace[];
  program: ProgramId;
  site: SiteId;
  day: Day;
  minutes: number;
  opened: Day;
}

/** What the exports, read together, say was attended; what was written down too late is not among it. */
export function recordedContacts({appointments, attendance, visits}: Service): Recorded[] {
  const attended = [
    ...appointments.filter((contact) => appointmentStatus(contact, takenOn.appointments) === "attended"),
    ...signedIn(attendance, 0, takenOn.signIn),
    ...visits.filter(({day}) => day <= takenOn.door)
  ];
  return attended.map(({stay, day, minutes}) => ({
    person: stay.person.number,
    knownTo: spacesOf(stay.person),
    program: stay.program,
    site: stay.site,
    day,
    minutes,
    opened: stay.opened
  }));
}

const spacesOf = ({caseId, doorId}: Person): IdSpace[] => [
  ...(caseId === null ? [] : (["casebook"] as const)),
  ...(doorId === null ? [] : (["front-door"] as const))
];
