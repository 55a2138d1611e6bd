import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import {lookOf} from "../look.js";
import type {Period} from "../release.js";
import type {Described} from "./chart.js";
import {drawOverTime, type Timed} from "./over-time.js";

interface Bar extends Timed {
  offered: number;
  answered: number | null;
}

/** Calls through time: the whole bar is what came in, its filled part what was answered. */
export function callBars(
  series: readonly {period: Period; offered: Cell | undefined; answered: number | null}[],
  {color, width, ...described}: Described & {color: string; width: number}
): Element {
  const bars: Bar[] = series.map(({period, offered, answered}) => ({
    id: period.id,
    period,
    cell: offered,
    look: lookOf(offered),
    offered: offered?.value ?? 0,
    answered
  }));
  const numbers = bars.filter(({look}) => look === "number");
  const answered = numbers.filter((bar) => bar.answered !== null);
  const named = numbers.slice(-1);
  return drawOverTime({
    ...described,
    items: bars,
    top: Math.max(1, ...numbers.map(({offered}) => offered)),
    format: "count",
    width,
    marginRight: 76,
    marks: (step) => {
      const label = {x: "id", textAnchor: "start" as const, dx: step / 2 + 2, fill: "var(--ink)"};
      return [
        Plot.barY(numbers, {x: "id", y: "offered", fill: color, fillOpacity: 0.3}),
        Plot.barY(answered, {x: "id", y: "answered", fill: color}),
        Plot.text(
          named.filter((bar) => bar.answered !== null),
          {...label, y: (bar: Bar) => (bar.answered ?? 0) / 2, text: () => "answered", fontWeight: 600}
        ),
        Plot.text(named, {...label, y: "offered", text: () => "came in", dy: 4}),
        Plot.ruleY([0], {stroke: "var(--ink)"})
      ];
    }
  });
}
