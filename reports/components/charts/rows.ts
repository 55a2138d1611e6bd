import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatRange, formatValue, formatWithUnit} from "../format.js";
import {lookOf} from "../look.js";
import {people} from "../words.js";
import {type Described, draw} from "./chart.js";
import {boxed, likelyRange, type Standing, standingRows} from "./looks.js";
import {roomForTicks, rowBand, rowHeight, rowLabels} from "./row-labels.js";

export interface Row {
  id: string;
  name: string;
  cell: Cell | undefined;
}

interface Placed extends Row, Standing {
  value: number;
  text: string;
}

/** Groups side by side, the name above each so that a phone has room: bars for counts, a point with its interval else. */
export function rowsByGroup(
  rows: readonly Row[],
  {
    color,
    format,
    range,
    word,
    width,
    ...described
  }: Described & {
    color: string;
    format: PageMeasure["format"];
    /** Ends of a scale whose points these are. */
    range?: readonly [number, number];
    word: SiteData["word"];
    width: number;
  }
): Element {
  const placed: Placed[] = rows.map((row) => ({
    ...row,
    look: lookOf(row.cell),
    value: row.cell?.value ?? 0,
    text: valueText(format, row.cell, word)
  }));
  const numbers = placed.filter(({look}) => look === "number");
  const bars = format === "count" || format === "hours";
  const top =
    format === "percent"
      ? 1
      : Math.max(1, ...numbers.map(({cell, value}) => (bars ? value : (cell?.upper ?? value))));
  const domain = range ?? ([0, top] as const);
  const marginRight = bars ? Math.max(64, ...numbers.map(({text}) => text.length * 8 + 12)) : 1;
  return draw(described, {
    width,
    height: rows.length * rowHeight(bars ? [] : placed, width) + (bars ? 8 : 30),
    marginLeft: 1,
    marginRight: Math.min(marginRight, width / 3),
    marginTop: 6,
    marginBottom: bars ? 2 : 24,
    x: {
      domain,
      ...(bars ? {} : roomForTicks),
      axis: bars ? null : "bottom",
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: (v: number) => formatValue(format, v)
    },
    y: rowBand(rows),
    marks: [
      ...rowLabels(bars ? placed.map((row) => ({...row, text: ""})) : placed, width),
      ...standingRows(placed, boxed(domain, width)),
      ...(bars ? barMarks(numbers, color) : pointMarks(numbers, color, domain))
    ]
  });
}

const barMarks = (numbers: readonly Placed[], color: string): Plot.Markish[] => [
  Plot.barX(numbers, {y: "id", x: "value", fill: color}),
  Plot.text(numbers, {y: "id", x: "value", text: "text", textAnchor: "start", dx: 6, fill: "var(--ink)"})
];

const pointMarks = (
  numbers: readonly Placed[],
  color: string,
  [start, end]: readonly [number, number]
): Plot.Markish[] => [
  Plot.ruleY(numbers, {y: "id", x1: start, x2: end, stroke: "var(--rule)", clip: true}),
  likelyRange(
    numbers.filter(({cell}) => cell?.lower !== null && cell?.upper !== null),
    color,
    ({cell}) => cell?.lower ?? null,
    ({cell}) => cell?.upper ?? null
  ),
  Plot.dot(numbers, {y: "id", x: "value", fill: color, r: 5.5, stroke: "var(--paper)", strokeWidth: 1.5})
];

function valueText(format: PageMeasure["format"], cell: Cell | undefined, word: SiteData["word"]): string {
  if (cell === undefined || cell.value === null) return "";
  const value = formatWithUnit(format, cell.value);
  if (cell.lower === null || cell.upper === null) return value;
  const behind = cell.people === null ? "" : `, ${people(word, cell.people)}`;
  return `${value} (${formatRange(format, cell.lower, cell.upper)})${behind}`;
}
