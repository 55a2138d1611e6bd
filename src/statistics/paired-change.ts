import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {type Exact, exactSum, exactSumOfSquares, meanFromSum, sdFromSums} from "./decimal.ts";
import {averageSdEffect, baselineSdEffect, hedgesCorrection} from "./effect-size.ts";

/** What paired scores add up to; sums of several groups of people simply add. */
export interface PairedSums {
  n: number;
  pre: Exact;
  post: Exact;
  /** Sum of post - pre. */
  change: Exact;
  preSq: Exact;
  postSq: Exact;
  /** Sum of (post - pre) squared. */
  changeSq: Exact;
}

/** All in points of the scale but df, t, p and the effect sizes. Null where too few pairs or no spread allow none. */
export interface PairedChange {
  n: number;
  meanPre: number | null;
  sdPre: number | null;
  meanPost: number | null;
  sdPost: number | null;
  meanChange: number | null;
  sdChange: number | null;
  seChange: number | null;
  /** t interval of the mean change, 95 % unless asked otherwise. */
  lower: number | null;
  upper: number | null;
  t: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
  /** Mean change over the SD of the changes; inflated where pre and post go together. */
  dz: number | null;
  /** Mean change over the arithmetic mean of the two SDs. */
  dav: number | null;
  /** d_av times Hedges' exact correction at df n - 1; what tables publish. */
  hedgesDav: number | null;
  /** Mean change over the SD at baseline (Glass's delta). */
  dpre: number | null;
  /** d_pre times Hedges' exact correction at df n - 1. */
  hedgesDpre: number | null;
}

/** Change of the same people from one occasion to another, as R's `t.test(post, pre, paired = TRUE)`, from sums alone. */
export function pairedChange(sums: PairedSums, confidence = 0.95): PairedChange {
  const {n} = sums;
  const means = {
    meanPre: n === 0 ? null : meanFromSum(n, sums.pre),
    meanPost: n === 0 ? null : meanFromSum(n, sums.post),
    meanChange: n === 0 ? null : meanFromSum(n, sums.change)
  };
  const spread = {
    sdPre: sdFromSums(n, sums.pre, sums.preSq),
    sdPost: sdFromSums(n, sums.post, sums.postSq),
    sdChange: sdFromSums(n, sums.change, sums.changeSq)
  };
  return {
    n,
    ...means,
    ...spread,
    ...interval(n, means.meanChange, spread.sdChange, confidence),
    ...effects(n, means.meanChange, spread)
  };
}

/** The same from the scores themselves: `post[i]` is the person of `pre[i]`. */
export function pairedChangeOf(
  pre: readonly number[],
  post: readonly number[],
  confidence = 0.95
): PairedChange {
  if (pre.length !== post.length) throw new RangeError("pre and post are not pairs");
  const change = pre.map((value, index) => exactSum([post[index] as number, -value]));
  return pairedChange(
    {
      n: pre.length,
      pre: exactSum(pre),
      post: exactSum(post),
      change: exactSum(change),
      preSq: exactSumOfSquares(pre),
      postSq: exactSumOfSquares(post),
      changeSq: exactSumOfSquares(change)
    },
    confidence
  );
}

function interval(n: number, meanChange: number | null, sdChange: number | null, confidence: number) {
  const df = n < 2 ? null : n - 1;
  if (df === null || meanChange === null || sdChange === null || sdChange === 0)
    return {seChange: sdChange, lower: null, upper: null, t: null, df, p: null};
  const seChange = sdChange / Math.sqrt(n);
  const t = meanChange / seChange;
  const width = tQuantile(1 - (1 - confidence) / 2, df) * seChange;
  return {
    seChange,
    lower: meanChange - width,
    upper: meanChange + width,
    t,
    df,
    p: twoSided(t, df)
  };
}

const twoSided = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df);

/** Two-sided p of a mean change of n people from its SD alone; null where the SD is not known, or nobody differs. */
export function pairedP(n: number, meanChange: number, sdChange: number | null): number | null {
  if (n < 2 || sdChange === null || sdChange === 0) return null;
  return twoSided(meanChange / (sdChange / Math.sqrt(n)), n - 1);
}

function effects(
  n: number,
  meanChange: number | null,
  {sdPre, sdPost, sdChange}: {sdPre: number | null; sdPost: number | null; sdChange: number | null}
) {
  if (meanChange === null || sdPre === null || sdPost === null || sdChange === null)
    return {dz: null, dav: null, hedgesDav: null, dpre: null, hedgesDpre: null};
  const dav = averageSdEffect(meanChange, sdPre, sdPost);
  const dpre = baselineSdEffect(meanChange, sdPre);
  const corrected = (d: number | null) => (d === null || n < 3 ? null : d * hedgesCorrection(n - 1));
  return {
    dz: sdChange === 0 ? null : meanChange / sdChange,
    dav,
    hedgesDav: corrected(dav),
    dpre,
    hedgesDpre: corrected(dpre)
  };
}
