import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {digitsOf, formatPercent, formatPoints, formatShareChange, formatSigned} from "../format.js";
import {lookOf} from "../look.js";
import {widest} from "../outcomes/cells.js";
import {people} from "../words.js";
import {type Described, draw} from "./chart.js";
import {boxed, likelyRange, type Standing, standingRows} from "./looks.js";
import {roomForTicks, rowBand, rowHeight, rowLabels} from "./row-labels.js";
import type {Row} from "./rows.js";

interface Placed extends Row, Standing {
  pre: number;
  post: number;
  low: number;
  high: number;
  text: string;
}

/** How the figures of a scale are written: its points, or of yes and no the share who said yes. */
interface Print {
  value(value: number): string;
  change(value: number): string;
  unit: string;
}

const ofPoints = (digits: 1 | 2): Print => ({
  value: (value) => formatPoints(value, digits),
  change: (value) => formatSigned(value, digits),
  unit: ""
});

const ofShares: Print = {value: formatPercent, change: formatShareChange, unit: " points"};

/** Average before and after on the scale's own range, with the interval of the change drawn around "after". */
export function beforeAfter(
  rows: readonly Row[],
  {
    color,
    range,
    yesNo,
    word,
    width,
    ...described
  }: Described & {
    color: string;
    range: readonly [number, number];
    /** Of a question answered yes (1) or no (0). */
    yesNo: boolean;
    word: SiteData["word"];
    width: number;
  }
): Element {
  const print = yesNo ? ofShares : ofPoints(digitsOf(range));
  const placed = rows.map((row) => place(row, word, print));
  const numbers = placed.filter(({look}) => look === "number");
  const [start, end] = range;
  const nudge = (side: "pre" | "post") => (row: Placed) => row.post >= row.pre === (side === "post");
  const label = (side: "pre" | "post"): Plot.Markish[] =>
    [true, false].map((right) =>
      Plot.text(
        numbers.filter((row) => nudge(side)(row) === right),
        {
          y: "id",
          x: right
            ? (row: Placed) => Math.max(row[side], row.high)
            : (row: Placed) => Math.min(row[side], row.low),
          text: (row: Placed) => print.value(row[side]),
          textAnchor: right ? "start" : "end",
          dx: right ? 10 : -10,
          fontWeight: side === "post" ? 600 : 400,
          fill: "var(--ink)"
        }
      )
    );
  return draw(described, {
    width,
    height: rows.length * rowHeight(placed, width, 62) + 34,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 6,
    marginBottom: 28,
    x: {
      domain: [start, end],
      ...roomForTicks,
      ticks: 5,
      tickSize: 0,
      label: null,
      ...(yesNo ? {tickFormat: formatPercent} : {})
    },
    y: rowBand(rows),
    marks: [
      Plot.ruleY(
        placed.filter(({look}) => look === "number"),
        {y: "id", stroke: "var(--rule)"}
      ),
      ...standingRows(placed, boxed([start, end], width)),
      ...rowLabels(placed, width),
      likelyRange(
        numbers,
        color,
        ({low}) => low,
        ({high}) => high
      ),
      Plot.arrow(numbers, {
        y1: "id",
        y2: "id",
        x1: "pre",
        x2: "post",
        stroke: color,
        strokeWidth: 1.75,
        headLength: 7,
        insetEnd: 7,
        insetStart: 6
      }),
      Plot.dot(numbers, {y: "id", x: "pre", r: 5.5, fill: "var(--paper)", stroke: color, strokeWidth: 2}),
      Plot.dot(numbers, {y: "id", x: "post", r: 6, fill: color}),
      ...label("pre"),
      ...label("post")
    ]
  });
}

function place(row: Row, word: SiteData["word"], print: Print): Placed {
  const {cell} = row;
  const ends = cell === undefined ? undefined : widest(cell);
  const pre = cell?.more.mean_pre ?? null;
  const post = cell?.more.mean_post ?? null;
  const drawn = lookOf(cell) === "number" && pre !== null && post !== null;
  return {
    ...row,
    look: drawn ? "number" : lookOf(cell) === "number" ? "missing" : lookOf(cell),
    pre: pre ?? 0,
    post: post ?? 0,
    low: (pre ?? 0) + (ends?.lower ?? cell?.value ?? 0),
    high: (pre ?? 0) + (ends?.upper ?? cell?.value ?? 0),
    text: drawn ? changeText(cell, word, print) : ""
  };
}

function changeText(cell: Cell | undefined, word: SiteData["word"], {change, unit}: Print): string {
  if (cell === undefined || cell.value === null) return "";
  const {lower, upper} = widest(cell);
  const range = lower === null || upper === null ? "" : ` (${change(lower)} to ${change(upper)})`;
  return `${change(cell.value)}${unit}${range}${cell.people === null ? "" : `, ${people(word, cell.people)}`}`;
}
