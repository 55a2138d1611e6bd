import * as Plot from "@observablehq/plot";
import {type Described, draw} from "./chart.js";

export interface Span {
  id: string;
  from: string;
  to: string;
  text: string;
}

/** What time each export speaks of. */
export function coverageSpans(
  spans: readonly Span[],
  {asOf, width, ...described}: Described & {asOf: string; width: number}
): Element {
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  return draw(described, {
    width,
    height: spans.length * 50 + 40,
    marginLeft: 1,
    marginRight: 8,
    marginTop: 6,
    marginBottom: 30,
    x: {type: "utc", tickSize: 0, label: null, ticks: width < 500 ? 4 : 8},
    y: {
      type: "band",
      domain: spans.map(({id}) => id),
      axis: null,
      paddingInner: 0.62,
      paddingOuter: 0.5,
      align: 1
    },
    marks: [
      Plot.gridX({stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.barX(spans, {
        y: "id",
        x1: ({from}: Span) => day(from),
        x2: ({to}: Span) => day(to),
        fill: "var(--quality)"
      }),
      Plot.text(spans, {
        y: "id",
        text: "id",
        frameAnchor: "left",
        dy: -20,
        fontWeight: 600,
        fill: "var(--ink)"
      }),
      Plot.text(spans, {
        y: "id",
        text: "text",
        frameAnchor: "right",
        textAnchor: "end",
        dy: -20,
        fill: "var(--ink)"
      }),
      Plot.ruleX([day(asOf)], {stroke: "var(--ink)"})
    ]
  });
}
