import {clusteredMean} from "../statistics/clustered-mean.ts";
import type {Exact} from "../statistics/decimal.ts";
import {hodgesLehmann} from "../statistics/hodges-lehmann.ts";
import {overallChange, tippingPoint} from "../statistics/missing-sensitivity.ts";
import {mixedModel} from "../statistics/mixed-model.ts";
import {pairedChange} from "../statistics/paired-change.ts";
import {mcnemar, pairedShareDifference} from "../statistics/paired-shares.ts";
import {scoreSums} from "../statistics/score-sums.ts";
import {standardizedMeanDifference} from "../statistics/standardized-difference.ts";
import type {Estimate, Sufficient} from "./measure.ts";

/** A paired change from its sums, with what is said beside it: effect sizes, the middle, who was lost, and what if. */
export function changeOfScores({denominator, sums, values, clusters}: Sufficient): Estimate {
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
      ...clustered(values, clusters),
      ...missing({n: denominator, mean: result.meanChange, sd: result.sdChange, due: Number(n_baseline)})
    }
  };
}

/** Of yes and no the change is one of shares: Newcombe's interval for the same people, and McNemar's exact test. */
export function changeOfShares(sufficient: Sufficient): Estimate {
  const {denominator: n, sums} = sufficient;
  const of = (name: string) => Number(sums[name] ?? 0);
  const yesBoth = (of("pre_sq") + of("post_sq") - of("change_sq")) / 2;
  const [yesAfter, yesBefore] = [of("post") - yesBoth, of("pre") - yesBoth];
  const answers = {yesBoth, yesAfter, yesBefore, noBoth: n - yesBoth - yesAfter - yesBefore};
  const {more, ...change} = changeOfScores(sufficient);
  const difference = pairedShareDifference(answers);
  return {
    ...change,
    lower: difference?.lower ?? null,
    upper: difference?.upper ?? null,
    more: {...more, mcnemar_p: n === 0 ? null : mcnemar(answers).p}
  };
}

/**
 * The change again, allowing for people who share a facilitator or a site being alike; nothing where somebody's is not known
 * or all share one.
 */
function clustered(values: readonly number[], clusters: readonly (string | null)[]): Estimate["more"] {
  if (clusters.length === 0 || clusters.some((cluster) => cluster === null)) return {};
  const groups = new Map<string | null, number[]>();
  for (const [index, cluster] of clusters.entries()) {
    const group = groups.get(cluster) ?? [];
    group.push(values[index]!);
    groups.set(cluster, group);
  }
  if (groups.size < 2) return {};
  const found = clusteredMean([...groups.values()].map(scoreSums));
  const interval = found.method === "plain t" ? found.widened : found.interval;
  return {
    clusters: found.clusters,
    cluster_design_effect: found.designEffect,
    cluster_lower: interval?.lower ?? null,
    cluster_upper: interval?.upper ?? null
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
