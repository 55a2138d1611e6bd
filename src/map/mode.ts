import type {JobConfig} from "../config/job.ts";
import type {Feed} from "../intake/feed.ts";
import type {Candidate} from "./match.ts";

/** How an export replaces the one before. */
export interface ModeChoice {
  mode: JobConfig["mode"];
  key?: string;
  certain: boolean;
  reason: string;
}

/**
 * From how much of each older file the next one tells again: nearly all of it is a snapshot, else records are added,
 * by their own id where they have one, else by the days each file covers. Shares between 0 and 1, one for each pair.
 */
export function chooseMode(
  feed: Feed,
  fields: readonly Candidate[],
  toldAgain: readonly number[]
): ModeChoice {
  if (toldAgain.length === 0)
    return {
      mode: "snapshot",
      certain: false,
      reason:
        "one file: the next export is taken to tell everything anew; append or window where it holds only what is new"
    };
  const least = Math.min(...toldAgain);
  const share = `${Math.round(least * 100)}%`;
  if (least >= 0.8)
    return {
      mode: "snapshot",
      certain: true,
      reason: `the later file tells ${share} of the earlier one again`
    };
  const key = fields.find(({field}) => ["contact", "call", "referral", "goal"].includes(field))?.field;
  if (key !== undefined)
    return {
      mode: "append",
      key,
      certain: true,
      reason: `the later file tells ${share} of the earlier one again, and records have an id`
    };
  if (feed.dated !== undefined && fields.some(({field}) => field === feed.dated))
    return {
      mode: "window",
      certain: true,
      reason: `the later file tells ${share} of the earlier one again, by days`
    };
  return {
    mode: "snapshot",
    certain: false,
    reason: `the later file tells only ${share} of the earlier one again`
  };
}
