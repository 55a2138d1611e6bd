import type * as Plot from "@observablehq/plot";
import type {ChartFormat} from "../../../src/site/chart-data.ts";
import {formatFigure} from "../format.js";
import type {Period} from "../release.js";
import {type Described, draw} from "./chart.js";
import {type Standing, standingColumns} from "./looks.js";
import {periodTick} from "./periods.js";

export interface Timed extends Standing {
  period: Period;
}

interface Frame<Item> extends Described {
  items: readonly Item[];
  /** Where the scale ends; it begins at zero where `bottom` is not given. */
  top: number;
  bottom?: number;
  format: ChartFormat;
  width: number;
  /** Pixels at the right, for words beside the last period. */
  marginRight?: number;
  /** Pixels above the scale, for words over a period. */
  above?: number;
  /** @param step room for one period, pixels */
  marks(step: number): Plot.Markish[];
}

const marginLeft = 48;
/** Pixels above the scale in any case. */
const leastAbove = 24;
const marginBottom = 12;
const line = 14;

/** Pixels from the top of the scale to its foot. */
export const heightOfTime = (width: number): number => (width < 500 ? 148 : 200);

/**
 * Pixels from the left to the middle of a period.
 *
 * @param index of all `count` periods
 */
export const middleOfPeriod = (
  index: number,
  {count, width, marginRight}: {count: number; width: number; marginRight: number}
): number => marginLeft + ((index + 0.5) * (width - marginLeft - marginRight)) / Math.max(1, count);

/** What every picture of time shares: periods along x, zero at its foot, and the looks of what is not a number. */
export function drawOverTime<Item extends Timed>({
  items,
  top,
  bottom = 0,
  format,
  width,
  marginRight = 12,
  above = 0,
  marks,
  ...described
}: Frame<Item>): Element {
  const step = (width - marginLeft - marginRight) / Math.max(1, items.length);
  const tick = periodTick(
    items.map(({period}) => period),
    step
  );
  const marginTop = Math.max(leastAbove, above);
  const lines = Math.max(2, ...items.map(({id}) => tick(id).split("\n").length));
  return draw(described, {
    width,
    height: marginTop + heightOfTime(width) + marginBottom + lines * line,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: marginBottom + lines * line,
    x: {
      type: "band",
      domain: items.map(({id}) => id),
      tickFormat: tick,
      tickSize: 0,
      label: null,
      padding: 0.18
    },
    y: {
      domain: [bottom, top],
      ticks: format === "seconds" ? secondTicks(top) : 4,
      tickSize: 0,
      label: null,
      grid: true,
      tickFormat: (value: number) => formatFigure(format, value)
    },
    marks: [...standingColumns(items, [bottom, top], step), ...marks(step)]
  });
}

/** Steps that a clock has, so that no tick needs minutes and seconds. */
function secondTicks(top: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600];
  const step = steps.find((each) => top / each <= 5) ?? 3600 * Math.ceil(top / 18_000);
  return Array.from({length: Math.floor(top / step) + 1}, (_, at) => at * step);
}

const letter = 8;

/** Items that carry their number: all where there is room, else the one that the sentence tells. */
export function labelled<Item extends Timed>(
  numbers: readonly Item[],
  text: (item: Item) => string,
  step: number
): readonly Item[] {
  const widest = Math.max(1, ...numbers.map((item) => text(item).length));
  if (step > widest * letter + 6) return numbers;
  const told = numbers.filter(({period}) => period.closed).at(-1) ?? numbers.at(-1);
  return told === undefined ? [] : [told];
}
