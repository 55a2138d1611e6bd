import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairs} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {monthOf, siteAt} from "../sql.ts";

const followUpRate = (scale: InstrumentScale, followUp: FollowUp): Measure => ({
  ...ofScale(scale, followUp),
  id: `follow_up_rate:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: followed up at ${followUp.name}`,
  definition:
    followUp.occasion === undefined
      ? "Of people with a scored baseline whose follow-up window has closed, those with a scored follow-up in it."
      : "Of people with a scored baseline, those with a scored form of the follow-up's occasion.",
  numerator: "people with a scored follow-up",
  denominator:
    followUp.occasion === undefined
      ? "people with a scored baseline whose follow-up window has closed"
      : "people with a scored baseline",
  format: "percent",
  direction: "higher",
  source: "Received over due, as in TRAC/SPARS reassessment rates; Wilson interval",
  sql: (context) => `
with ${pairs({scale, followUp}, context).trimStart()}
select person, program, ${siteAt(context.level)} as site, ${monthOf("taken")} as month,
       case when due = 1 and post is not null then 1 else 0 end as numerator, due as denominator, 1 - due as immature
from pair`,
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.map((followUp) => followUpRate(scale, followUp)))
};
