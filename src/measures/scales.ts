import type {FollowUp} from "../config/workspace.ts";
import type {InstrumentScale} from "../instruments/instrument.ts";
import {callsOnly, withPeople} from "./families.ts";
import type {Measure} from "./measure.ts";
import {pairOf} from "./pairs.ts";

/**
 * What measures of a scale at a follow-up have in common; people count by the month in which the follow-up's window
 * closes for them. Where nobody was
 * ever asked there is nothing to tell: a scale whose exports never number that occasion, a course that ends before the day.
 */
export const ofScale = (scale: InstrumentScale, followUp: FollowUp) =>
  ({
    family: "outcomes",
    unit: "person",
    version: 2,
    anchor: "cohort",
    scope: "slice",
    combine: "first",
    mergeable: true,
    reads: ["score", "episode", "contact"],
    programTypes: [...withPeople, ...callsOnly],
    occursIn: [`score:${scale.id}${followUp.occasion === undefined ? "" : `:${followUp.occasion}`}`],
    appliesTo: ({length}) =>
      length === undefined || followUp.after === undefined || followUp.after - followUp.within <= length,
    begins: pairOf(scale, followUp),
    scale,
    followUp: followUp.id
  }) as const satisfies Partial<Measure>;
