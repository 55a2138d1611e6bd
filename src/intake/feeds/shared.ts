import type {FeedField} from "../feed.ts";

/** Fields that several feeds have. */

export const person: FeedField = {
  column: "person",
  kinds: ["id"],
  names: "person",
  required: true,
  description: "the person's id in this system; stored as a keyed hash only"
};

export const program: FeedField = {
  column: "program",
  kinds: ["code"],
  values: "programs",
  required: true,
  description: "one of the workspace's programs"
};

export const site: FeedField = {
  column: "site",
  kinds: ["code"],
  values: "sites",
  description: "one of the workspace's sites"
};

export const startedAt: FeedField = {
  column: "started_at",
  kinds: ["datetime", "date"],
  required: true,
  description: "when it began, in the workspace's own wall-clock time"
};

export const minutes: FeedField = {
  column: "minutes",
  kinds: ["number"],
  unit: "minutes",
  min: 0,
  max: 1440,
  description: "how long it lasted"
};

export const contactMode: FeedField = {
  column: "mode",
  kinds: ["code"],
  values: ["in_person", "video", "phone", "text", "community", "other"],
  description: "how they met"
};
