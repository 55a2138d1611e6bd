import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import type {Look} from "../look.js";
import type {Way} from "../sentences/scales.js";
import {type Described, draw} from "./chart.js";
import {boxed, likelyRange, standingRows} from "./looks.js";
import {rowBand, rowHeight, rowLabels} from "./row-labels.js";

export interface DirectionRow {
  id: string;
  name: string;
  look: Look;
  /** Its shape: an arrowhead toward the better or the other way, a ring where neither is clear. */
  way: Way | null;
  cell: Cell | undefined;
  /** Change as a share of the scale's range, turned so that right is the end the scale calls better. */
  value: number;
  lower: number;
  upper: number;
  text: string;
}

/**
 * All scales on one line of "no change", each with its interval.
 *
 * @param all the rows that pictures of one scale share
 */
export function directionRows(
  rows: readonly DirectionRow[],
  {all, color, width, ...described}: Described & {all: readonly DirectionRow[]; color: string; width: number}
): Element {
  const numbers = rows.filter(({look}) => look === "number");
  const reach =
    Math.max(
      0.1,
      ...all
        .filter(({look}) => look === "number")
        .flatMap(({lower, upper}) => [Math.abs(lower), Math.abs(upper)])
    ) * 1.1;
  return draw(described, {
    width,
    height: rows.length * rowHeight(rows, width, 56) + 44,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 6,
    marginBottom: 40,
    x: {domain: [-reach, reach], axis: null},
    y: rowBand(rows),
    marks: [
      // In the rows alone, so that it runs through no name or figure above them.
      Plot.tickX(rows, {x: 0, y: "id", stroke: "var(--ink)", insetTop: -2, insetBottom: -2}),
      ...rowLabels(rows, width),
      ...standingRows(
        rows.filter(({look}) => look !== "number"),
        boxed([-reach, reach], width)
      ),
      likelyRange(
        numbers,
        color,
        ({lower}) => lower,
        ({upper}) => upper
      ),
      ...shapes(numbers, color),
      Plot.text(["no change"], {x: 0, frameAnchor: "bottom", dy: 22, fill: "var(--ink-soft)"}),
      Plot.text(["← the other way"], {frameAnchor: "bottom-left", dy: 22, fill: "var(--ink-soft)"}),
      Plot.text(["for the better →"], {
        frameAnchor: "bottom-right",
        dy: 22,
        textAnchor: "end",
        fill: "var(--ink-soft)"
      })
    ]
  });
}

/** An arrowhead that points to the right (1) or to the left (-1). */
const arrowhead = (to: 1 | -1) => ({
  draw(context: CanvasPath, size: number) {
    const r = Math.sqrt(size / Math.PI) * 1.15;
    context.moveTo(to * r * 1.15, 0);
    context.lineTo(-to * r * 0.75, r);
    context.lineTo(-to * r * 0.75, -r);
    context.closePath();
  }
});

function shapes(numbers: readonly DirectionRow[], color: string): Plot.Markish[] {
  const of = (...ways: Way[]) => numbers.filter(({way}) => way !== null && ways.includes(way));
  const filled = {y: "id", x: "value", r: 7.5, fill: color, stroke: "var(--paper)", strokeWidth: 1.5};
  return [
    Plot.dot(of("better"), {...filled, symbol: arrowhead(1)}),
    Plot.dot(of("worse"), {...filled, symbol: arrowhead(-1)}),
    Plot.dot(of("up", "down"), filled),
    Plot.dot(of("unclear"), {...filled, r: 6, fill: "var(--paper)", stroke: color, strokeWidth: 2})
  ];
}
