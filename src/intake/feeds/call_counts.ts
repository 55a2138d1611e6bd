import type {Feed, FeedField} from "../feed.ts";
import {program, site, startedAt} from "./shared.ts";

const count = (column: string, description: string): FeedField => ({
  column,
  kinds: ["number"],
  integer: true,
  min: 0,
  description
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
    coded: count("coded", "calls given an outcome code")
  }
};
