import type {Feed} from "../feed.ts";
import {minutes, program, site, startedAt} from "./shared.ts";

export const feed: Feed = {
  id: "sessions",
  title: "Group sessions and events with head-counts",
  table: "session",
  dated: "started_at",
  fields: {
    session: {
      column: "session_key",
      kinds: ["id"],
      names: "session",
      description: "the session's own id, where named attendance refers to it"
    },
    program,
    site,
    started_at: startedAt,
    minutes,
    activity: {column: "activity", kinds: ["label", "code"], description: "name of the group or event"},
    head_count: {
      column: "head_count",
      kinds: ["number"],
      integer: true,
      min: 0,
      max: 100000,
      description: "people in the room"
    },
    facilitators: {
      column: "facilitators",
      kinds: ["number"],
      integer: true,
      min: 0,
      max: 1000,
      description: "people who led it"
    }
  }
};
