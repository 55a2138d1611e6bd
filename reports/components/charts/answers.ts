import * as Plot from "@observablehq/plot";
import {formatPercent} from "../format.js";
import {type Described, draw} from "./chart.js";
import {rowBand, rowHeight, rowLabels} from "./row-labels.js";

export interface AnswerRow {
  id: string;
  name: string;
  value: number;
  text: string;
  fill: string;
  opacity: number;
}

/**
 * Answers of one question as steps from left to right, each beginning where the one before ends: together they are
 * everybody. Drawn only where every answer is known.
 */
export function answerSteps(
  rows: readonly AnswerRow[],
  {width, ...described}: Described & {width: number}
): Element {
  let end = 0;
  const placed = rows.map((row) => {
    const start = end;
    end += row.value;
    return {...row, start, end};
  });
  return draw(described, {
    width,
    height: rows.length * rowHeight(rows, width) + 30,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 6,
    marginBottom: 24,
    x: {
      domain: [0, 1],
      insetLeft: 12,
      insetRight: 18,
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: (v: number) => formatPercent(v)
    },
    y: rowBand(rows),
    marks: [
      ...rowLabels(rows, width),
      Plot.barX(placed, {y: "id", x1: 0, x2: 1, fill: "var(--rule)", fillOpacity: 0.35}),
      Plot.barX(placed, {y: "id", x1: "start", x2: "end", fill: "fill", fillOpacity: "opacity"})
    ]
  });
}
