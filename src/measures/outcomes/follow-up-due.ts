import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

const followUpDue = (scale: InstrumentScale, followUp: FollowUp): Measure => ({
  ...ofScale(scale, followUp),
  id: `follow_up_due:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: still served when the follow-up at ${followUp.name} was due`,
  definition:
    "Of people with a scored baseline whose follow-up window has closed, those who had not left before it began. Who left and answered all the same counts as due; those who died are among those who left.",
  numerator: "people due a follow-up",
  denominator: "people with a scored baseline whose follow-up window has closed",
  format: "percent",
  direction: "neutral",
  source: "Due over baselines, the second step of a follow-up's flow (CONSORT); Wilson interval",
  occursIn: [`score_and_exit:${scale.id}`],
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when closed = 1 and left_before = 0 then 1 else 0 end as numerator, closed as denominator, 1 - closed as immature, turn
from pair`,
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) =>
      follow_ups.filter(({after}) => after !== undefined).map((followUp) => followUpDue(scale, followUp))
    )
};
