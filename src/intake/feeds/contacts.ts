import type {Feed} from "../feed.ts";
import {contactMode, minutes, person, program, site, startedAt} from "./shared.ts";

export const contactStatuses = ["attended", "no_show", "late_cancel", "scheduled"] as const;

export const feed: Feed = {
  id: "contacts",
  title: "Contacts with one person each",
  table: "contact",
  dated: "started_at",
  defaults: {kind: "one_to_one", status: "attended"},
  fields: {
    person,
    contact: {column: "contact_key", kinds: ["id"], names: "contact", description: "the contact's own id"},
    program,
    site,
    started_at: startedAt,
    minutes,
    kind: {
      column: "kind",
      kinds: ["code"],
      values: ["one_to_one", "group", "visit", "outreach", "event", "other"],
      description: "what kind of contact"
    },
    mode: contactMode,
    status: {
      column: "status",
      kinds: ["code"],
      values: contactStatuses,
      description: "only attended contacts are counted as service"
    },
    worker: {
      column: "worker",
      kinds: ["id"],
      names: "worker",
      description: "who gave it; stored as a keyed hash only"
    },
    session: {
      column: "session_key",
      kinds: ["id"],
      names: "session",
      description: "the session it was part of"
    }
  }
};
