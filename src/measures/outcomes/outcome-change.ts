import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {pairedChange} from "../../statistics/paired-change.ts";
import type {Estimate, Measure, MeasureFile, Sufficient} from "../measure.ts";
import {pairs} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {monthOf, siteAt} from "../sql.ts";

const square = (expression: string): string => `cast(${expression} * ${expression} as decimal(38, 18))`;

function estimate({denominator, sums}: Sufficient): Estimate {
  const {pre = 0, post = 0, change = 0, pre_sq = 0, post_sq = 0, change_sq = 0} = sums;
  const result = pairedChange({
    n: denominator,
    pre,
    post,
    change,
    preSq: pre_sq,
    postSq: post_sq,
    changeSq: change_sq
  });
  return {
    value: result.meanChange,
    lower: result.lower,
    upper: result.upper,
    more: {
      mean_pre: result.meanPre,
      sd_pre: result.sdPre,
      mean_post: result.meanPost,
      sd_post: result.sdPost,
      sd_change: result.sdChange,
      effect_size: result.hedgesDav,
      df: result.df
    }
  };
}

const outcomeChange = (scale: InstrumentScale, followUp: FollowUp): Measure => ({
  ...ofScale(scale, followUp),
  id: `outcome_change:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: change at ${followUp.name}`,
  definition:
    "Mean of follow-up score minus baseline score, over people with both. Participants reported this change; it is not the " +
    "program's effect.",
  numerator: "sum of follow-up score minus baseline score",
  denominator: "people with a scored baseline and a scored follow-up in its window",
  format: "score",
  direction: scale.scale.direction,
  source: "Paired t interval; effect size is Cohen's d_av with Hedges' exact correction (Lakens 2013)",
  sums: ["n_baseline", "pre", "post", "change", "pre_sq", "post_sq", "change_sq"],
  sql: (context) => `
with ${pairs({scale, followUp}, context).trimStart()},
paired as (
  select person, program, site, taken, due, case when due = 1 and post is not null then 1 else 0 end as both_scored, pre, post
  from pair
)
select person, program, ${siteAt(context.level)} as site, ${monthOf("taken")} as month,
       case when both_scored = 1 then post - pre else 0 end as numerator, both_scored as denominator, 1 - due as immature,
       1 as n_baseline,
       case when both_scored = 1 then pre else 0 end as pre,
       case when both_scored = 1 then post else 0 end as post,
       case when both_scored = 1 then post - pre else 0 end as change,
       case when both_scored = 1 then ${square("pre")} else 0 end as pre_sq,
       case when both_scored = 1 then ${square("post")} else 0 end as post_sq,
       case when both_scored = 1 then ${square("(post - pre)")} else 0 end as change_sq
from paired`,
  estimate
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.map((followUp) => outcomeChange(scale, followUp)))
};
