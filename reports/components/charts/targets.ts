import * as Plot from "@observablehq/plot";
import type {PageTarget} from "../../../src/site/page-data.ts";
import {colorOf} from "../color.js";
import {formatPercent} from "../format.js";
import {standInOf} from "../sentences/targets.js";
import {type Described, draw} from "./chart.js";
import {hatch} from "./looks.js";

interface Bar {
  key: string;
  name: string;
  share: number;
  text: string;
  fill: string;
}

const rowHeight = 46;

/** Per cent of each target as a bar, the target itself as a line; the name above each so that a phone has room. */
export function targetBars(
  targets: readonly {target: PageTarget; name: string}[],
  {width, ...described}: Described & {width: number}
): Element {
  const bars: Bar[] = targets.map(({target, name}, at) => ({
    key: String(at),
    name: shortened(name, width),
    share: target.share ?? 0,
    text:
      target.share === null
        ? standInOf(target)
        : `${formatPercent(target.share)}${target.closed ? "" : " so far"}`,
    fill: colorOf(target)
  }));
  const top = Math.max(1.05, ...bars.map(({share}) => share));
  const withheld = bars.filter((_, at) => targets[at]?.target.status === "withheld");
  return draw(described, {
    width,
    height: bars.length * rowHeight + 26,
    marginLeft: 1,
    marginRight: 92,
    marginTop: 20,
    marginBottom: 6,
    x: {domain: [0, top], axis: null},
    y: {domain: bars.map(({key}) => key), axis: null},
    marks: [
      Plot.barX(bars, {x: "share", y: "key", fill: "fill", insetTop: 22, insetBottom: 6}),
      Plot.barX(withheld, {
        x1: 0,
        x2: 0.3,
        y: "key",
        fill: hatch,
        insetTop: 22,
        insetBottom: 6,
        className: "withheld"
      }),
      Plot.ruleX([1], {strokeDasharray: "4,3", stroke: "var(--ink)"}),
      Plot.text([1], {x: (one: number) => one, text: () => "target", frameAnchor: "top", dy: -14}),
      Plot.text(bars, {
        x: 0,
        y: "key",
        text: "name",
        textAnchor: "start",
        dy: -13,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4
      }),
      Plot.text(bars, {
        x: (bar: Bar) => (withheld.includes(bar) ? 0.3 : bar.share),
        y: "key",
        text: "text",
        textAnchor: "start",
        dx: 6,
        dy: 8,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4
      })
    ]
  });
}

/** A name no longer than its row; the table has it whole. */
function shortened(name: string, width: number): string {
  const room = Math.floor(width / 7.4);
  return name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}\u2026`;
}
