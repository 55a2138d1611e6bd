import type {ProgramType} from "../../../src/config/workspace.ts";
import type {PublishedMeasure} from "../../../src/release/format.ts";
import {h} from "../dom.js";
import {formatDate} from "../format.js";
import {definitionAnchor} from "../source.js";

const families: Readonly<Record<PublishedMeasure["family"] | ProgramType, string>> = {
  engagement: "Taking part",
  retention: "Staying",
  outcomes: "What people report",
  warm_line: "Warm line",
  support_group: "Support groups",
  one_to_one: "Peer specialists",
  peer_run: "Peer-run programs"
};

/** Every measure's definition and query, as they were when the numbers were made; each opens when a number leads to it. */
export function definitions(measures: readonly PublishedMeasure[]): HTMLElement[] {
  return Object.entries(families).flatMap(([family, name]) => {
    const own = measures.filter((measure) => measure.family === family);
    return own.length === 0
      ? []
      : [h("section", {class: "block definitions", id: family}, h("h2", {}, name), ...own.map(definition))];
  });
}

function definition(measure: PublishedMeasure): HTMLElement {
  const term = (name: string, text: string | null | undefined) =>
    text === null || text === undefined ? [] : [h("div", {}, h("dt", {}, name), h("dd", {}, text))];
  return h(
    "details",
    {class: "definition", id: definitionAnchor(measure.id)},
    h("summary", {}, h("h3", {}, measure.title)),
    h("p", {}, measure.definition),
    h(
      "dl",
      {},
      ...term("Counted", measure.numerator),
      ...term("Out of", measure.denominator),
      ...term("Data to", formatDate(measure.asOf)),
      ...term("Source", measure.source),
      ...term("Version", `${measure.id}, version ${measure.version}`)
    ),
    h(
      "details",
      {class: "sql"},
      h("summary", {}, "The query"),
      h("pre", {tabindex: 0}, h("code", {}, measure.sql.trim()))
    )
  );
}
