import * as Plot from "@observablehq/plot";
import {formatCount} from "../format.js";
import {type Described, draw} from "./chart.js";

export interface HourOfWeek {
  /** 0 is Monday. */
  weekday: number;
  hour: number;
  calls: number;
}

export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday"
] as const;

/** `12 a.m.`, `6 p.m.` */
export const hourName = (hour: number): string =>
  `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? "a.m." : "p.m."}`;

/** The lightest step that is told from the paper, in gray print too. */
const faintest = 0.13;

/**
 * The hours of a week as a grid, stronger where more calls came: one hue, so that gray print keeps the order, and none so strong that the
 * number on it could not be read (`--strongest-shade`).
 */
export function hourGrid(
  hours: readonly HourOfWeek[],
  {color, width, ...described}: Described & {color: string; width: number}
): Element {
  const most = Math.max(1, ...hours.map(({calls}) => calls));
  const left = 40;
  const step = (width - left) / 24;
  const shade = ({calls}: HourOfWeek): number =>
    calls === 0 ? 0 : faintest + (1 - faintest) * (calls / most);
  const written = step >= 34 ? hours.filter(({calls}) => calls > 0) : [];
  const busiest = hours.find(({calls}) => calls === most);
  return draw(described, {
    width,
    height: 7 * Math.max(20, Math.min(34, step)) + 30,
    marginLeft: left,
    marginRight: 0,
    marginTop: 26,
    marginBottom: 4,
    x: {
      type: "band",
      domain: Array.from({length: 24}, (_, hour) => hour),
      axis: "top",
      tickSize: 0,
      label: null,
      padding: 0.06,
      tickFormat: (hour: number) =>
        hour % (step >= 26 ? 3 : 6) === 0
          ? hourName(hour)
              .replaceAll(".", "")
              .replace(" ", step >= 26 ? " " : "")
          : ""
    },
    y: {
      type: "band",
      domain: [0, 1, 2, 3, 4, 5, 6],
      tickSize: 0,
      label: null,
      padding: 0.08,
      tickFormat: (weekday: number) => weekdayNames[weekday]!.slice(0, 3)
    },
    marks: [
      Plot.cell(hours, {x: "hour", y: "weekday", fill: "var(--rule)", fillOpacity: 0.35}),
      Plot.cell(hours, {x: "hour", y: "weekday", fill: color, fillOpacity: shade, className: "shades"}),
      Plot.cell(busiest === undefined ? [] : [busiest], {
        x: "hour",
        y: "weekday",
        fill: "none",
        stroke: "var(--ink)",
        strokeWidth: 2
      }),
      Plot.text(written, {
        x: "hour",
        y: "weekday",
        text: ({calls}: HourOfWeek) => formatCount(calls),
        fill: "var(--ink)",
        fontSize: 12
      })
    ]
  });
}
