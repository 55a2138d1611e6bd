import type {Cell} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

const ends = ["floor", "ceiling"] as const;

/**
 * People at an end of a scale are a group that nothing else keeps from being worked out of its parts, so their share is never
 * told. That they are many is, of 30 people or more, where they and the others are enough to be counted; where it is not told,
 * they are few, or it would tell too much.
 */
export function flagsAlone(cell: Cell, {threshold, spreadFrom}: Protecting): Cell {
  const n = cell.denominator ?? 0;
  const told = (share: number | null | undefined, flagged: number | null | undefined): number | null => {
    const there = Math.round((share ?? 0) * n);
    return flagged === 1 && n >= spreadFrom && there >= threshold && n - there >= threshold ? 1 : null;
  };
  const figures = ends
    .filter((end) => cell.more[`${end}_share`] !== undefined)
    .flatMap((end) => [
      [`${end}_share`, null] as const,
      [`${end}_flagged`, told(cell.more[`${end}_share`], cell.more[`${end}_flagged`])] as const
    ]);
  return figures.length === 0 ? cell : {...cell, more: {...cell.more, ...Object.fromEntries(figures)}};
}
