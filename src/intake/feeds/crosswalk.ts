import type {Feed, FeedField} from "../feed.ts";
import {person} from "./shared.ts";

const other: FeedField = {
  column: "other",
  kinds: ["id"],
  names: "person",
  description: "the same person's id in another system (its `space`); blank where there is none"
};

/** Each id column says by `space` which system gave it; people of both systems are then counted once. */
export const feed: Feed = {
  id: "crosswalk",
  title: "Crosswalk: which ids of two systems are one person's",
  table: "crosswalk",
  fields: {
    person: {...person, description: "the person's id in one system; stored as a keyed hash only"},
    other
  }
};
