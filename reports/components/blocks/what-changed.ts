import {h} from "../dom.js";
import type {Release} from "../release.js";
import {watchedSentence, whatChanged} from "../sentences/what-changed.js";

/** What is new in the last closed month, before any number; `null` where no series is watched. */
export function changes({charts}: Release): HTMLElement | null {
  if (charts.charts.length === 0) return null;
  const [first, ...others] = whatChanged(charts);
  const watched = watchedSentence(charts);
  return h(
    "section",
    {class: "block news", id: "what-changed", "aria-labelledby": "what-changed-title"},
    h("h2", {id: "what-changed-title"}, "What changed"),
    h("p", {class: "take"}, first),
    ...others.map((sentence) => h("p", {class: "take"}, sentence)),
    watched === "" ? null : h("p", {class: "note"}, watched)
  );
}
