import {quarterOf} from "../calendar.ts";
import {groupBy} from "../group.ts";
import type {Recorded} from "./recorded.ts";

export interface Served {
  /** True people, whatever ids they have. */
  people: number;
  /** Without a crosswalk: at least the larger id space, at most both together. */
  atLeast: number;
  atMost: number;
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
  const spaces = Object.values(countBy(contacts, ({idSpace}) => idSpace));
  return {
    people: distinct(contacts.map(({person}) => person)),
    atLeast: Math.max(0, ...spaces),
    atMost: spaces.reduce((sum, count) => sum + count, 0),
    byProgram: countBy(contacts, ({program}) => program),
    bySite: countBy(contacts, ({idSpace, site}) => `${site}/${idSpace}`),
    contacts: contacts.length,
    minutes: contacts.reduce((sum, {minutes}) => sum + minutes, 0)
  };
}

/** People served by calendar quarter. */
export function servedByQuarter(contacts: readonly Recorded[]): Record<string, Served> {
  const quarters = groupBy(contacts, ({day}) => quarterOf(day));
  return Object.fromEntries([...quarters.keys()].sort().map((id) => [id, servedIn(quarters.get(id)!)]));
}
