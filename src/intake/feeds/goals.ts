import type {Feed} from "../feed.ts";
import {person, program, site} from "./shared.ts";

export const feed: Feed = {
  id: "goals",
  title: "Goals, one record a goal of one person",
  table: "goal",
  dated: "set",
  reaches: ["closed"],
  fields: {
    person,
    goal: {
      column: "goal_key",
      kinds: ["id"],
      names: "goal",
      description: "the goal's own id; an append job knows it again by it"
    },
    program,
    site,
    area: {column: "area", kinds: ["label", "code"], description: "what it is about, such as housing"},
    set: {column: "set_on", kinds: ["date"], required: true, description: "day it was set"},
    due: {column: "due", kinds: ["date"], ahead: true, description: "day it is to be met by; may lie ahead"},
    closed: {column: "closed", kinds: ["date"], description: "day it was met or given up; blank while open"},
    outcome: {
      column: "outcome",
      kinds: ["code"],
      values: ["met", "partly_met", "not_met", "given_up", "unknown"],
      description: "how it ended; only met counts as met"
    }
  }
};
