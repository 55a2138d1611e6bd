import {recognizeClock} from "../kinds/clock.ts";
import {recognizeDate} from "../kinds/date.ts";
import type {HeaderPattern, Recognizer} from "../match.ts";

const patterns: readonly HeaderPattern[] = [
  [
    /^(?:call )?(?:end(?:ed)?|finish(?:ed)?|completed|hung up|hangup|disconnect(?:ed)?|exit)(?: time| at)?$/,
    0.95
  ],
  [/\bcall\b.*\b(?:end|ended|finish(?:ed)?)\b/, 0.93],
  [/\b(?:end|ended|ser(?:vice)? exit|hangup)\b.*\b(?:time|date|at)\b/, 0.85],
  [/^ser(?:vice)? exit$/, 0.9]
];

/** When the call ended. */
export const recognizer: Recognizer = {
  field: "ended_at",
  feeds: ["calls"],
  recognize: (column, table) => recognizeClock(column, patterns) ?? recognizeDate(column, table, {patterns})
};
