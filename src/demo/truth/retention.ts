import type {Day} from "../calendar.ts";
import {groupBy} from "../group.ts";
import {plan} from "../plan.ts";
import type {Recorded} from "./recorded.ts";

const retentionDays = [30, 60, 90, 180, 365] as const;

/** Silence after which somebody has left, as waymark.yaml declares it. */
export const gapDays = {"peer-partners": 60, "hope-circles": 60, "welcome-house": 90} as const;

export type OpenProgram = keyof typeof plan.stays;

export interface Retention {
  days: number;
  /** Planted share of newcomers who stay at least so long: (1 - once) exp(-days / mean). */
  planted: number;
  /** Everybody by their first contact in the data, those who had been there before too. */
  mature: number;
  kept: number;
  /** Of these, people who were truly new. */
  matureNew: number;
  keptNew: number;
}

/**
 * Planted share who have not left after so many days, as recorded exits show it: whoever finishes, moves or dies is
 * watched no longer, so only those who left or were lost count as leaving.
 */
export function plantedWithoutLeaving(days: number): number {
  const {once, mean} = plan.stays["peer-partners"];
  const {completed, moved, left, lost} = plan.exits.reasons;
  const leaving = (left + lost) / (completed + moved + left + lost);
  return (1 - once) * Math.exp((-leaving * days) / mean);
}

export const plantedStay = (program: OpenProgram, days: number): number =>
  (1 - plan.stays[program].once) * Math.exp(-days / plan.stays[program].mean);

/** Rolling n-day retention, straight from its definition: a contact in [n, n + gap], judged when that has passed. */
export function retentionOf(contacts: readonly Recorded[], program: OpenProgram, asOf: Day): Retention[] {
  const gap = gapDays[program];
  const visits = groupBy(
    contacts.filter((contact) => contact.program === program && contact.day <= asOf),
    ({person}) => person
  );
  const people = [...visits.values()].map((own) => ({
    first: Math.min(...own.map(({day}) => day)),
    days: own.map(({day}) => day),
    isNew: own[0]!.opened >= plan.dataStart
  }));
  return retentionDays.map((days) => {
    const mature = people.filter(({first}) => first + days + gap <= asOf);
    const kept = mature.filter((person) =>
      person.days.some((on) => on >= person.first + days && on <= person.first + days + gap)
    );
    return {
      days,
      planted: plantedStay(program, days),
      mature: mature.length,
      kept: kept.length,
      matureNew: mature.filter(({isNew}) => isNew).length,
      keptNew: kept.filter(({isNew}) => isNew).length
    };
  });
}
