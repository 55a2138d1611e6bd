import {ofGroups} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {ofSessions, sessionsBy} from "../programs/group-sessions.ts";

const sessionHours: Measure = {
  ...ofGroups,
  ...ofSessions,
  id: "session_hours",
  title: "Hours of sessions",
  definition:
    "Hours that sessions lasted, each session once, however many came; sessions without a recorded length add nothing.",
  numerator: "minutes of sessions in the period, divided by 60",
  denominator: null,
  format: "hours",
  source: "Common to funders' service tables",
  // Where no session has a length, hours are not zero but unknown.
  occursIn: ["timed_session"],
  sums: ["without_length"],
  sql: (context) => sessionsBy(context, {numerator: "minutes", further: ["without_length"]}),
  estimate: ({numerator}) => ({value: numerator / 60, lower: null, upper: null})
};

export const file: MeasureFile = {measures: () => [sessionHours]};
