import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

const followUpRate = (scale: InstrumentScale, followUp: FollowUp): Measure => ({
  ...ofScale(scale, followUp),
  version: 3,
  id: `follow_up_rate:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: followed up at ${followUp.name}`,
  definition:
    followUp.occasion === undefined
      ? "Of people with a scored baseline whose follow-up window has closed, and who had not left before it began, those with a scored follow-up in it."
      : "Of people with a scored baseline, those with a scored form of the follow-up's occasion.",
  numerator: "people with a scored follow-up",
  denominator: followUp.occasion === undefined ? "people due a follow-up" : "people with a scored baseline",
  format: "percent",
  direction: "higher",
  source: "Received over due, as in TRAC/SPARS reassessment rates; Wilson interval",
  // Other figures print who had a baseline, so that who left before may be read off even where nothing is told of them.
  ...(followUp.after === undefined ? {} : {within: [`follow_up_due:${scale.id}:${followUp.id}`]}),
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when closed = 1 and post is not null then 1 else 0 end as numerator,
       case when closed = 1 and left_before = 0 then 1 else 0 end as denominator, 1 - closed as immature, turn
from pair`,
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.map((followUp) => followUpRate(scale, followUp)))
};
