import * as Plot from "@observablehq/plot";
import type {StayEndings} from "../../../src/measures/staying.ts";
import {formatPercent} from "../format.js";
import {apart} from "./apart.js";
import {type Described, draw} from "./chart.js";

/** Ways a stay goes, from the foot up, in tones that stay apart in gray print. */
export const ways = [
  {name: "Still coming", fill: 0.9},
  {name: "Finished as planned", fill: 0.55},
  {name: "Moved or died", fill: 0.3},
  {name: "Stopped coming", fill: 0.1}
] as const;

interface Band {
  day: number;
  way: (typeof ways)[number];
  low: number;
  high: number;
}

/** What has become of those who began, day by day: all of them at every height. */
export function endingsChart(
  points: StayEndings["points"],
  {color, width, ...described}: Described & {color: string; width: number}
): Element {
  const bands = points.flatMap(bandsAt);
  const end = points.at(-1)?.time ?? 365;
  const last = bands.filter(({day}) => day === end);
  const marginLeft = 48;
  const marginRight = Math.min(150, width * 0.36);
  return draw(described, {
    width,
    height: Math.min(300, Math.max(220, width * 0.5)),
    marginLeft,
    marginRight,
    marginTop: 12,
    marginBottom: 36,
    x: {
      domain: [0, end],
      label: null,
      tickSize: 0,
      ticks: apart(
        [0, 365, 730, 1095, 1460, 180, 90, 30].filter((day) => day <= end),
        (width - marginLeft - marginRight) / end,
        58
      ),
      tickFormat: (day: number) => (day === 0 ? "start" : day % 365 === 0 ? `${day / 365} yr` : `${day} days`)
    },
    y: {domain: [0, 1], ticks: 4, tickSize: 0, label: null, tickFormat: (v: number) => formatPercent(v)},
    marks: [
      ...ways.map((way) =>
        Plot.areaY(
          bands.filter((band) => band.way === way),
          {x: "day", y1: "low", y2: "high", curve: "step-after", fill: color, fillOpacity: way.fill}
        )
      ),
      ...ways.slice(0, -1).map((way) =>
        Plot.line(
          bands.filter((band) => band.way === way),
          {x: "day", y: "high", curve: "step-after", stroke: "var(--paper)", strokeWidth: 1.5}
        )
      ),
      Plot.text(
        last.filter(({low, high}) => high - low >= 0.06),
        {
          x: "day",
          y: ({low, high}: Band) => (low + high) / 2,
          text: ({way, low, high}: Band) => `${way.name} ${formatPercent(high - low)}`,
          textAnchor: "start",
          dx: 8,
          lineWidth: (marginRight - 12) / 12,
          fill: "var(--ink)"
        }
      ),
      Plot.ruleY([0], {stroke: "var(--ink)"})
    ]
  });
}

function bandsAt({time, still, causes}: StayEndings["points"][number]): Band[] {
  const [stopped = 0, completed = 0, moved = 0] = causes.map(({value}) => value);
  let low = 0;
  return ways.map((way, index) => {
    const share = [still, completed, moved, stopped][index] as number;
    const band = {day: time, way, low, high: low + share};
    low += share;
    return band;
  });
}
