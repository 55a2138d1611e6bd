import type {Feed, FeedField} from "../feed.ts";
import {program, site, startedAt} from "./shared.ts";

const seconds = {
  kinds: ["number"],
  unit: "seconds",
  min: 0,
  max: 86400
} as const satisfies Partial<FeedField>;

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
    time: {
      column: "time_of_day",
      kinds: ["time"],
      description: "the time of day it began, where started_at tells the day alone"
    },
    status: {
      column: "outcome",
      kinds: ["code"],
      values: ["answered", "abandoned", "unanswered", "not_a_call"],
      description:
        "what became of it, where one column says so: answered; abandoned (the caller left); unanswered (voicemail, overflow, busy); not_a_call (a record of the phone system that is none)"
    },
    real_call: {
      column: "real_call",
      kinds: ["yes_no"],
      description: "no for hang-ups, wrong numbers, pranks and tests; yes when not mapped"
    },
    answered: {
      column: "answered",
      kinds: ["yes_no"],
      description: "somebody took the call; yes when none of answered, abandoned and status is mapped"
    },
    abandoned: {column: "abandoned", kinds: ["yes_no"], description: "the caller left before an answer"},
    wait: {...seconds, column: "wait_seconds", description: "seconds to answer or to leaving"},
    answered_at: {
      column: "answered_at",
      kinds: ["datetime", "time"],
      description:
        "when it was answered; the wait is worked out where wait is not mapped, across midnight too"
    },
    ended_at: {
      column: "ended_at",
      kinds: ["datetime", "time"],
      description:
        "when it ended; talk (or the wait of a caller who left) is worked out where it is not mapped"
    },
    talk: {
      column: "talk_minutes",
      kinds: ["number"],
      unit: "minutes",
      min: 0,
      max: 1440,
      description: "how long they talked"
    },
    hold: {
      ...seconds,
      column: "hold_seconds",
      description: "seconds the caller was put on hold while talking"
    },
    wrap_up: {...seconds, column: "wrap_seconds", description: "seconds of work on the call after it ended"},
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
    satisfied: {column: "satisfied", kinds: ["yes_no"], description: "the caller said it helped"},
    felt_heard: {column: "felt_heard", kinds: ["yes_no"], description: "the caller said they felt heard"},
    diverted: {
      column: "diverted",
      kinds: ["yes_no"],
      description:
        "the caller said that without the line they would have gone to an emergency room or called 911"
    },
    callback_requested: {
      column: "callback_requested",
      kinds: ["yes_no"],
      description: "the caller asked to be called back"
    },
    callback_completed: {
      column: "callback_completed",
      kinds: ["yes_no"],
      description: "the call back took place; blank counts as not"
    }
  }
};
