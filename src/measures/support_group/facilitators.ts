import {average} from "../estimates.ts";
import {ofGroups} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {ofSessions, sessionsBy} from "../programs/group-sessions.ts";
import {attendances} from "../slice/counts-behind.ts";

const perSession: Measure = {
  ...ofGroups,
  ...ofSessions,
  id: "session_facilitators",
  title: "Facilitators at a session",
  definition: "How many people led a session on average, of the sessions whose export says how many did.",
  numerator: "facilitators of sessions, added up",
  denominator: "sessions whose facilitators are known",
  format: "average",
  source: "Facilitator ratio of support groups",
  occursIn: ["led_session"],
  sql: (context) => sessionsBy(context, {numerator: "facilitators", denominator: "led"}),
  estimate: average
};

const ratio: Measure = {
  ...ofGroups,
  ...ofSessions,
  id: "people_per_facilitator",
  title: "People for each facilitator",
  definition:
    "Attendances for each facilitator, of the sessions that were counted and had one or more. All of both are added up first, so that large sessions weigh more.",
  numerator: "attendances of sessions with facilitators",
  denominator: "facilitators of those sessions, added up",
  countSets: {numerator: attendances},
  format: "average",
  source:
    "Facilitator ratio of support groups; North Carolina holds peer support groups to 12 people for each",
  occursIn: ["led_session"],
  sql: (context) => sessionsBy(context, {numerator: "came_led", denominator: "facilitators_led"}),
  estimate: average
};

export const file: MeasureFile = {measures: () => [perSession, ratio]};
