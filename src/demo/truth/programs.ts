import {type Day, daysBetween, quarterOf} from "../calendar.ts";
import {groupBy} from "../group.ts";
import type {Recorded} from "./recorded.ts";

/** What is particular to the types of programs. */
export interface ProgramTruth {
  /** Of the drop-in house by quarter: people of each day and house added up, and the days of the quarter, for it is always open. */
  house: Record<string, {came: number; days: number}>;
  /** Of the course: who began long enough ago, and who of them came to the declared minimum. */
  course: {began: number; completed: number};
  /** Of the circles, whose first time was in this fiscal year: who came again within 28 days. */
  newcomers: {from: Day; to: Day; people: number; cameAgain: number};
}

/** Declared in `waymark.yaml`: different sessions that complete the course, within its length. */
const completes = 5;
const length = 50;
const secondVisit = 28;

const daysOf = (contacts: readonly Recorded[]): Day[] =>
  [...new Set(contacts.map(({day}) => day))].sort((one, other) => one - other);

/** @param asOf last day that is looked at */
export function programsOf(
  contacts: readonly Recorded[],
  {asOf, newIn: [from, to]}: {asOf: Day; newIn: readonly [Day, Day]}
): ProgramTruth {
  const known = contacts.filter(({day}) => day <= asOf);
  const visits = known.filter(({program}) => program === "welcome-house");
  const first = Math.min(...visits.map(({day}) => day));
  const open = groupBy(daysBetween(first, asOf), quarterOf);
  const came = groupBy(visits, ({day}) => quarterOf(day));
  const peopleOf = (program: Recorded["program"]): Day[][] =>
    [
      ...groupBy(
        known.filter((contact) => contact.program === program),
        ({person}) => person
      ).values()
    ].map(daysOf);
  const learners = peopleOf("next-steps").filter((days) => days[0]! + length <= asOf);
  const newcomers = peopleOf("hope-circles").filter((days) => days[0]! >= from && days[0]! <= to);
  return {
    house: Object.fromEntries(
      [...open].map(([quarter, days]) => [
        quarter,
        {
          came: new Set((came.get(quarter) ?? []).map(({person, site, day}) => `${person} ${site} ${day}`))
            .size,
          days: days.length
        }
      ])
    ),
    course: {
      began: learners.length,
      completed: learners.filter((days) => days.filter((day) => day <= days[0]! + length).length >= completes)
        .length
    },
    newcomers: {
      from,
      to,
      people: newcomers.length,
      cameAgain: newcomers.filter((days) => days[1] !== undefined && days[1] <= days[0]! + secondVisit).length
    }
  };
}
