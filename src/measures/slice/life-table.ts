import type {CauseGroup} from "../../statistics/competing-risks.ts";
import {kaplanMeier, type SurvivalCurve, type TimeGroup} from "../../statistics/kaplan-meier.ts";
import type {PeopleSet} from "../cell.ts";
import {retentionDays} from "../retention-days.ts";
import {nobody} from "./cell-of.ts";

/** Days that cells are read at; the people behind a step are kept apart between them. */
export const markDays: readonly number[] = retentionDays;

/** A slice's life table with the people behind it. */
export interface LifeTable {
  /** How many stays ended on each day, by the ways in which they end (`endings`) and the day from which they were watched. */
  groups: readonly StayGroup[];
  /** How many began to be watched on a day after their beginning. */
  late: readonly {time: number; entered: number}[];
  curve: SurvivalCurve;
  people: PeopleSet;
  tooNew: PeopleSet;
  /** Who had left by each of the mark days, in their order, and at last everybody who left. */
  leftBy: readonly PeopleSet[];
}

/** Stays that ended on one day, and the day since their beginning from which they were watched. */
export interface StayGroup extends CauseGroup {
  entry: number;
}

/** The life table of stays of which those that ended on one day and were watched from one day on are added up. */
export function lifeTableOf(
  groups: readonly StayGroup[],
  sets: Pick<LifeTable, "people" | "tooNew" | "leftBy">
): LifeTable {
  const late = groups
    .filter(({entry}) => entry > 0)
    .map((group) => ({time: group.entry, entered: sizeOf(group)}));
  return {
    groups,
    late,
    curve: kaplanMeier(timesOf(groups)),
    ...sets
  };
}

export const sizeOf = ({events, censored}: CauseGroup): number =>
  events.reduce((sum, count) => sum + count, censored);

/** When people left, were last watched and came under watch. */
export const timesOf = (groups: readonly StayGroup[]): TimeGroup[] =>
  groups.flatMap((group) => [
    asLeaving(group),
    ...(group.entry > 0 ? [{time: group.entry, events: 0, censored: 0, entered: sizeOf(group)}] : [])
  ]);

/** Whoever stopped coming left; all other ways to end are the end of being watched. */
const asLeaving = ({time, events, censored}: CauseGroup): TimeGroup => ({
  time,
  events: events[0] as number,
  censored: events.slice(1).reduce((sum, count) => sum + count, censored)
});

export const noTable: LifeTable = lifeTableOf([], {people: nobody, tooNew: nobody, leftBy: []});
