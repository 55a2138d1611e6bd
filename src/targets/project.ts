import type {EarlierYear, Projected} from "./target.ts";

/** Fewer days than this say nothing of a whole period. */
const fewestDays = 28;

export interface Progress {
  actual: number;
  /** Days of the period, and those of it that are over. */
  days: number;
  over: number;
  /** Adds up over time: contacts, hours, sessions. Distinct people do not. */
  addsUp: boolean;
  /** The newest first. */
  earlier: readonly EarlierYear[];
  /** People served in the period so far who had come before it, and those who had not; null where that is not known. */
  carried: {over: number; fresh: number} | null;
}

/**
 * What a running period will come to. A straight line is for what adds up alone: people who were there before come again
 * in its first weeks, and a line through them counts them over and over. People are told by the year before (as many more as
 * then), else by those carried over and the newcomers at their rate so far, else not at all.
 */
export function project({actual, days, over, addsUp, earlier, carried}: Progress): Projected | null {
  if (over < fewestDays) return null;
  if (addsUp) return {value: (actual * days) / over, basis: "straight line"};
  const [before] = earlier;
  if (before !== undefined)
    return {value: actual + before.atEnd - before.value, basis: "as many more as a year before"};
  return carried === null
    ? null
    : {value: carried.over + (carried.fresh * days) / over, basis: "carried over and new"};
}
