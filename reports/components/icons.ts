import type {PageChart} from "../../src/site/chart-data.ts";
import {h} from "./dom.js";
import {assuranceWords, variationWords} from "./sentences/what-changed.js";
import {svg} from "./svg.js";

/** Variation and assurance as small pictures that differ in shape, each with its words beside it. */

const wave = "M3 12c2-5 4-5 6 0s4 5 6 0 4-5 6 0";
const up = "M4 17l6-6 4 3 6-8M15 6h5v5";
const down = "M4 7l6 6 4-3 6 8M15 18h5v-5";

const shapes = {common: wave, high: up, low: down};

/**
 * What the last whole step says, and whether a target is reached; null where a chart has no limits.
 *
 * @param beside words for a place where the figure is of another period than the step
 */
export function icons(
  {variation, assurance, last, steps}: PageChart,
  beside: {variation: string | null; assurance: string | null} = {variation: null, assurance: null}
): HTMLElement | null {
  if (variation === null) return null;
  const direction = steps.find(({id}) => id === last)?.direction;
  return h(
    "span",
    {class: "icons"},
    pair(picture(shapes[direction ?? "common"], variation), beside.variation ?? variationWords(variation)),
    assurance === null ? null : pair(target(assurance), beside.assurance ?? assuranceWords(assurance))
  );
}

const pair = (image: SVGElement, words: string): HTMLElement => h("span", {class: "icon-pair"}, image, words);

const frame = {viewBox: "0 0 24 24", width: 24, height: 24, class: "icon", "aria-hidden": "true"};

/** A change for the better has a full disk behind it, one worth a look a dashed ring, any other a thin ring. */
const picture = (path: string, variation: NonNullable<PageChart["variation"]>): SVGElement =>
  svg(
    "svg",
    frame,
    svg("circle", {cx: 12, cy: 12, r: 11, class: `icon-ground ${variation}`}),
    svg("path", {d: path, class: `icon-line ${variation}`, transform: "translate(3.6 3.6) scale(.7)"})
  );

/** A line, and points above it, below it, or on both sides. */
const target = (assurance: NonNullable<PageChart["assurance"]>): SVGElement => {
  const heights = {pass: [6, 7, 6], fail: [18, 17, 18], inconsistent: [7, 17, 8]}[assurance];
  return svg(
    "svg",
    frame,
    svg("circle", {cx: 12, cy: 12, r: 11, class: "icon-ground common"}),
    svg("path", {d: "M4 12h16", class: "icon-target"}),
    ...heights.map((y, index) => svg("circle", {cx: 7 + index * 5, cy: y, r: 2, class: "icon-point"}))
  );
};
