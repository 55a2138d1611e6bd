import type {PublishedMeasure} from "../../../src/release/format.ts";
import {h} from "../dom.js";
import {dataTable} from "../table.js";
import {list} from "../words.js";

/** The questionnaires behind the outcomes, with whom to credit. */
export function instruments(measures: readonly PublishedMeasure[]): HTMLElement | null {
  const scales = new Map(
    measures.flatMap(({instrument}) =>
      instrument === undefined ? [] : [[`${instrument.id}.${instrument.scale}`, instrument] as const]
    )
  );
  if (scales.size === 0) return null;
  return h(
    "section",
    {class: "block", id: "instruments"},
    h("h2", {}, "Questionnaires"),
    h(
      "p",
      {class: "take"},
      `Outcomes come from ${scales.size === 1 ? "one scale" : `${scales.size} scales`}. Their wording is not shown here.`
    ),
    dataTable({
      inWords: true,
      caption: "Scales, what they ask about, and whom to credit",
      head: ["Scale", "Asks about", "Runs from", "Better is", "Credit"],
      rows: [...scales.values()].map((scale) => [
        scale.scaleName === "Total" ? scale.name : `${scale.name}, ${scale.scaleName}`,
        list(scale.constructs.map((construct) => construct.replaceAll("_", " "))),
        `${scale.range[0]} to ${scale.range[1]}`,
        scale.direction === "neutral" ? "not declared" : scale.direction,
        scale.attribution
      ])
    })
  );
}
