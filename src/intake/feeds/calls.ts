import type {Feed} from "../feed.ts";
import {program, site, startedAt} from "./shared.ts";

export const feed: Feed = {
  id: "calls",
  title: "Calls, one record each, with or without a caller id",
  table: "call",
  dated: "started_at",
  fields: {
    caller: {
      column: "caller",
      kinds: ["id"],
      names: "person",
      description: "the caller's id or number, where there is one; stored as a keyed hash only"
    },
    call: {column: "call_key", kinds: ["id"], names: "call", description: "the call's own id"},
    program,
    site,
    started_at: startedAt,
    real_call: {
      column: "real_call",
      kinds: ["yes_no"],
      description: "no for hang-ups, wrong numbers, pranks and tests; yes when not mapped"
    },
    answered: {
      column: "answered",
      kinds: ["yes_no"],
      description: "somebody took the call; yes when neither answered nor abandoned is mapped"
    },
    abandoned: {column: "abandoned", kinds: ["yes_no"], description: "the caller left before an answer"},
    wait: {
      column: "wait_seconds",
      kinds: ["number"],
      unit: "seconds",
      min: 0,
      max: 86400,
      description: "seconds to answer or to leaving"
    },
    talk: {
      column: "talk_minutes",
      kinds: ["number"],
      unit: "minutes",
      min: 0,
      max: 1440,
      description: "how long they talked"
    },
    type: {column: "type", kinds: ["label", "code"], description: "kind of call"},
    transfer: {
      column: "transfer",
      kinds: ["code"],
      values: ["none", "988", "911", "other"],
      description: "where it was passed on to"
    },
    distress_before: {
      column: "distress_before",
      kinds: ["number"],
      integer: true,
      min: 0,
      max: 10,
      description: "caller's distress at the start"
    },
    distress_after: {
      column: "distress_after",
      kinds: ["number"],
      integer: true,
      min: 0,
      max: 10,
      description: "caller's distress at the end"
    },
    satisfied: {column: "satisfied", kinds: ["yes_no"], description: "the caller said it helped"}
  }
};
