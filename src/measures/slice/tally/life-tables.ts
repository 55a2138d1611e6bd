import {sliceKey} from "../../cell.ts";
import {endings} from "../../stays.ts";
import {type LifeTable, lifeTableOf, markDays, type StayGroup} from "../life-table.ts";
import {eachOwn, type Over, sliceOfSlot, slotsOf} from "./each-own.ts";
import type {Facts} from "./facts.ts";
import {Sums} from "./sums.ts";

/** What stays are read by, in this order; days that are not told are -1. */
export const stayFigures = ["days", "event", "ending", "entered", "immature"] as const;
const [days, event, ending, entered, immature] = [0, 1, 2, 3, 4];

/** Bits of the sets behind a life table: who had left by each mark day, everybody who left, who can be judged, who is too new. */
const left = markDays.length;
const judged = left + 1;
const tooNew = left + 2;

/**
 * Adds stays up to a life table for every slice: how many left or were last watched on each day, and who they are. Stays that began
 * before the exports reach back are in them with delayed entry, or, for others than insiders, not at all: when how few of them
 * came to be watched would tell of each.
 */
export function tallyLifeTables(
  facts: Facts,
  {delayedEntry, ...over}: Over & {delayedEntry: boolean}
): Map<string, LifeTable> {
  const sums = new Sums({figures: 0, sets: tooNew + 1, spaces: 0});
  const rows = new Int32Array(slotsOf(over)).fill(-1);
  const times: Map<number, Counted>[] = [];
  eachOwn(facts, "curve", over, (person, place, own, slots, many) => {
    const of = (figure: number): number => own.figure(place, figure) / 100;
    if (!delayedEntry && of(entered) > 0) return;
    const bits = bitsOf(of(immature), of(event), of(days));
    for (let at = 0; at < many; at++) {
      const slot = slots[at]!;
      if (rows[slot] === -1) {
        rows[slot] = sums.add();
        times[rows[slot]] = new Map();
      }
      const row = rows[slot]!;
      if (person > 0) sums.addPerson(row, over.people, person, bits);
      if (of(days) >= 0) count(times[row]!, {time: of(days), entry: of(entered), ending: of(ending)});
    }
  });
  const tables = new Map<string, LifeTable>();
  rows.forEach((row, slot) => {
    if (row === -1) return;
    tables.set(
      sliceKey(sliceOfSlot(slot, over)),
      lifeTableOf([...times[row]!.values()], {
        people: sums.set(row, judged),
        tooNew: sums.set(row, tooNew),
        leftBy: Array.from({length: left + 1}, (_, set) => sums.set(row, set))
      })
    );
  });
  return tables;
}

function bitsOf(isNew: number, hasLeft: number, after: number): number {
  let bits = 1 << (isNew === 0 ? judged : tooNew);
  if (hasLeft !== 1) return bits;
  for (const [index, day] of markDays.entries()) if (after <= day) bits |= 1 << index;
  return bits | (1 << left);
}

/** A group that grows. */
interface Counted extends StayGroup {
  events: number[];
}

/** Days that a stay can have begun to be watched after are told from days that it lasted by so many. */
const further = 1 << 20;

function count(
  times: Map<number, Counted>,
  {time, entry, ending}: {time: number; entry: number; ending: number}
): void {
  const key = entry * further + time;
  let group = times.get(key);
  if (group === undefined) {
    group = {time, entry, events: endings.map(() => 0), censored: 0};
    times.set(key, group);
  }
  if (ending === 0) group.censored++;
  else group.events[ending - 1]!++;
}
