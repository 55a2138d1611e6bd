import {type ExactCell, sliceKey, type Wholes} from "../measures/cell.ts";
import {makeUp, type Relation} from "./relations.ts";
import type {Variables} from "./variables.ts";

/** Measures that share out the people of another make up its people and what is added up over them. */
export function partsOf(
  cells: readonly ExactCell[],
  wholes: Wholes,
  {list, of}: Pick<Variables, "list" | "of">
): Relation[] {
  const at = new Map(cells.map((cell, index) => [`${cell.measure}|${sliceKey(cell)}`, index]));
  const parts = new Map<number, {whole: string; indexes: number[]}>();
  cells.forEach((cell, index) => {
    const whole = wholes[cell.measure];
    const total = whole === undefined ? undefined : at.get(`${whole}|${sliceKey(cell)}`);
    if (whole === undefined || total === undefined) return;
    parts.set(total, {whole, indexes: [...(parts.get(total)?.indexes ?? []), index]});
  });
  return [...parts].flatMap(([total, {whole, indexes}]) =>
    (["denominator", "numerator"] as const).flatMap((field): Relation[] => {
      const all = of[total]![field];
      const pieces = indexes.flatMap((index) => of[index]![field] ?? []);
      if (all === undefined || pieces.length === 0) return [];
      return makeUp(pieces, all, {family: `parts of ${whole}|${field}`, people: list[all]!.people});
    })
  );
}
