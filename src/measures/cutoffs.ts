import type {InstrumentScale} from "../instruments/instrument.ts";

/** One side of a scale's cut-off, which some score stands on and some does not. */
export type Cutoff = InstrumentScale["scale"]["cutoffs"][number];

/** SQL of whether a score is on the side that a cut-off speaks of. */
export const isThere = ({direction, value}: Cutoff, score: string): string =>
  `${score} ${{above: ">", at_or_above: ">=", below: "<", at_or_below: "<="}[direction]} ${value}`;

export const sideOf = ({direction, value}: Cutoff): string => `${direction.replaceAll("_", " ")} ${value}`;
