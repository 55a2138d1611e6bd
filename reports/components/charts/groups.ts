import * as Plot from "@observablehq/plot";
import {type Described, draw} from "./chart.js";
import {boxed, likelyRange, type Standing, standingRows} from "./looks.js";
import {roomForTicks, rowBand, rowHeight, rowLabels} from "./row-labels.js";

export interface GroupRow extends Standing {
  name: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** What the group is held against, such as its share of the population: a hollow diamond. */
  mark?: number;
  /** The figures, in words. */
  text: string;
}

/** A point with its interval for each group, in the order given, and the organization's own value as a line through all. */
export function dotsByGroup(
  rows: readonly GroupRow[],
  {
    color,
    domain,
    reference,
    tick,
    width,
    ...described
  }: Described & {
    color: string;
    domain: readonly [number, number];
    reference: {value: number; text: string} | null;
    tick: (value: number) => string;
    width: number;
  }
): Element {
  const numbers = rows.filter(({look}) => look === "number");
  const [start, end] = domain;
  const lines = reference === null ? [] : [reference];
  const isRight = reference !== null && reference.value > (start + end) / 2;
  return draw(described, {
    width,
    height: rows.length * rowHeight(rows, width) + 30 + (reference === null ? 0 : 20),
    marginLeft: 1,
    marginRight: 1,
    marginTop: reference === null ? 6 : 26,
    marginBottom: 24,
    x: {
      domain: [...domain],
      ...roomForTicks,
      axis: "bottom",
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: tick
    },
    y: rowBand(rows),
    marks: [
      Plot.ruleX(lines, {x: "value", stroke: "var(--ink-soft)", strokeDasharray: "5 4", strokeWidth: 1.5}),
      ...rowLabels(rows, width),
      ...standingRows(rows, boxed(domain, width)),
      Plot.ruleY(numbers, {y: "id", x1: start, x2: end, stroke: "var(--rule)", clip: true}),
      likelyRange(
        numbers.filter(({lower, upper}) => lower !== null && upper !== null),
        color,
        ({lower}) => lower,
        ({upper}) => upper
      ),
      Plot.dot(numbers, {y: "id", x: "value", fill: color, r: 5.5, stroke: "var(--paper)", strokeWidth: 1.5}),
      Plot.dot(
        rows.filter(({mark}) => mark !== undefined),
        {
          ...{y: "id", x: "mark", symbol: "diamond", r: 6, strokeWidth: 2},
          ...{fill: "none", stroke: "var(--ink)"}
        }
      ),
      Plot.text(lines, {
        x: "value",
        text: "text",
        frameAnchor: "top",
        dy: -18,
        dx: isRight ? 4 : -4,
        textAnchor: isRight ? "end" : "start",
        fill: "var(--ink-soft)"
      })
    ]
  });
}
