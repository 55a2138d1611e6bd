import type {Feed} from "../feed.ts";
import {person, program, site} from "./shared.ts";

export const exitReasons = ["completed", "moved", "died", "left", "lost", "other", "unknown"] as const;

export const feed: Feed = {
  id: "episodes",
  title: "Enrolments: one record a stay in one program",
  table: "episode",
  dated: "opened",
  fields: {
    person,
    episode: {
      column: "episode_key",
      kinds: ["id"],
      names: "episode",
      description: "the episode's own id, where exits come in a file of their own"
    },
    program,
    site,
    referred: {column: "referred", kinds: ["date"], description: "day of referral"},
    opened: {column: "opened", kinds: ["date"], required: true, description: "day of entry"},
    closed: {column: "closed", kinds: ["date"], description: "day of exit; blank while open"},
    reason: {column: "reason", kinds: ["code"], values: exitReasons, description: "why it ended"}
  }
};
