import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import {formatValue} from "../format.js";
import {lookOf} from "../look.js";
import type {Period} from "../release.js";
import {type Described, draw} from "./chart.js";
import {type Standing, standingColumns} from "./looks.js";
import {periodTick} from "./periods.js";

export interface Bar extends Standing {
  period: Period;
  value: number;
}

/** A count through time. Bars stand on zero; a period that is still open is lighter, and so is what is at most there. */
export function barsOverTime(
  series: readonly {period: Period; cell: Cell | undefined}[],
  {color, format, width, ...described}: Described & {color: string; format: "count" | "hours"; width: number}
): Element {
  const bars: Bar[] = series.map(({period, cell}) => ({
    id: period.id,
    period,
    cell,
    look: lookOf(cell),
    value: cell?.value ?? 0
  }));
  const numbers = bars.filter(({look}) => look === "number");
  const top = Math.max(1, ...numbers.map(({value}) => value));
  const step = (width - 56) / Math.max(1, bars.length);
  const room = Math.max(...numbers.map(({value}) => formatValue(format, value).length), 1) * 8;
  const last = numbers.at(-1);
  const labelled = step > room ? numbers : last === undefined ? [] : [last];
  return draw(described, {
    width,
    height: width < 500 ? 210 : 260,
    marginLeft: 48,
    marginRight: 8,
    marginTop: 24,
    marginBottom: 40,
    x: {
      type: "band",
      domain: bars.map(({id}) => id),
      tickFormat: periodTick(
        bars.map(({period}) => period),
        step
      ),
      tickSize: 0,
      label: null,
      padding: 0.18
    },
    y: {
      domain: [0, top * 1.08],
      ticks: 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (v: number) => formatValue(format, v)
    },
    marks: [
      ...standingColumns(bars, top, step),
      Plot.barY(numbers, {
        x: "id",
        y: "value",
        fill: color,
        fillOpacity: ({period, cell}: Bar) => (cell?.atLeast != null ? 0.4 : period.closed ? 1 : 0.55)
      }),
      Plot.barY(
        numbers.filter(({cell}) => cell?.atLeast != null),
        {x: "id", y: ({cell}: Bar) => cell?.atLeast ?? 0, fill: color, className: "at-least"}
      ),
      Plot.text(labelled, {
        x: "id",
        y: "value",
        text: ({value}: Bar) => formatValue(format, value),
        dy: -9,
        fontWeight: 600,
        fill: "var(--ink)"
      }),
      Plot.ruleY([0], {stroke: "var(--ink)"})
    ]
  });
}
