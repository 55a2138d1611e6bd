import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import {type Look, soFar, standIn} from "../look.js";

/** The looks of what is not a number, the same in every chart: hatched, dashed, and a gap. */

export interface Standing {
  id: string;
  look: Look;
  cell: Cell | undefined;
}

export const hatch = "url(#withheld-hatch)";

/** Neighbors with the same look, together: a stretch of withheld months carries its word once. */
export function runs(items: readonly Standing[], look: Look): Standing[][] {
  const found: Standing[][] = [];
  items.forEach((item, index) => {
    if (item.look !== look) return;
    if (items[index - 1]?.look === look) found.at(-1)?.push(item);
    else found.push([item]);
  });
  return found;
}

const wide = 64;
const narrow = 15;

/**
 * Columns from the axis to the top, for charts with periods along x.
 *
 * @param step room for one period, pixels
 */
export function standingColumns(
  items: readonly Standing[],
  [bottom, top]: readonly [number, number],
  step: number
): Plot.Markish[] {
  const middle = (bottom + top) / 2;
  const withheld = items.filter(({look}) => look === "withheld");
  const immature = items.filter(({look}) => look === "immature");
  return [
    Plot.barY(withheld, {x: "id", y1: bottom, y2: top, fill: hatch, inset: 0.5, className: "withheld"}),
    Plot.barY(immature, {
      x: "id",
      y1: bottom,
      y2: top,
      fill: "none",
      stroke: "var(--ink-soft)",
      strokeDasharray: "3 3",
      inset: 1,
      className: "immature"
    }),
    ...runs(items, "withheld").map((run) => columnLabel(run, middle, step, "withheld")),
    ...runs(items, "immature").flatMap((run) =>
      step < narrow
        ? [columnLabel(run, middle, step, "too early to say")]
        : run.map((one) => columnLabel([one], middle, step, one.cell === undefined ? "" : soFar(one.cell)))
    )
  ];
}

function columnLabel(run: readonly Standing[], y: number, step: number, text: string): Plot.Markish {
  const lies = run.length * step > wide && (text === "withheld" || step > wide);
  const middle = run[Math.floor((run.length - 1) / 2)]!;
  return Plot.text([middle], {
    x: "id",
    y,
    text: () => (lies ? text.replace(" so far", "\nso far").replace("too early ", "too early\n") : text),
    rotate: lies ? 0 : -90,
    dx: run.length % 2 === 0 ? step / 2 : 0,
    className: "stand-in",
    fill: "var(--ink-soft)",
    stroke: "var(--paper)",
    strokeWidth: 5
  });
}

/** The range in which the true figure likely lies, as a pale bar along a row. */
export const likelyRange = <Row>(
  rows: readonly Row[],
  color: string,
  lower: (row: Row) => number | null,
  upper: (row: Row) => number | null
): Plot.Markish =>
  Plot.link(rows, {
    y: "id",
    x1: lower,
    x2: upper,
    stroke: color,
    strokeWidth: 8,
    strokeOpacity: 0.3,
    strokeLinecap: "round"
  });

/** How far such a box reaches on a scale: the same share of the picture in every chart. */
export const boxed = ([start, end]: readonly [number, number], width: number): readonly [number, number] => [
  start,
  start + (end - start) * (width < 500 ? 0.5 : 0.3)
];

/** A box at the start of a row, for charts with groups down y; the scale of x need not begin at zero. */
export function standingRows(
  items: readonly Standing[],
  [from, to]: readonly [number, number]
): Plot.Markish[] {
  const withheld = items.filter(({look}) => look === "withheld");
  const immature = items.filter(({look}) => look === "immature");
  const missing = items.filter(({look}) => look === "missing");
  const words = {
    y: "id",
    x: from,
    dx: 8,
    textAnchor: "start" as const,
    fill: "var(--ink-soft)",
    stroke: "var(--paper)",
    strokeWidth: 5,
    className: "stand-in"
  };
  return [
    Plot.barX(withheld, {y: "id", x1: from, x2: to, fill: hatch, className: "withheld"}),
    Plot.barX(immature, {
      y: "id",
      x1: from,
      x2: to,
      fill: "none",
      stroke: "var(--ink-soft)",
      strokeDasharray: "3 3",
      inset: 1,
      className: "immature"
    }),
    Plot.text(withheld, {...words, text: () => "withheld"}),
    Plot.text(immature, {...words, text: ({cell}: Standing) => (cell === undefined ? "" : soFar(cell))}),
    Plot.text(missing, {...words, dx: 0, text: ({cell}: Standing) => standIn(cell)})
  ];
}
