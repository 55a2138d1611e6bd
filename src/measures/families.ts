import type {ProgramType} from "../config/workspace.ts";
import {callMonth} from "./calls/figures.ts";
import {saidMonth} from "./calls/said.ts";
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

export const groupsOnly: readonly ProgramType[] = ["support_group"];

export const peerRunOnly: readonly ProgramType[] = ["peer_run"];

/** What measures of support groups have in common. */
export const ofGroups = {
  ...ofContacts,
  family: "support_group",
  programTypes: groupsOnly
} as const satisfies Partial<Measure>;

/** What measures of peer-run programs have in common. */
export const ofPeerRun = {
  ...ofContacts,
  family: "peer_run",
  programTypes: peerRunOnly
} as const satisfies Partial<Measure>;

/** What measures of peer specialists have in common. A contact, kept or missed, is one person's, so they are told inside alone. */
export const ofPeerSpecialists = {
  family: "one_to_one",
  unit: "contact",
  direction: "neutral",
  version: 1,
  anchor: "activity",
  scope: "slice",
  combine: "sum",
  nested: true,
  mergeable: true,
  internal: true,
  reads: ["contact"],
  programTypes: ["one_to_one"]
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

/** Those of a month's figures: offered, answered, waits and the like. */
export const ofCallFigures = {
  ...ofCalls,
  weekly: true,
  begins: callMonth
} as const satisfies Partial<Measure>;

/** What callers said, or needed: from call records, guarded as people are. */
export const ofSaid = {
  ...ofCalls,
  reads: ["call"],
  said: true,
  workings: ["unnamed_numerator", "unnamed_denominator"],
  begins: saidMonth
} as const satisfies Partial<Measure>;

/** What measures of callers known by an id have in common. The same caller may show several numbers, or share one. */
export const ofCallers = {
  family: "warm_line",
  unit: "person",
  direction: "neutral",
  version: 1,
  anchor: "activity",
  scope: "slice",
  mergeable: false,
  internal: true,
  reads: ["call"],
  programTypes: callsOnly,
  occursIn: ["known_caller"],
  cutBy: ({characteristic}) => !characteristic
} as const satisfies Partial<Measure>;
