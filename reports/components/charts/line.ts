import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {formatValue} from "../format.js";
import {lookOf} from "../look.js";
import type {Period} from "../release.js";
import type {Described} from "./chart.js";
import {drawOverTime, labelled, type Timed} from "./over-time.js";

interface Point extends Timed {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** Where the line runs: a period that is still open is compared with nothing, so that no line reaches it. */
export const joined = ({value, period}: Pick<Point, "value" | "period">): number =>
  value !== null && period.closed ? value : Number.NaN;

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
  const text = ({value}: Point): string => formatValue(format, value ?? 0);
  return drawOverTime({
    ...described,
    items: points,
    top: format === "percent" ? 1 : Math.max(1, ...numbers.map(({upper, value}) => upper ?? value ?? 0)),
    format,
    width,
    marks: (step) => [
      Plot.ruleX(ranged, {
        x: "id",
        y1: "lower",
        y2: "upper",
        stroke: color,
        strokeWidth: 5,
        strokeOpacity: 0.28,
        strokeLinecap: "round"
      }),
      Plot.line(points, {x: "id", y: joined, stroke: color, strokeWidth: 1.5}),
      Plot.dot(
        numbers.filter(({period}) => period.closed),
        {x: "id", y: "value", fill: color, r: 4, stroke: "var(--paper)", strokeWidth: 1.5}
      ),
      Plot.dot(
        numbers.filter(({period}) => !period.closed),
        {x: "id", y: "value", fill: "var(--paper)", r: 4, stroke: color, strokeDasharray: "2 1.5"}
      ),
      Plot.text(labelled(numbers, text, step), {
        x: "id",
        y: ({upper, value}: Point) => upper ?? value,
        text,
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
