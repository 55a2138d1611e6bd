import * as Plot from "@observablehq/plot";
import type {FunnelPoint} from "../../../src/site/equity-funnels.ts";
import {formatCount, formatPercent} from "../format.js";
import {type Described, draw} from "./chart.js";

export interface FunnelDot {
  name: string;
  n: number;
  value: number;
  isOutside: boolean;
}

/** Shares of groups against how many people they are of, with limits round the organization's own; names those outside. */
export function funnel(
  dots: readonly FunnelDot[],
  limits: readonly FunnelPoint[],
  {whole, color, width, ...described}: Described & {whole: number; color: string; width: number}
): Element {
  const most = limits.at(-1)?.n ?? 1;
  const line = (y: keyof FunnelPoint, dash: string): Plot.Markish =>
    Plot.line(limits, {x: "n", y, stroke: "var(--ink-soft)", strokeDasharray: dash, curve: "monotone-x"});
  const outside = dots.filter(({isOutside}) => isOutside);
  const names = (right: boolean): Plot.Markish =>
    Plot.text(
      outside.filter(({n}) => n > most / 2 === right),
      {
        x: "n",
        y: "value",
        text: "name",
        dx: right ? -10 : 10,
        textAnchor: right ? "end" : "start",
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontWeight: 600,
        textOverflow: "ellipsis",
        lineWidth: width / 30
      }
    );
  return draw(described, {
    width,
    height: Math.min(320, 200 + width / 5),
    marginLeft: 44,
    marginRight: 16,
    marginTop: 14,
    marginBottom: 40,
    x: {
      domain: [0, most],
      ticks: width < 500 ? 4 : 7,
      tickFormat: formatCount,
      label: "People in the group",
      labelAnchor: "center",
      labelArrow: "none"
    },
    y: {domain: [0, 1], ticks: 5, tickFormat: formatPercent, label: null, grid: true},
    marks: [
      Plot.areaY(limits, {
        x: "n",
        y1: "lower",
        y2: "upper",
        fill: color,
        fillOpacity: 0.09,
        curve: "monotone-x"
      }),
      line("lower", "5 4"),
      line("upper", "5 4"),
      line("outerLower", "1 3"),
      line("outerUpper", "1 3"),
      Plot.ruleY([whole], {stroke: "var(--ink-soft)", strokeWidth: 1.5}),
      Plot.dot(dots, {
        x: "n",
        y: "value",
        r: 5.5,
        fill: ({isOutside}: FunnelDot) => (isOutside ? color : "var(--paper)"),
        stroke: color,
        strokeWidth: 2
      }),
      names(true),
      names(false)
    ]
  });
}
