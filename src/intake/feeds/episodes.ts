import type {Feed, FeedField} from "../feed.ts";
import {person, program, site} from "./shared.ts";

export const exitReasons = ["completed", "moved", "died", "left", "lost", "other", "unknown"] as const;

/** The groups of HUD's Annual Performance Report, question 23c. */
export const destinations = [
  "permanent",
  "temporary",
  "institutional",
  "homeless",
  "other",
  "unknown"
] as const;

export const destination: FeedField = {
  column: "destination",
  kinds: ["code"],
  values: destinations,
  description: "where the person went at exit, by HUD's groups; a death is other"
};

export const feed: Feed = {
  id: "episodes",
  title: "Enrolments: one record a stay in one program",
  table: "episode",
  dated: "opened",
  reaches: ["closed"],
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
    opened: {
      column: "opened",
      kinds: ["date"],
      required: true,
      unless: "length",
      description: "day of entry; worked out where only length is mapped"
    },
    closed: {column: "closed", kinds: ["date"], description: "day of exit; blank while open"},
    length: {
      column: "",
      kinds: ["number"],
      unit: "days",
      min: 0,
      max: 36_525,
      description:
        "how long it has lasted or lasted, where nothing says the day of entry: `unit` says in what, and the job needs export_date or coverage.to. Taken to be open or to have ended on that day, a month being 30.4375 days"
    },
    ended: {
      column: "",
      kinds: ["yes_no"],
      description: "yes once it is over, where no day says so; blank counts as no"
    },
    destination,
    reason: {column: "reason", kinds: ["code"], values: exitReasons, description: "why it ended"}
  }
};
