import * as Plot from "@observablehq/plot";
import type {Cell} from "../../../src/measures/cell.ts";
import {formatValue} from "../format.js";
import {lookOf} from "../look.js";
import type {Period} from "../release.js";
import {type Described, draw} from "./chart.js";
import {type Standing, standingColumns} from "./looks.js";
import {periodTick} from "./periods.js";

interface Bar extends Standing {
  period: Period;
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
  const top = Math.max(1, ...numbers.map(({offered}) => offered));
  const marginRight = 76;
  const step = (width - 48 - marginRight) / Math.max(1, bars.length);
  const last = numbers.at(-1);
  const named = last === undefined ? [] : [last];
  const label = {x: "id", textAnchor: "start" as const, dx: step / 2 + 2, fill: "var(--ink)"};
  return draw(described, {
    width,
    height: width < 500 ? 220 : 280,
    marginLeft: 48,
    marginRight,
    marginTop: 16,
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
      domain: [0, top * 1.04],
      ticks: 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (v: number) => formatValue("count", v)
    },
    marks: [
      ...standingColumns(bars, top, step),
      Plot.barY(numbers, {x: "id", y: "offered", fill: color, fillOpacity: 0.3}),
      Plot.barY(answered, {x: "id", y: "answered", fill: color}),
      Plot.text(
        named.filter((bar) => bar.answered !== null),
        {...label, y: (bar: Bar) => (bar.answered ?? 0) / 2, text: () => "answered", fontWeight: 600}
      ),
      Plot.text(named, {...label, y: "offered", text: () => "came in", dy: 4}),
      Plot.ruleY([0], {stroke: "var(--ink)"})
    ]
  });
}
