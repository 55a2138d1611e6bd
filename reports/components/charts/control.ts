import * as Plot from "@observablehq/plot";
import type {PageChart, PageChartStep} from "../../../src/site/chart-data.ts";
import {formatFigure} from "../format.js";
import type {Period} from "../release.js";
import {stacked} from "./apart.js";
import type {Described} from "./chart.js";
import {eventFont, eventLine, heightAbove, placeAbove} from "./happened.js";
import {drawOverTime, heightOfTime, middleOfPeriod, type Timed} from "./over-time.js";

interface Point extends Timed, PageChartStep {}

interface Drawn extends Described {
  periods: readonly Period[];
  color: string;
  width: number;
}

/** Pixels for the words beside the last step. */
const marginRight = 92;

/**
 * A series by month or week between the limits that chance keeps to. A step with a signal is a triangle on its side, one that
 * is not whole a ring that no line reaches.
 */
export function controlChart(
  {steps, format, target, events, last}: PageChart,
  {periods, color, width, ...described}: Drawn
): Element {
  const byId = new Map(periods.map((period) => [period.id, period]));
  const points = steps.flatMap((step): Point[] => {
    const period = byId.get(step.id);
    const look = step.status === "withheld" ? "withheld" : step.value === null ? "missing" : "number";
    if (period === undefined) return [];
    // The series' own exports may speak of a step to its end where others do not.
    const closed = step.status === "shown" || (step.status !== "partial" && period.closed);
    return [{...step, period: {...period, closed}, look, cell: undefined}];
  });
  const held = points.filter(({status, value}) => status === "shown" && value !== null);
  const partial = points.filter(({status}) => status === "partial");
  const ground = grounds(points, {format, target});
  const end = points.findLast(({center}) => center !== null);
  const line = {x: "id", z: "stretch", curve: "step" as const};
  const beside = {x: "id", frameAnchor: "right" as const, textAnchor: "start" as const, dx: 10};
  const words = wordsBeside(end, {target, ground, height: heightOfTime(width)});
  const order = new Map(points.map(({id}, index) => [id, index]));
  const happened = placeAbove(
    events.filter(({step}) => order.has(step)),
    {
      middle: (step) => middleOfPeriod(order.get(step) ?? 0, {count: points.length, width, marginRight}),
      width
    }
  );
  return drawOverTime({
    ...described,
    items: points,
    above: heightAbove(happened),
    bottom: ground[0],
    top: ground[1],
    format,
    width,
    marginRight,
    marks: () => [
      ...happened.map(({step, lift}) =>
        Plot.ruleX([step], {
          x: (id: string) => id,
          insetTop: -lift,
          stroke: "var(--ink-soft)",
          strokeDasharray: "1 3"
        })
      ),
      ...(["lower", "upper"] as const).map((limit) =>
        Plot.line(within(points, limit, ground), {
          ...line,
          y: limit,
          stroke: "var(--ink-soft)",
          strokeWidth: 1,
          strokeDasharray: "5 3"
        })
      ),
      Plot.line(points, {
        ...line,
        y: (point: Point) => point.center ?? Number.NaN,
        stroke: "var(--ink-soft)",
        strokeWidth: 1.25
      }),
      ...(target === null
        ? []
        : [Plot.ruleY([target], {stroke: "var(--ink)", strokeWidth: 1.5, strokeDasharray: "9 3 2 3"})]),
      Plot.line(points, {
        x: "id",
        y: ({status, value}: Point) => (status === "shown" ? (value ?? Number.NaN) : Number.NaN),
        stroke: color,
        strokeWidth: 1.5
      }),
      Plot.dot(
        held.filter(({signal}) => signal === undefined),
        {x: "id", y: "value", r: 2.75, fill: color}
      ),
      ...(["high", "low"] as const).map((side) =>
        Plot.dot(
          held.filter(({direction}) => direction === side),
          {
            ...{x: "id", y: "value", r: 5.5, symbol: "triangle", rotate: side === "high" ? 0 : 180},
            ...{fill: color, stroke: "var(--paper)", strokeWidth: 1}
          }
        )
      ),
      Plot.dot(partial, {
        x: "id",
        y: "value",
        r: 3.5,
        fill: "var(--paper)",
        stroke: color,
        strokeDasharray: "2 1.5"
      }),
      ...happened.map(({step, lines, shift, lift}) =>
        Plot.text([step], {
          x: (id: string) => id,
          frameAnchor: "top",
          lineAnchor: "bottom",
          textAnchor: "start",
          dx: shift,
          dy: -lift - 3,
          text: () => lines.join("\n"),
          lineHeight: eventLine / eventFont,
          fontSize: eventFont,
          className: "happened",
          fill: "var(--ink-soft)",
          stroke: "var(--paper)",
          strokeWidth: 4
        })
      ),
      ...words.map(({y, word, dy}) =>
        Plot.text([points.at(-1)], {
          ...beside,
          y: () => y,
          dy,
          text: () => `${word} ${formatFigure(format, y)}`,
          fill: word === "target" ? "var(--ink)" : "var(--ink-soft)",
          fontSize: 12.5,
          stroke: "var(--paper)",
          strokeWidth: 4
        })
      ),
      Plot.dot(
        held.filter(({id, signal}) => id === last && signal === undefined),
        {x: "id", y: "value", r: 4.5, fill: color, stroke: "var(--paper)", strokeWidth: 1.5}
      )
    ]
  });
}

/** Room for figures and limits, but not beyond what can be: nobody counts less than none, nor more than all. */
function grounds(
  points: readonly Point[],
  {format, target}: Pick<PageChart, "format" | "target">
): readonly [number, number] {
  const all = [target, ...points.flatMap(({value, lower, upper}) => [value, lower, upper])].filter(
    (value): value is number => value !== null
  );
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [
    format === "score" ? low - room : Math.max(0, low - room),
    format === "percent" ? Math.min(1, high + room) : high + room
  ];
}

/** A limit that nothing can reach is not drawn. */
const within = (
  points: readonly Point[],
  limit: "lower" | "upper",
  [bottom, top]: readonly [number, number]
): readonly (Point & Record<"lower" | "upper", number | null>)[] =>
  points.map((point) => {
    const value = point[limit];
    return {...point, [limit]: value !== null && value >= bottom && value <= top ? value : Number.NaN};
  });

/** What stands beside the last month, in lines of words that do not touch. */
function wordsBeside(
  end: Point | undefined,
  {
    target,
    ground: [bottom, top],
    height
  }: {target: number | null; ground: readonly [number, number]; height: number}
): {y: number; word: string; dy: number}[] {
  if (end === undefined) return [];
  const {center, upper, lower} = end;
  const lines = [
    {y: center, word: upper === null ? "middle" : "usual"},
    {y: upper, word: "limit"},
    {y: lower, word: "limit"},
    {y: target, word: "target"}
  ].flatMap(({y, word}) => (y === null || y < bottom || y > top ? [] : [{y, word}]));
  const at = lines.map(({y}) => ((top - y) / (top - bottom)) * height);
  const placed = stacked(at, lineHeight);
  return lines.map((line, index) => ({...line, dy: placed[index]! - at[index]!}));
}

const lineHeight = 15;
