import * as Plot from "@observablehq/plot";
import {wrapped} from "./wrapped.js";

export interface Labelled {
  id: string;
  name: string;
  /** The figures, in words; empty where there are none. */
  text: string;
}

/** The first and the last tick stand on the ends of the scale, and need half their width beyond them. */
export const roomForTicks = {insetLeft: 12, insetRight: 18};

/** The scale of rows: their bands have the padding above, where name and figures stand. */
export const rowBand = (rows: readonly {id: string}[]): Plot.ScaleOptions & {axis: null} => ({
  type: "band",
  domain: rows.map(({id}) => id),
  axis: null,
  paddingInner: 0.7,
  paddingOuter: 0.35,
  align: 1
});

const letter = 7.4;
const fontSize = 14;
const lineHeight = 1.2;
/** Pixels from the middle of a line's letters to the line they stand on. */
const halfLetter = 0.32 * fontSize;

/** Whether names and figures fit on one line above their rows. */
const fits = (rows: readonly Labelled[], width: number): boolean =>
  rows.every(({name, text}) => (name.length + text.length + 3) * letter < width);

const linesOf = ({name}: Labelled, width: number): string[] => wrapped(name, width / letter);

/**
 * Height of a row: a line more where a phone is too narrow for name and figures side by side, and one for each further line of
 * the longest name.
 */
export function rowHeight(rows: readonly Labelled[], width: number, base = 54): number {
  if (fits(rows, width)) return base;
  const most = Math.max(1, ...rows.map((row) => linesOf(row, width).length));
  return base + 20 + (most - 1) * fontSize * lineHeight;
}

/**
 * The name above each row and its figures at the right, or under the name on a phone. Rows are drawn at `id` on
 * `rowBand`.
 *
 * @param above pixels from the middle of the band to the line above it
 */
export function rowLabels(rows: readonly Labelled[], width: number, above = 22): Plot.Markish[] {
  const wide = fits(rows, width);
  const common = {
    y: "id",
    fontSize,
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 4
  };
  const numbers = rows.filter(({text}) => text !== "");
  return [
    Plot.text(rows, {
      ...common,
      text: (row: Labelled) => linesOf(row, width).join("\n"),
      lineHeight,
      lineAnchor: "bottom",
      frameAnchor: "left",
      dy: (wide ? -above : -above - 19) + halfLetter,
      fontWeight: 600,
      clip: false
    }),
    Plot.text(numbers, {
      ...common,
      text: "text",
      frameAnchor: wide ? "right" : "left",
      textAnchor: wide ? "end" : "start",
      dy: -above
    })
  ];
}
