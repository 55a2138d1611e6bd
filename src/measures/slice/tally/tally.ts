import type {Measure} from "../../measure.ts";
import {type Row, type SetName, setsOf} from "../group.ts";
import {eachOwn, type Over, sliceOfSlot, slotsOf} from "./each-own.ts";
import type {Facts} from "./facts.ts";
import {Sums} from "./sums.ts";

export interface TallyOptions extends Over {
  /** Names of the facts' figures, in their order. */
  figures: readonly string[];
}

/**
 * Adds facts up to slices, one person at a time: in every place a person counts once (`sum` adds up, else the largest
 * figure stands), and so does each group the person is in. One pass over the facts, in memory for the sums and one person.
 */
export function tally(measure: Measure, facts: Facts, {figures, ...over}: TallyOptions): Row[] {
  const {people} = over;
  const sets = setsOf(measure);
  const [numerator, denominator, immature] = ["numerator", "denominator", "immature"].map((name) =>
    figures.indexOf(name)
  ) as [number, number, number];
  const {ofNumerator, ofDenominator, ofImmature, ofRest} = bitsOf(sets);
  const {columns, constants, width} = facts;
  const sums = new Sums({figures: width, sets: sets.length, spaces: people.spaces.length});
  const rows = new Int32Array(slotsOf(over)).fill(-1);
  const single = measure.values === undefined ? undefined : figures.indexOf(measure.values);
  const singles: number[][] = [];

  eachOwn(facts, measure.combine, over, (person, place, own, slots, many) => {
    const [above, below] = [own.figure(place, numerator), own.figure(place, denominator)];
    const counts =
      (above !== 0 ? ofNumerator : 0) |
      (below !== 0 ? ofDenominator : 0) |
      (below !== above ? ofRest : 0) |
      (own.figure(place, immature) !== 0 ? ofImmature : 0);
    for (let at = 0; at < many; at++) {
      const slot = slots[at]!;
      if (rows[slot] === -1) rows[slot] = sums.add();
      const row = rows[slot]!;
      sums.addFigures(row, own.figures, place * width);
      if (single !== undefined && below !== 0) {
        singles[row] ??= [];
        singles[row].push(own.figure(place, single) / 100);
      }
      // Facts of nobody with an id add up, and nobody is behind them.
      if (person > 0 && counts !== 0) sums.addPerson(row, people, person, counts);
    }
  });
  const figure = (row: number, at: number): number =>
    columns[at]! < 0 ? sums.times(row, constants[at]!) : sums.figure(row, columns[at]!);

  const made: Row[] = [];
  rows.forEach((row, slot) => {
    if (row === -1) return;
    made.push({
      ...sliceOfSlot(slot, over),
      numerator: figure(row, numerator),
      denominator: figure(row, denominator),
      values: singles[row] ?? [],
      clusters: [],
      sums: Object.fromEntries(
        [...(measure.sums ?? []), ...(measure.workings ?? [])].map((name) => [
          name,
          String(figure(row, figures.indexOf(name)))
        ])
      ),
      sets: Object.fromEntries(sets.map((name, set) => [name, sums.set(row, set)])),
      spaces: people.spaces
        .map((held, space) => ({spaces: held.split("+"), people: sums.inSpace(row, space)}))
        .filter((each) => each.people > 0)
    });
  });
  return made;
}

/** What a figure other than 0 says of a person: bits of the sets in their order, and `present` for the id spaces. */
function bitsOf(sets: readonly SetName[]) {
  const bit = (name: SetName): number => (sets.includes(name) ? 1 << sets.indexOf(name) : 0);
  return {
    ofNumerator: bit("people") | bit("numerator") | Sums.present,
    ofDenominator: bit("people") | bit("denominator") | Sums.present,
    ofImmature: bit("immature"),
    ofRest: bit("rest")
  };
}
