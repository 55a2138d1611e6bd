import {quarterOf} from "../calendar.ts";
import {groupBy} from "../group.ts";
import type {Recorded} from "./recorded.ts";

export interface Served {
  /** True people, whatever ids they have. */
  people: number;
  /**
   * What the exports prove: those of the system that knows more of them. People in one system alone might be each
   * other, for all that a crosswalk says; at most as many as there truly are, since it links whoever is in both.
   */
  atLeast: number;
  byProgram: Record<string, number>;
  bySite: Record<string, number>;
  contacts: number;
  minutes: number;
}

const distinct = <T>(values: readonly T[]): number => new Set(values).size;

function countBy(contacts: readonly Recorded[], key: (contact: Recorded) => string): Record<string, number> {
  const groups = groupBy(contacts, key);
  return Object.fromEntries(
    [...groups.keys()].sort().map((group) => [group, distinct(groups.get(group)!.map(({person}) => person))])
  );
}

/** People served in a span of time, from the contacts recorded in it. */
export function servedIn(contacts: readonly Recorded[]): Served {
  const knownTo = (space: Recorded["knownTo"][number]): number =>
    distinct(contacts.flatMap(({person, knownTo}) => (knownTo.includes(space) ? [person] : [])));
  return {
    people: distinct(contacts.map(({person}) => person)),
    atLeast: Math.max(knownTo("casebook"), knownTo("front-door")),
    byProgram: countBy(contacts, ({program}) => program),
    bySite: countBy(contacts, ({site}) => site),
    contacts: contacts.length,
    minutes: contacts.reduce((sum, {minutes}) => sum + minutes, 0)
  };
}

/** People served by calendar quarter. */
export function servedByQuarter(contacts: readonly Recorded[]): Record<string, Served> {
  const quarters = groupBy(contacts, ({day}) => quarterOf(day));
  return Object.fromEntries([...quarters.keys()].sort().map((id) => [id, servedIn(quarters.get(id)!)]));
}
