import type {SiteData} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {coverageSpans} from "../charts/coverage.js";
import {formatDate} from "../format.js";
import {onSheets, partName} from "../sheets.js";
import {dataTable} from "../table.js";

/** What time each export speaks of: the first thing to look at when a number surprises. */
export function coverage({coverage, asOf}: SiteData): HTMLElement {
  const spans = coverage.flatMap(({job, from, to}) =>
    from === null || to === null
      ? []
      : [{id: job, from, to, text: `${formatDate(from)} to ${formatDate(to)}`}]
  );
  const behind = spans.filter(({to}) => to < asOf).map(({id}) => id);
  const sentence =
    spans.length === 0
      ? "No export says what time it speaks of."
      : behind.length === 0
        ? `Every export reaches ${formatDate(asOf)}.`
        : `Numbers reach ${formatDate(asOf)} where the exports do; ${behind.length === 1 ? "one ends" : `${behind.length} end`} earlier, and what is made from ${behind.length === 1 ? "it" : "them"} stops there.`;
  return block({
    id: "coverage",
    title: "What the exports cover",
    sentence,
    pictures: onSheets(spans).map((part, nth, {length}) => ({
      ...(nth === 0
        ? {title: `Each upright mark is ${formatDate(asOf)}, the last day that numbers speak of.`}
        : {}),
      render: (width) =>
        coverageSpans(part, {
          label: partName("Time covered by each export", nth, length),
          description: sentence,
          all: spans,
          asOf,
          width
        })
    })),
    table: dataTable({
      caption: "Time covered by each export",
      head: ["Export", "Kind", "From", "To", "Taken on"],
      rows: coverage.map(({job, feed, from, to, exportDate}) => [
        job,
        feed.replaceAll("_", " "),
        from === null ? "not dated" : formatDate(from),
        to === null ? "not dated" : formatDate(to),
        exportDate === null ? "not said" : formatDate(exportDate)
      ])
    }),
    measures: []
  });
}
