import * as Plot from "@observablehq/plot";
import type {PageTarget} from "../../../src/site/page-data.ts";
import {colorOf} from "../color.js";
import {formatPercent} from "../format.js";
import {standInOf} from "../sentences/targets.js";
import {type Described, draw} from "./chart.js";
import {hatch} from "./looks.js";
import {wrapped} from "./wrapped.js";

interface Bar {
  key: string;
  /** In lines. */
  name: string[];
  share: number;
  text: string;
  fill: string;
}

const rowHeight = 46;
const nameLine = 17;
const fontSize = 14;
const letter = 7.4;
const marginLeft = 1;
const marginRight = 92;
/** Pixels from a bar, or the target's mark, to the figure behind it. */
const beside = 6;

/**
 * Per cent of each target as a bar, the target itself as a line; the name above each, in as many lines as it needs, so that a
 * phone has room.
 *
 * @param most the largest share, that pictures of one scale share
 */
export function targetBars(
  targets: readonly {target: PageTarget; name: string}[],
  {most, width, ...described}: Described & {most: number; width: number}
): Element {
  const bars: Bar[] = targets.map(({target, name}, at) => ({
    key: String(at),
    name: wrapped(name, width / letter),
    share: target.share ?? 0,
    text:
      target.share === null
        ? standInOf(target)
        : `${formatPercent(target.share)}${target.closed ? "" : " so far"}`,
    fill: colorOf(target)
  }));
  const top = Math.max(1.05, most);
  const withheld = bars.filter((_, at) => targets[at]?.target.status === "withheld");
  const perWhole = (width - marginLeft - marginRight) / top;
  /** Where figures begin: behind their bar, or behind the target's mark where that would run through them. */
  const figureAt = (bar: Bar): number => {
    const end = withheld.includes(bar) ? 0.3 : bar.share;
    const reach = end + (beside + bar.text.length * letter + beside) / perWhole;
    return end < 1 && reach > 1 ? 1 : end;
  };
  const more = (Math.max(1, ...bars.map(({name}) => name.length)) - 1) * nameLine;
  const above = 22 + more;
  return draw(described, {
    width,
    height: bars.length * (rowHeight + more) + 26,
    marginLeft,
    marginRight,
    marginTop: 20,
    marginBottom: 6,
    x: {domain: [0, top], axis: null},
    y: {domain: bars.map(({key}) => key), axis: null},
    marks: [
      Plot.barX(bars, {x: "share", y: "key", fill: "fill", insetTop: above, insetBottom: 6}),
      Plot.barX(withheld, {
        x1: 0,
        x2: 0.3,
        y: "key",
        fill: hatch,
        insetTop: above,
        insetBottom: 6,
        className: "withheld"
      }),
      ...[
        {stroke: "var(--paper)", strokeWidth: 5},
        {stroke: "var(--ink)", strokeWidth: 2}
      ].map((look) => Plot.tickX(bars, {x: () => 1, y: "key", insetTop: above - 4, insetBottom: 2, ...look})),
      Plot.text([1], {x: (one: number) => one, text: () => "target", frameAnchor: "top", dy: -14}),
      Plot.text(bars, {
        x: 0,
        y: "key",
        text: ({name}: Bar) => name.join("\n"),
        textAnchor: "start",
        lineAnchor: "bottom",
        lineHeight: nameLine / fontSize,
        dy: more / 2 - 8,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4
      }),
      Plot.text(bars, {
        x: figureAt,
        y: "key",
        text: "text",
        textAnchor: "start",
        dx: beside,
        dy: 8 + more / 2,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4
      })
    ]
  });
}
