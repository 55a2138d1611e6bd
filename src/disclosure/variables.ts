import type {ExactCell, PeopleSet} from "../measures/cell.ts";

/** The printed counts of cells, told apart by the people behind them. */

export const fields = ["people", "numerator", "denominator", "immature", "baseline"] as const;
export type Field = (typeof fields)[number];

/** One unknown of the attacker's: a set of people, or a volume such as contacts or hours. */
export interface Variable {
  value: number;
  /** The least an attacker has to allow, since true zeros are always printed. */
  floor: number;
  people: boolean;
  /** Cells that print it, by their place in the list. */
  printedBy: number[];
}

export interface Variables {
  list: Variable[];
  /** The variables each cell prints. */
  of: readonly Partial<Record<Field, number>>[];
}

/**
 * Two cells of any measure or table with the same people print the same variable: that is how linked tables find
 * each other. A field without a set of its own size is a volume, private to its cell.
 */
export function variablesOf(cells: readonly ExactCell[]): Variables {
  const list: Variable[] = [];
  const byPeople = new Map<string, number>();
  const countingPeople = measuresOfPeople(cells);
  const of = cells.map((cell, index) => {
    const printed: Partial<Record<Field, number>> = {};
    for (const field of fields) {
      const value = printedIn(cell, field);
      if (value === null) continue;
      const isVolume = field === "numerator" && !countingPeople.has(cell.measure);
      const people = isVolume ? linked(cell, field) : (peopleBehind(cell, field) ?? linked(cell, field));
      const key = people === null ? null : setKey(people);
      const variable = (key === null ? undefined : byPeople.get(key)) ?? list.length;
      if (variable === list.length)
        list.push({value, floor: Number.NEGATIVE_INFINITY, people: people !== null, printedBy: []});
      if (key !== null) byPeople.set(key, variable);
      const {printedBy} = list[variable]!;
      if (printedBy.at(-1) !== index) printedBy.push(index);
      const {floor} = list[variable]!;
      list[variable]!.floor = Math.max(floor, floorOf(cell, field, value));
      printed[field] = variable;
    }
    return printed;
  });
  return {list, of};
}

/** Measures whose numerator is people everywhere; three contacts of three people are contacts still. */
function measuresOfPeople(cells: readonly ExactCell[]): Set<string> {
  const measures = new Set(cells.map(({measure}) => measure));
  for (const cell of cells)
    if (cell.numerator !== null && peopleBehind(cell, "numerator") === null) measures.delete(cell.measure);
  return measures;
}

/** The figure of a field; the baseline count of an outcome travels among its named figures. */
const printedIn = (cell: ExactCell, field: Field): number | null =>
  field === "baseline" ? (cell.more.n_baseline ?? null) : cell[field];

/** The people a field counts; `null` where it counts something else. */
export function peopleBehind(cell: ExactCell, field: Field): PeopleSet | null {
  const set = cell.sets[field] ?? null;
  return set !== null && set.count === printedIn(cell, field) ? set : null;
}

/** The calls a field counts, where others print the same. */
const linked = ({links}: ExactCell, field: Field): PeopleSet | null =>
  (field === "numerator" || field === "denominator" ? links?.[field] : undefined) ?? null;

/** A withheld cell counts somebody, only the numerator of a share may be nobody; amounts may be less than nothing. */
function floorOf(cell: ExactCell, field: Field, value: number): number {
  if (field === "immature" || field === "baseline") return 0;
  if (field !== "numerator") return Math.min(1, value);
  if (!cell.denominator) return Math.min(1, value);
  return peopleBehind(cell, field) === null ? Number.NEGATIVE_INFINITY : 0;
}

const setKey = ({a, b, count}: PeopleSet): string | null => (count === 0 ? null : `${a}:${b}:${count}`);
