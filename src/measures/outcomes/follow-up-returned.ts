import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

/** Told inside alone: those whose form came back and could not be scored are few, and would be what it is more than those scored. */
const followUpReturned = (scale: InstrumentScale, followUp: FollowUp): Measure => ({
  ...ofScale(scale, followUp),
  id: `follow_up_returned:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: returned a form at ${followUp.name}`,
  definition:
    followUp.occasion === undefined
      ? "Of people due a follow-up, those who gave a form of it in its window, whether it could be scored or not."
      : "Of people with a scored baseline, those with a form of the follow-up's occasion, whether it could be scored or not.",
  numerator: "people who returned a form of the follow-up",
  denominator: followUp.occasion === undefined ? "people due a follow-up" : "people with a scored baseline",
  format: "percent",
  direction: "higher",
  source: "Received over due, as in TRAC/SPARS reassessment rates; Wilson interval",
  internal: true,
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when closed = 1 then returned else 0 end as numerator,
       case when closed = 1 and left_before = 0 then 1 else 0 end as denominator, 1 - closed as immature, turn
from pair`,
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.map((followUp) => followUpReturned(scale, followUp)))
};
