import type {ProgramType} from "../config/workspace.ts";
import type {Measure} from "./measure.ts";

/** Programs in which people come with an id. */
export const withPeople: readonly ProgramType[] = ["support_group", "one_to_one", "peer_run"];

export const callsOnly: readonly ProgramType[] = ["warm_line"];

/** What measures of attended contacts have in common. */
export const ofContacts = {
  family: "engagement",
  direction: "neutral",
  version: 1,
  scope: "slice",
  mergeable: true,
  reads: ["contact"],
  programTypes: withPeople
} as const satisfies Partial<Measure>;

/** What measures of calls have in common; nobody with an id stands behind them. */
export const ofCalls = {
  family: "warm_line",
  unit: "call",
  direction: "neutral",
  version: 1,
  anchor: "activity",
  scope: "slice",
  combine: "sum",
  mergeable: true,
  reads: ["call", "call_count"],
  programTypes: callsOnly
} as const satisfies Partial<Measure>;
