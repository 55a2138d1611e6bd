import {type Cell, type CellStatus, noFigures, type Slice} from "../../src/measures/cell.ts";

/** A number in [0, 1) that depends on the text alone. */
function noise(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return ((hash >>> 0) % 10_000) / 10_000;
}

export const around = (value: number, text: string, spread = 0.12): number =>
  value * (1 + spread * (2 * noise(text) - 1));

export const hidden = (measure: string, slice: Slice, status: CellStatus): Cell => ({
  measure,
  ...slice,
  status,
  ...noFigures
});

export function wilson(k: number, n: number): {lower: number; upper: number} {
  const z = 1.959964;
  const p = k / n;
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return {lower: Math.max(0, middle - half), upper: Math.min(1, middle + half)};
}
