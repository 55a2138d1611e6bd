import type {Feed} from "../feed.ts";
import {destination, exitReasons} from "./episodes.ts";

export const feed: Feed = {
  id: "exits",
  title: "Exits of episodes that came in another file",
  table: "episode_exit",
  dated: "closed",
  fields: {
    episode: {
      column: "episode_key",
      kinds: ["id"],
      names: "episode",
      required: true,
      description: "the episode's own id"
    },
    closed: {column: "closed", kinds: ["date"], required: true, description: "day of exit"},
    destination,
    reason: {column: "reason", kinds: ["code"], values: exitReasons, description: "why it ended"}
  }
};
