import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {isYesNo} from "../../instruments/reliable.ts";
import {changeOfScores, changeOfShares} from "../change.ts";
import {besideWholes} from "../made-up-of.ts";
import type {Estimate, Measure, MeasureFile, Sufficient} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {endsOf, isAtEnd} from "../scale-ends.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

const square = (expression: string): string => `cast(${expression} * ${expression} as decimal(38, 18))`;

function withEnds(sufficient: Sufficient): Estimate {
  const {more, ...change} = changeOfScores(sufficient);
  return {...change, more: {...more, ...endsOf(sufficient)}};
}

const outcomeChange = (
  scale: InstrumentScale,
  followUp: FollowUp,
  scales: readonly InstrumentScale[]
): Measure => ({
  ...ofScale(scale, followUp),
  version: 3,
  id: `outcome_change:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: change at ${followUp.name}`,
  definition:
    "Mean of follow-up score minus baseline score, over people with both. Participants reported this change; it is not the " +
    "program's effect.",
  numerator: "sum of follow-up score minus baseline score",
  denominator: "people with a scored baseline and a scored follow-up in its window",
  format: "score",
  ...besideWholes(scale, scales, (id) => `outcome_change:${id}:${followUp.id}`),
  direction: scale.scale.direction,
  source:
    "Paired t interval; effect sizes are Cohen's d_av and d_pre with Hedges' exact correction (Lakens 2013, Becker 1988); Hodges-Lehmann estimate with the exact signed-rank interval; those lost by their standardized difference at baseline (Austin 2009) and a tipping point (Yan, Lee and Li 2009); floor and ceiling from 15 % on (Terwee 2007)",
  sums: ["n_baseline", "pre", "post", "change", "pre_sq", "post_sq", "change_sq"],
  workings: ["lost", "lost_pre", "lost_pre_sq", "at_lowest", "at_highest"],
  values: "change",
  cluster: "cluster",
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)},
paired as (
  select person, program, site, cluster, turn, counts_on, closed, case when closed = 1 and post is not null then 1 else 0 end as both_scored,
         pre, post
  from pair
)
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when both_scored = 1 then post - pre else 0 end as numerator, both_scored as denominator, 1 - closed as immature, turn,
       closed as n_baseline,
       case when both_scored = 1 then pre else 0 end as pre,
       case when both_scored = 1 then post else 0 end as post,
       case when both_scored = 1 then post - pre else 0 end as change,
       case when both_scored = 1 then ${square("pre")} else 0 end as pre_sq,
       case when both_scored = 1 then ${square("post")} else 0 end as post_sq,
       case when both_scored = 1 then ${square("(post - pre)")} else 0 end as change_sq,
       cluster, closed - both_scored as lost,
       case when closed = 1 and both_scored = 0 then pre else 0 end as lost_pre,
       case when closed = 1 and both_scored = 0 then ${square("pre")} else 0 end as lost_pre_sq,
       case when both_scored = 1 and ${isAtEnd("lowest", "pre", scale.scale.range)} then 1 else 0 end as at_lowest,
       case when both_scored = 1 and ${isAtEnd("highest", "pre", scale.scale.range)} then 1 else 0 end as at_highest
from paired`,
  estimate: isYesNo(scale) ? changeOfShares : withEnds
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.map((followUp) => outcomeChange(scale, followUp, scales)))
};
