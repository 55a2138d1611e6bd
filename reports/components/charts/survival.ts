import * as Plot from "@observablehq/plot";
import type {CurvePoint} from "../../../src/measures/cell.ts";
import {isFew, stretches} from "../followed.js";
import {formatPercent} from "../format.js";
import {apart} from "./apart.js";
import {type Described, draw} from "./chart.js";

const landmarks = [365, 180, 90];

/** Pixels between two ticks, and between two numbers on the curve, so that they stand apart. */
const tickRoom = 58;
const numberRoom = 34;

/** Days along the foot, the more telling first. */
const ticks = [0, 365, 730, 1095, 1460, 1825, 180, 90, 545];

const marginLeft = 48;
const marginRight = 32;

/**
 * How many are still coming, day by day, as steps with their interval, thin and broken where few could still be followed; the
 * organization as a whole in gray behind.
 *
 * @param end last day of the scale, the same in all pictures that stand side by side
 */
export function survivalCurve(
  points: readonly CurvePoint[],
  behind: readonly CurvePoint[],
  {color, end, width, ...described}: Described & {color: string; end: number; width: number}
): Element {
  const shown = points.filter(({status, survival}) => status === "shown" && survival !== null);
  const gray = behind.filter(({status, survival}) => status === "shown" && survival !== null);
  const perDay = (width - marginLeft - marginRight) / end;
  const marked = apart(landmarks, perDay, numberRoom).flatMap((day) => {
    const at = shown.filter((point) => point.day <= day).at(-1);
    return at !== undefined && (shown.at(-1)?.day ?? 0) >= day ? [{...at, day}] : [];
  });
  return draw(described, {
    width,
    height: Math.min(280, Math.max(210, width * 0.55)),
    marginLeft,
    marginRight,
    marginTop: 16,
    marginBottom: 36,
    x: {
      domain: [0, end],
      ticks: apart(
        ticks.filter((day) => day <= end),
        perDay,
        tickRoom
      ),
      tickSize: 0,
      label: null,
      tickFormat: dayTick
    },
    y: {
      domain: [0, 1],
      ticks: 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (v: number) => formatPercent(v)
    },
    marks: [
      Plot.areaY(shown, {
        x: "day",
        y1: "lower",
        y2: "upper",
        curve: "step-after",
        fill: color,
        fillOpacity: 0.16
      }),
      Plot.line(gray, {
        x: "day",
        y: "survival",
        curve: "step-after",
        stroke: "var(--ink-soft)",
        strokeWidth: 1.25,
        strokeDasharray: "1 3",
        strokeLinecap: "round"
      }),
      ...stretches(shown).map(({few, points}) =>
        Plot.line(points, {
          x: "day",
          y: "survival",
          curve: "step-after",
          stroke: color,
          ...(few ? {strokeWidth: 1.25, strokeDasharray: "5 3", className: "few"} : {strokeWidth: 2.25})
        })
      ),
      Plot.dot(marked, {
        x: "day",
        y: "survival",
        r: 4,
        fill: (point: CurvePoint) => (isFew(point) ? "var(--paper)" : color),
        stroke: (point: CurvePoint) => (isFew(point) ? color : "var(--paper)"),
        strokeWidth: 1.5
      }),
      Plot.text(marked, {
        x: "day",
        y: "survival",
        text: ({survival}: CurvePoint) => formatPercent(survival ?? 0),
        dy: -13,
        dx: 8,
        fontWeight: 600,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4
      }),
      Plot.ruleY([0], {stroke: "var(--ink)"})
    ]
  });
}

function dayTick(day: number): string {
  if (day === 0) return "start";
  return day % 365 === 0 ? (day === 365 ? "1 year" : `${day / 365} years`) : `${day} days`;
}
