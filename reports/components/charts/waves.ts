import * as Plot from "@observablehq/plot";
import {formatCount, formatSigned} from "../format.js";
import type {Told, Wave} from "../outcomes/waves.js";
import {type Described, draw} from "./chart.js";

interface Point {
  id: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

const letter = 7;
const line = 15;
/** Pixels that the two ways of reckoning stand apart at a wave. */
const apart = 7;

/**
 * Change from the start, wave by wave: of those seen at the wave (hollow), and of everybody by the model (filled), each
 * with its interval; a line breaks where there is no number. Under each wave how many were seen at it.
 */
export function changeByWave(
  waves: readonly Wave[],
  {color, digits, width, ...described}: Described & {color: string; digits: 1 | 2; width: number}
): Element {
  const pointsOf = (read: (wave: Wave) => Told): Point[] =>
    waves.map((wave) => {
      const {value, lower, upper} = wave.number === 0 ? {value: 0, lower: null, upper: null} : read(wave);
      return {id: String(wave.number), value, lower, upper};
    });
  const seen = pointsOf(({pairs}) => pairs);
  const model = pointsOf(({model}) => model);
  const hasModel = model.filter(({value}) => value !== null).length > 1;
  const values = [...seen, ...model].flatMap(({value, lower, upper}) =>
    [value, lower, upper].filter((end) => end !== null)
  );
  const marginLeft = 44;
  const step = (width - marginLeft - 12) / waves.length;
  const label = (id: string): string => tickOf(waves[Number(id)]!, step);
  const lines = Math.max(...waves.map(({number}) => label(String(number)).split("\n").length));
  const last = String(waves.length - 1);
  const ends = (points: readonly Point[]) =>
    points.filter(({id}) => id === last || (step > 120 && id !== "0"));
  const side = hasModel ? apart : 0;
  return draw(described, {
    width,
    height: (width < 500 ? 190 : 240) + lines * line,
    marginLeft,
    marginRight: 12,
    marginTop: 24,
    marginBottom: 12 + lines * line,
    x: {
      type: "point",
      domain: waves.map(({number}) => String(number)),
      padding: 0.5,
      tickFormat: label,
      tickSize: 0,
      label: null
    },
    y: {
      domain: [Math.min(0, ...values), Math.max(0, ...values)],
      nice: true,
      ticks: 5,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (value: number) => formatSigned(value, digits)
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--ink)"}),
      ...marksOf(seen, {color, dx: -side, filled: false}),
      ...(hasModel ? marksOf(model, {color, dx: side, filled: true}) : []),
      words(ends(seen), {digits, dx: -side, below: hasModel}),
      ...(hasModel ? [words(ends(model), {digits, dx: side, below: false})] : [])
    ]
  });
}

function marksOf(
  points: readonly Point[],
  {color, dx, filled}: {color: string; dx: number; filled: boolean}
): Plot.Markish[] {
  const ranged = points.filter(({lower, upper}) => lower !== null && upper !== null);
  return [
    Plot.ruleX(ranged, {
      ...{x: "id", y1: "lower", y2: "upper", dx, stroke: color},
      ...{strokeWidth: 5, strokeOpacity: filled ? 0.42 : 0.22, strokeLinecap: "round"}
    }),
    Plot.line(points, {
      ...{x: "id", y: ({value}: Point) => value ?? Number.NaN, dx, stroke: color, strokeWidth: 1.5},
      ...(filled ? {} : {strokeDasharray: "4 3"})
    }),
    Plot.dot(
      points.filter(({value}) => value !== null),
      {
        ...{x: "id", y: "value", dx, r: 4.5, strokeWidth: 1.75},
        ...(filled ? {fill: color, stroke: "var(--paper)"} : {fill: "var(--paper)", stroke: color})
      }
    )
  ];
}

/** Figures stand clear of both lines: above the interval, or below it. */
const words = (
  points: readonly Point[],
  {digits, dx, below}: {digits: 1 | 2; dx: number; below: boolean}
): Plot.Markish =>
  Plot.text(points, {
    ...{x: "id", dx, dy: below ? 12 : -12, fontWeight: below ? 400 : 600},
    y: ({value, lower, upper}: Point) => (below ? lower : upper) ?? value,
    text: ({value}: Point) => (value === null ? "" : formatSigned(value, digits)),
    ...{fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4}
  });

/** The wave's name and how many were seen; a name too long for its room is set on several lines. */
function tickOf({name, n}: Wave, step: number): string {
  const lines = name.length * letter > step ? name.split(" ") : [name];
  const count = n === null ? [] : step > 74 ? [`${formatCount(n)} people`] : [formatCount(n)];
  return [...lines, ...count].join("\n");
}
