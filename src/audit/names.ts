import {type Cell, sliceKey} from "../measures/cell.ts";
import type {Anatomy, Figure} from "./figures.ts";
import {printed} from "./sums.ts";

/** Which figures of a release are one and the same number, and which of them are printed somewhere. */
export interface Names {
  nameOf(cell: Cell, figure: Figure): string;
  /** `undefined` where it is printed nowhere. */
  figureOf(name: string): number | undefined;
}

/** Agreements from which a reader takes two measures to count the same people. */
const agreements = {slices: 10, values: 3};

/**
 * @param linked whether counts of people that agree wherever both are printed are taken for the same people, as
 *   "people served" and the people behind "contacts" are
 */
export function namesOf(
  cells: readonly Cell[],
  anatomies: ReadonlyMap<string, Anatomy>,
  linked: boolean
): Names {
  const standsFor = linked ? sameColumns(cells, anatomies) : new Map<string, string>();
  const nameOf = (cell: Cell, figure: Figure) => {
    const anatomy = anatomies.get(cell.measure);
    const column = columnOf(cell.measure, anatomy?.alias[figure] ?? figure, anatomy);
    return `${standsFor.get(column) ?? column}|${sliceKey(cell)}`;
  };
  const values = new Map<string, number>();
  for (const cell of cells)
    for (const figure of anatomies.get(cell.measure)?.figures ?? []) {
      const value = isPrinted(cell) ? printed(cell, figure) : null;
      if (value !== null) values.set(nameOf(cell, figure), value);
    }
  return {nameOf, figureOf: (name) => values.get(name)};
}

/** The answers to one question are shares of the same people. */
const columnOf = (measure: string, figure: Figure, anatomy: Anatomy | undefined): string =>
  figure === "denominator" && anatomy?.question !== undefined
    ? `answers of ${anatomy.question}#denominator`
    : `${measure}#${figure}`;

const isPrinted = ({status}: Cell): boolean => status === "shown" || status === "empty";

/** Counts of people, each with the first other one that it always agrees with. */
function sameColumns(cells: readonly Cell[], anatomies: ReadonlyMap<string, Anatomy>): Map<string, string> {
  const columns = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const anatomy = anatomies.get(cell.measure);
    if (anatomy === undefined || cell.status !== "shown") continue;
    for (const figure of anatomy.figures) {
      const value = cell[figure];
      if (anatomy.alias[figure] !== figure || !anatomy.countsPeople(figure) || value === null) continue;
      const name = columnOf(cell.measure, figure, anatomy);
      const column = columns.get(name) ?? new Map<string, number>();
      columns.set(name, column.set(sliceKey(cell), value));
    }
  }
  const leaders: [string, Map<string, number>][] = [];
  const standsFor = new Map<string, string>();
  for (const [name, column] of columns) {
    const leader = leaders.find(([, other]) => agree(column, other));
    if (leader === undefined) leaders.push([name, column]);
    else standsFor.set(name, leader[0]);
  }
  return standsFor;
}

function agree(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const values = new Set<number>();
  let slices = 0;
  for (const [slice, value] of a) {
    const other = b.get(slice);
    if (other === undefined || value === 0) continue;
    if (other !== value) return false;
    slices += 1;
    values.add(value);
  }
  return slices >= agreements.slices && values.size >= agreements.values;
}
