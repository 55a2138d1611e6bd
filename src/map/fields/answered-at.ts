import {recognizeClock} from "../kinds/clock.ts";
import {recognizeDate} from "../kinds/date.ts";
import type {HeaderPattern, Recognizer} from "../match.ts";

const patterns: readonly HeaderPattern[] = [
  [/^(?:call )?(?:answered|connected|picked up|pickup|accepted)(?: time| at)?$/, 0.95],
  [/\b(?:time|date)\b.*\b(?:answered|connected|picked up)\b/, 0.93],
  [/\b(?:answer|connect|pickup|ser(?:vice)? start|talk start)(?:ed)?\b.*\b(?:time|date|at|start)\b/, 0.85],
  [/^ser(?:vice)? start$/, 0.85]
];

/** When somebody took the call. */
export const recognizer: Recognizer = {
  field: "answered_at",
  feeds: ["calls"],
  recognize(column, table) {
    if (/\b(?:speed|seconds|secs|within)\b/.test(column.says)) return undefined;
    return recognizeClock(column, patterns) ?? recognizeDate(column, table, {patterns});
  }
};
