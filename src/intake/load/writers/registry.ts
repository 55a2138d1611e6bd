import type {Feed} from "../../feed.ts";
import {write as writeCallCounts} from "./call-counts.ts";
import {write as writeEpisodes} from "./episodes.ts";
import {write as writeFacts} from "./facts.ts";
import {write as writePeople} from "./people.ts";
import {write as writeRecords} from "./rows.ts";
import {write as writeSurveys} from "./surveys.ts";
import type {Writer} from "./writer.ts";

/** Feeds whose records become more than one row each. */
const writers: Partial<Record<Feed["id"], Writer>> = {
  people: writePeople,
  call_counts: writeCallCounts,
  episodes: writeEpisodes,
  facts: writeFacts,
  surveys: writeSurveys
};

export const writerOf = ({id}: Feed): Writer => writers[id] ?? writeRecords;
