import {counted} from "../counted.js";
import {h} from "../dom.js";
import type {Release} from "../release.js";
import {type News, namedCharts, watchedSentence, whatChanged} from "../sentences/what-changed.js";

/** What is new in the last closed month, before any number; `null` where no series is watched. */
export function changes(release: Release): HTMLElement | null {
  const charts = namedCharts(release);
  if (charts.charts.length === 0) return null;
  const watched = watchedSentence(charts);
  return h(
    "section",
    {class: "block news", id: "what-changed", "aria-labelledby": "what-changed-title"},
    h("h2", {id: "what-changed-title"}, "What changed"),
    ...whatChanged(charts).flatMap((news) => told(news, release)),
    watched === "" ? null : h("p", {class: "note"}, watched)
  );
}

/** A sentence, and the way to what its figure means. */
function told({sentence, chart}: News, release: Release): HTMLElement[] {
  const measure = chart === null ? undefined : release.measure(chart.measure);
  return [
    h("p", {class: "take"}, sentence),
    ...(measure === undefined ? [] : [h("p", {class: "note"}, counted(measure))])
  ];
}
