import type {Feed, FeedField} from "../feed.ts";
import {program, site, startedAt} from "./shared.ts";

const count = (column: string, description: string): FeedField => ({
  column,
  kinds: ["number"],
  integer: true,
  min: 0,
  description
});

const seconds = (column: string, description: string): FeedField => ({
  column,
  kinds: ["number"],
  unit: "seconds",
  min: 0,
  description
});

/** A length as a phone system sums it up: of all answered calls together, or on average. */
const length = (name: string, of: string): Readonly<Record<string, FeedField>> => ({
  [`${name}_total`]: seconds(`${name}_total`, `seconds ${of}, of all answered calls together`),
  [`${name}_average`]: seconds(`${name}_average`, `seconds ${of}, on average of the answered calls`)
});

/** Counts by outcome code are mapped as `code:NAME`, one column each; they become rows of their own. */
export const feed: Feed = {
  id: "call_counts",
  title: "Counts of calls by day or interval",
  table: "call_count",
  dated: "started_at",
  fields: {
    program,
    site,
    started_at: {...startedAt, description: "day or start of the interval"},
    offered: count("offered", "calls that reached the queue"),
    answered: count("answered", "calls taken"),
    abandoned: count("abandoned", "callers who left before an answer"),
    coded: count("coded", "calls given an outcome code"),
    answered_in_time: count("answered_in_time", "calls answered within the program's answer_within"),
    abandoned_in_time: count("abandoned_in_time", "callers who left within the program's answer_within"),
    abandoned_short: count(
      "abandoned_short",
      "callers who left sooner than the program's short_abandon; they are among those who left"
    ),
    ...length("wait", "to the answer"),
    ...length("talk", "of talk"),
    ...length("hold", "on hold"),
    ...length("wrap_up", "of work after the call"),
    ...length("handle", "of talk, hold and work after the call")
  }
};
