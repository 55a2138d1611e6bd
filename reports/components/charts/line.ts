import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {formatValue} from "../format.js";
import {lookOf} from "../look.js";
import type {Period} from "../release.js";
import {type Described, draw} from "./chart.js";
import {type Standing, standingColumns} from "./looks.js";
import {periodTick} from "./periods.js";

interface Point extends Standing {
  period: Period;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** An estimate through time, each with its interval; the line breaks where there is no number. */
export function lineOverTime(
  series: readonly {period: Period; cell: Cell | undefined; value?: number | null}[],
  {
    color,
    format,
    width,
    ...described
  }: Described & {color: string; format: PageMeasure["format"]; width: number}
): Element {
  const points: Point[] = series.map(({period, cell, value}) => ({
    id: period.id,
    period,
    cell,
    look: lookOf(cell),
    value: lookOf(cell) === "number" ? (value ?? cell?.value ?? null) : null,
    lower: cell?.lower ?? null,
    upper: cell?.upper ?? null
  }));
  const numbers = points.filter(({value}) => value !== null);
  const ranged = numbers.filter(({lower, upper}) => lower !== null && upper !== null);
  const top = format === "percent" ? 1 : Math.max(1, ...numbers.map(({upper, value}) => upper ?? value ?? 0));
  const step = (width - 56) / Math.max(1, points.length);
  const labelled = step > 44 ? numbers : numbers.slice(-1);
  return draw(described, {
    width,
    height: width < 500 ? 210 : 260,
    marginLeft: 48,
    marginRight: 16,
    marginTop: 20,
    marginBottom: 40,
    x: {
      type: "band",
      domain: points.map(({id}) => id),
      tickFormat: periodTick(
        points.map(({period}) => period),
        step
      ),
      tickSize: 0,
      label: null,
      padding: 0.18
    },
    y: {
      domain: [0, top],
      ticks: 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (v: number) => formatValue(format, v)
    },
    marks: [
      ...standingColumns(points, top, step),
      Plot.ruleX(ranged, {
        x: "id",
        y1: "lower",
        y2: "upper",
        stroke: color,
        strokeWidth: 5,
        strokeOpacity: 0.28,
        strokeLinecap: "round"
      }),
      Plot.line(points, {x: "id", y: (p: Point) => p.value ?? Number.NaN, stroke: color, strokeWidth: 1.5}),
      Plot.dot(numbers, {x: "id", y: "value", fill: color, r: 4, stroke: "var(--paper)", strokeWidth: 1.5}),
      Plot.text(labelled, {
        x: "id",
        y: (p: Point) => p.upper ?? p.value,
        text: ({value}: Point) => formatValue(format, value ?? 0),
        dy: -12,
        fontWeight: 600,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4
      }),
      Plot.ruleY([0], {stroke: "var(--ink)"})
    ]
  });
}
