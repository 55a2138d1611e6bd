import * as Plot from "@observablehq/plot";
import {type Described, draw} from "./chart.js";
import {roomForTicks, rowBand, rowHeight, rowLabels} from "./row-labels.js";

export interface Span {
  id: string;
  from: string;
  to: string;
  text: string;
}

/**
 * What time each export speaks of.
 *
 * @param all the spans that pictures of one scale share
 */
export function coverageSpans(
  spans: readonly Span[],
  {all, asOf, width, ...described}: Described & {all: readonly Span[]; asOf: string; width: number}
): Element {
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const labelled = spans.map((span) => ({...span, name: span.id}));
  return draw(described, {
    width,
    height: spans.length * rowHeight(labelled, width, 40) + 40,
    marginLeft: 1,
    marginRight: 8,
    marginTop: 6,
    marginBottom: 30,
    x: {
      type: "utc",
      domain: extent([...all.flatMap(({from, to}) => [from, to]), asOf]).map(day),
      insetLeft: roomForTicks.insetLeft,
      tickSize: 0,
      label: null,
      ticks: width < 500 ? 4 : 8
    },
    y: rowBand(spans),
    marks: [
      Plot.gridX({stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.barX(spans, {
        y: "id",
        x1: ({from}: Span) => day(from),
        x2: ({to}: Span) => day(to),
        fill: "var(--quality)"
      }),
      Plot.tickX(spans, {
        y: "id",
        x: () => day(asOf),
        stroke: "var(--ink)",
        strokeWidth: 2,
        insetTop: -4,
        insetBottom: -4
      }),
      ...rowLabels(labelled, width)
    ]
  });
}

/** The first and the last of days. */
const extent = (days: readonly string[]): [string, string] => {
  const sorted = days.toSorted();
  return [sorted[0] ?? "", sorted.at(-1) ?? ""];
};
