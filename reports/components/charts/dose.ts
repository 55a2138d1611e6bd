import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatShareChange, formatSigned} from "../format.js";
import {lookOf} from "../look.js";
import {people} from "../words.js";
import {type Described, draw} from "./chart.js";
import {type Standing, standingColumns} from "./looks.js";

export interface DoseColumn {
  id: string;
  cell: Cell;
  /** Toward the better, or as the scale counts where it says no better. */
  value: number;
  lower: number | null;
  upper: number | null;
}

const marginLeft = 52;
const marginRight = 8;

/** Bins of contacts along x, the mean change of each with its interval, and how many people are in it beneath. */
export function doseColumns(
  columns: readonly DoseColumn[],
  {
    color,
    digits,
    percent,
    up,
    word,
    width,
    ...described
  }: Described & {
    color: string;
    digits: 1 | 2;
    /** Values are shares. */
    percent: boolean;
    /** What up means. */
    up: string;
    word: SiteData["word"];
    width: number;
  }
): Element {
  const items: (DoseColumn & Standing)[] = columns.map((column) => ({...column, look: lookOf(column.cell)}));
  const numbers = items.filter(({look}) => look === "number");
  const ends = numbers.flatMap(({value, lower, upper}) => [value, lower ?? value, upper ?? value]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (high - low || 1) * 0.12;
  const step = (width - marginLeft - marginRight) / Math.max(1, items.length);
  const print = (value: number): string => (percent ? formatShareChange(value) : formatSigned(value, digits));
  const beneath = ({cell}: Standing): string =>
    cell?.status === "shown" && cell.people !== null
      ? step < 88
        ? `n ${cell.people}`
        : people(word, cell.people)
      : cell?.status === "empty"
        ? "nobody"
        : "";
  const counts = new Map(items.map((item) => [item.id, beneath(item)]));
  return draw(described, {
    width,
    height: width < 500 ? 260 : 300,
    marginLeft,
    marginRight,
    marginTop: 28,
    marginBottom: 64,
    x: {
      type: "band",
      domain: items.map(({id}) => id),
      tickFormat: (id: string) => `${id}\n${counts.get(id) ?? ""}`,
      tickSize: 0,
      label: null,
      padding: 0.18
    },
    y: {
      domain: [low - room, high + room],
      ticks: 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: print
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--ink)"}),
      ...standingColumns(items, [0, high + room], step),
      Plot.link(
        numbers.filter(({lower, upper}) => lower !== null && upper !== null),
        {
          x: "id",
          y1: "lower",
          y2: "upper",
          stroke: color,
          strokeWidth: 8,
          strokeOpacity: 0.3,
          strokeLinecap: "round"
        }
      ),
      Plot.dot(numbers, {x: "id", y: "value", r: 6, fill: color, stroke: "var(--paper)", strokeWidth: 1.5}),
      Plot.text(numbers, {
        x: "id",
        y: "value",
        text: ({value}: DoseColumn) => print(value),
        dx: 12,
        textAnchor: "start",
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontWeight: 600
      }),
      Plot.text([up], {frameAnchor: "top-left", dy: -20, dx: -marginLeft, fill: "var(--ink-soft)"}),
      Plot.text(["contacts between the two forms"], {
        frameAnchor: "bottom",
        dy: 56,
        fill: "var(--ink-soft)"
      })
    ]
  });
}
