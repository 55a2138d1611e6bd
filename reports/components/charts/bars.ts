import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import {formatValue} from "../format.js";
import {lookOf} from "../look.js";
import type {Period} from "../release.js";
import type {Described} from "./chart.js";
import {drawOverTime, labelled, type Timed} from "./over-time.js";

interface Bar extends Timed {
  value: number;
  atLeast: number | null;
}

/** Room for one period, pixels, from which on a number stands within its bar. */
const roomInside = 32;

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
    value: cell?.value ?? 0,
    atLeast: cell?.atLeast ?? null
  }));
  const numbers = bars.filter(({look}) => look === "number");
  const bounded = numbers.filter(({atLeast}) => atLeast !== null);
  const opacity = ({period}: Bar): number => (period.closed ? 1 : 0.55);
  const text = ({value}: Bar): string => formatValue(format, value);
  const label = {x: "id", fontWeight: 600};
  return drawOverTime({
    ...described,
    items: bars,
    top: Math.max(1, ...numbers.map(({value}) => value)),
    format,
    width,
    marks: (step) => {
      const named = labelled(numbers, text, step);
      return [
        Plot.barY(numbers, {
          x: "id",
          y: "value",
          fill: color,
          fillOpacity: (bar: Bar) => (bar.atLeast === null ? opacity(bar) : 0.4)
        }),
        Plot.barY(bounded, {
          x: "id",
          y: "atLeast",
          fill: color,
          fillOpacity: opacity,
          className: "at-least"
        }),
        Plot.text(named, {...label, y: "value", text, dy: -9, fill: "var(--ink)"}),
        Plot.text(
          step < roomInside ? [] : named.filter(({period, atLeast}) => period.closed && (atLeast ?? 0) > 0),
          {
            ...label,
            y: "atLeast",
            text: ({atLeast}: Bar) => formatValue(format, atLeast ?? 0),
            lineAnchor: "top",
            dy: 5,
            fill: "var(--paper)"
          }
        ),
        Plot.ruleY([0], {stroke: "var(--ink)"})
      ];
    }
  });
}
