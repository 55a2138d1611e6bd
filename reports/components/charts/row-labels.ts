import * as Plot from "@observablehq/plot";

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

/** Whether names and figures fit on one line above their rows. */
const fits = (rows: readonly Labelled[], width: number): boolean =>
  rows.every(({name, text}) => (name.length + text.length + 3) * letter < width);

/** Height of a row: a line more where a phone is too narrow for name and figures side by side. */
export const rowHeight = (rows: readonly Labelled[], width: number, base = 54): number =>
  fits(rows, width) ? base : base + 20;

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
    textOverflow: "ellipsis" as const,
    lineWidth: width / fontSize
  };
  const numbers = rows.filter(({text}) => text !== "");
  return [
    Plot.text(rows, {
      ...common,
      text: "name",
      frameAnchor: "left",
      dy: wide ? -above : -above - 19,
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 4,
      clip: false
    }),
    Plot.text(numbers, {
      ...common,
      text: "text",
      frameAnchor: wide ? "right" : "left",
      textAnchor: wide ? "end" : "start",
      dy: -above,
      stroke: "var(--paper)",
      strokeWidth: 4
    })
  ];
}
