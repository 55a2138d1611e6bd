import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** How long all answered calls of an interval waited. */
export const recognizer: Recognizer = {
  field: "wait_total",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [[/\btotal\b.*\b(?:wait|queue|answer|ring)\w*\b.*/, 0.9]],
      stored: "seconds",
      ofCalls: true
    })
};
