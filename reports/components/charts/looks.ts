import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import {type Look, soFar} from "../look.js";

/** The looks of what is not a number, the same in every chart: hatched, dashed, and a gap. */

export interface Standing {
  id: string;
  look: Look;
  cell: Cell | undefined;
}

export const hatch = "url(#withheld-hatch)";

/** First and last of each run of neighbors with the same look, so that a run is labelled once. */
export function runs(items: readonly Standing[], look: Look): Standing[][] {
  const found: Standing[][] = [];
  items.forEach((item, index) => {
    if (item.look !== look) return;
    const before = items[index - 1];
    if (before?.look === look) found.at(-1)?.push(item);
    else found.push([item]);
  });
  return found;
}

/** Columns from the axis to the top, for charts with periods along x. */
export function standingColumns(items: readonly Standing[], top: number, step: number): Plot.Markish[] {
  const withheld = items.filter(({look}) => look === "withheld");
  const immature = items.filter(({look}) => look === "immature");
  const label = (text: (run: Standing[]) => string, look: Look): Plot.Markish[] =>
    runs(items, look).map((run) => {
      const wide = run.length * step > 100;
      return Plot.text([run[Math.floor((run.length - 1) / 2)]!], {
        x: "id",
        y: top / 2,
        text: () => text(run),
        rotate: wide ? 0 : -90,
        dx: wide && run.length % 2 === 0 ? step / 2 : 0,
        className: "stand-in",
        fill: "var(--ink-soft)",
        stroke: "var(--paper)",
        strokeWidth: 5
      });
    });
  return [
    Plot.barY(withheld, {x: "id", y: top, fill: hatch, inset: 0.5, className: "withheld"}),
    Plot.barY(immature, {
      x: "id",
      y: top,
      fill: "none",
      stroke: "var(--ink-soft)",
      strokeDasharray: "3 3",
      inset: 1,
      className: "immature"
    }),
    ...label(() => "withheld", "withheld"),
    ...label(
      (run) => (run.length === 1 && run[0]!.cell !== undefined ? soFar(run[0]!.cell) : "too early to say"),
      "immature"
    )
  ];
}

/** A box at the start of a row, for charts with groups down y. */
export function standingRows(items: readonly Standing[], end: number): Plot.Markish[] {
  const withheld = items.filter(({look}) => look === "withheld");
  const immature = items.filter(({look}) => look === "immature");
  const words = {
    y: "id",
    x: 0,
    dx: 8,
    textAnchor: "start" as const,
    fill: "var(--ink-soft)",
    stroke: "var(--paper)",
    strokeWidth: 5,
    className: "stand-in"
  };
  return [
    Plot.barX(withheld, {y: "id", x1: 0, x2: end, fill: hatch, className: "withheld"}),
    Plot.barX(immature, {
      y: "id",
      x1: 0,
      x2: end,
      fill: "none",
      stroke: "var(--ink-soft)",
      strokeDasharray: "3 3",
      inset: 1,
      className: "immature"
    }),
    Plot.text(withheld, {...words, text: () => "withheld"}),
    Plot.text(immature, {...words, text: ({cell}: Standing) => (cell === undefined ? "" : soFar(cell))})
  ];
}
