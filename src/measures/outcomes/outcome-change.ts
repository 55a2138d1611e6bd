import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import type {Exact} from "../../statistics/decimal.ts";
import {hodgesLehmann} from "../../statistics/hodges-lehmann.ts";
import {overallChange, tippingPoint} from "../../statistics/missing-sensitivity.ts";
import {mixedModel} from "../../statistics/mixed-model.ts";
import {pairedChange} from "../../statistics/paired-change.ts";
import {standardizedMeanDifference} from "../../statistics/standardized-difference.ts";
import type {Estimate, Measure, MeasureFile, Sufficient} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

const square = (expression: string): string => `cast(${expression} * ${expression} as decimal(38, 18))`;

function estimate({denominator, sums, values}: Sufficient): Estimate {
  const {n_baseline = 0, pre = 0, post = 0, change = 0, pre_sq = 0, post_sq = 0, change_sq = 0} = sums;
  const {lost = 0, lost_pre = 0, lost_pre_sq = 0} = sums;
  const result = pairedChange({
    n: denominator,
    pre,
    post,
    change,
    preSq: pre_sq,
    postSq: post_sq,
    changeSq: change_sq
  });
  const middle = hodgesLehmann(values);
  const gap = standardizedMeanDifference(
    {n: denominator, sum: pre, sumSq: pre_sq},
    {n: Number(lost), sum: lost_pre, sumSq: lost_pre_sq}
  );
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
      effect_size_pre: result.hedgesDpre,
      df: result.df,
      hl_change: middle.estimate,
      hl_lower: middle.lower,
      hl_upper: middle.upper,
      effect_size_lost: gap.value,
      ...modelled({
        both: {people: denominator, pre, post, pre_sq, post_sq, change_sq},
        lost: {people: lost, pre: lost_pre, pre_sq: lost_pre_sq}
      }),
      ...missing({n: denominator, mean: result.meanChange, sd: result.sdChange, due: Number(n_baseline)})
    }
  };
}

type Sums = Readonly<Record<string, Exact>>;

/**
 * The change by a mixed model, to which those who did not answer again lend their baseline: unbiased where who answers
 * depends on nothing but that, which the paired change is not.
 */
function modelled({both, lost}: {both: Sums; lost: Sums}): Estimate["more"] {
  const of = (sums: Sums) => (name: string) => Number(sums[name] ?? 0);
  const [b, l] = [of(both), of(lost)];
  const squares = b("pre_sq") + b("post_sq");
  const patterns = [
    {
      waves: [0, 1],
      people: b("people"),
      sums: [b("pre"), b("post")],
      squares,
      // (pre + post)^2 = 2 (pre^2 + post^2) - (post - pre)^2
      squaredTotals: 2 * squares - b("change_sq")
    },
    {waves: [0], people: l("people"), sums: [l("pre")], squares: l("pre_sq"), squaredTotals: l("pre_sq")}
  ].filter(({people}) => people > 0);
  const [change] = mixedModel(patterns)?.changes ?? [];
  return {
    model_change: change?.value ?? null,
    model_lower: change?.lower ?? null,
    model_upper: change?.upper ?? null
  };
}

/** What the change would be over everybody with a baseline, were those who did not answer to have changed otherwise. */
function missing({n, mean, sd, due}: {n: number; mean: number | null; sd: number | null; due: number}) {
  if (mean === null || sd === null) return {};
  const observed = {n, mean, sd, due};
  const unchanged = overallChange(observed, mean);
  const tipping = tippingPoint(observed);
  return {
    overall_unchanged: unchanged?.value ?? null,
    overall_unchanged_lower: unchanged?.lower ?? null,
    overall_unchanged_upper: unchanged?.upper ?? null,
    tipping_point: tipping?.kind === "at" ? tipping.shift : null
  };
}

const outcomeChange = (scale: InstrumentScale, followUp: FollowUp): Measure => ({
  ...ofScale(scale, followUp),
  version: 2,
  id: `outcome_change:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: change at ${followUp.name}`,
  definition:
    "Mean of follow-up score minus baseline score, over people with both. Participants reported this change; it is not the " +
    "program's effect.",
  numerator: "sum of follow-up score minus baseline score",
  denominator: "people with a scored baseline and a scored follow-up in its window",
  format: "score",
  direction: scale.scale.direction,
  source:
    "Paired t interval; effect sizes are Cohen's d_av and d_pre with Hedges' exact correction (Lakens 2013, Becker 1988); Hodges-Lehmann estimate with the exact signed-rank interval; those lost by their standardized difference at baseline (Austin 2009) and a tipping point (Yan, Lee and Li 2009)",
  sums: ["n_baseline", "pre", "post", "change", "pre_sq", "post_sq", "change_sq"],
  workings: ["lost", "lost_pre", "lost_pre_sq"],
  values: "change",
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)},
paired as (
  select person, program, site, counts_on, closed, case when closed = 1 and post is not null then 1 else 0 end as both_scored,
         pre, post
  from pair
)
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when both_scored = 1 then post - pre else 0 end as numerator, both_scored as denominator, 1 - closed as immature,
       closed as n_baseline,
       case when both_scored = 1 then pre else 0 end as pre,
       case when both_scored = 1 then post else 0 end as post,
       case when both_scored = 1 then post - pre else 0 end as change,
       case when both_scored = 1 then ${square("pre")} else 0 end as pre_sq,
       case when both_scored = 1 then ${square("post")} else 0 end as post_sq,
       case when both_scored = 1 then ${square("(post - pre)")} else 0 end as change_sq,
       closed - both_scored as lost,
       case when closed = 1 and both_scored = 0 then pre else 0 end as lost_pre,
       case when closed = 1 and both_scored = 0 then ${square("pre")} else 0 end as lost_pre_sq
from paired`,
  estimate
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.map((followUp) => outcomeChange(scale, followUp)))
};
