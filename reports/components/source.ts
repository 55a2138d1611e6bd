import type {PageMeasure} from "../../src/site/page-data.ts";
import {h} from "./dom.js";
import {formatDate} from "./format.js";

/** The answer to "where does this number come from?", folded away under each block. */
export function sourceOf(measures: readonly PageMeasure[]): HTMLElement | null {
  if (measures.length === 0) return null;
  return h(
    "details",
    {class: "source"},
    h("summary", {}, "Where does this number come from?"),
    ...measures.map(definition)
  );
}

function definition(measure: PageMeasure): HTMLElement {
  const term = (name: string, text: string | null) =>
    text === null ? [] : [h("dt", {}, name), h("dd", {}, text)];
  return h(
    "div",
    {class: "definition"},
    h("h3", {}, measure.title),
    h("p", {}, measure.definition),
    h(
      "dl",
      {},
      ...term("Counted", measure.numerator),
      ...term("Out of", measure.denominator),
      ...term("Data to", formatDate(measure.asOf)),
      ...term("Source", measure.source),
      ...term("Version", `${measure.id}, version ${measure.version}`),
      ...term("Instrument", measure.instrument === undefined ? null : measure.instrument.attribution)
    ),
    h(
      "p",
      {},
      h(
        "a",
        {href: `./methods.html#${definitionAnchor(measure.id)}`},
        "Definition and query on the Methods page"
      )
    )
  );
}

/** A measure's place on the Methods page. */
export const definitionAnchor = (id: string): string => `measure-${anchorOf(id)}`;

/** A measure's place on the page that draws it. */
export const anchorOf = (id: string): string => id.replace(/[^A-Za-z0-9_-]+/g, "-");
