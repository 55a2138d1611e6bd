import type {Quality} from "../../../src/release/format.ts";
import {block} from "../block.js";
import {h} from "../dom.js";
import {formatCount, formatPercent} from "../format.js";
import {qualitySentence} from "../sentences/quality.js";
import {dataTable} from "../table.js";

const count = (value: number | null): string => (value === null ? "withheld" : formatCount(value));

/** Every record is used or set aside with its reason; this is the tally. */
export function records(quality: Quality): HTMLElement {
  const list = h(
    "ul",
    {class: "reasons"},
    ...quality.lines.filter(({reasons}) => reasons.length > 0).map(reasonsOf)
  );
  const section = block({
    id: "records",
    title: "Records used and set aside",
    sentence: qualitySentence(quality),
    pictures: [],
    table: dataTable({
      caption: "Records of each export",
      head: ["Export", "Records", "Used", "Set aside", "Share used"],
      rows: quality.lines.map(({job, records, accepted, quarantined}) => [
        job,
        count(records),
        count(accepted),
        count(quarantined),
        records === null || accepted === null || records === 0 ? "\u2013" : formatPercent(accepted / records)
      ])
    }),
    measures: []
  });
  if (list.childElementCount > 0) section.insertBefore(list, section.querySelector("details"));
  return section;
}

const reasonsOf = ({job, reasons}: Quality["lines"][number]): HTMLElement =>
  h(
    "li",
    {},
    h("h3", {}, job),
    h(
      "ul",
      {},
      ...reasons.map(({code, explanation, records}) =>
        h(
          "li",
          {class: "reason"},
          h("span", {class: "reason-count"}, count(records)),
          h("span", {}, explanation, " ", h("code", {}, code))
        )
      )
    )
  );
