import type {Column} from "../table.ts";
import {bounded} from "./column-kinds.ts";

/** How much scores changed, told in every way that a reviewer asks for, and what those who did not answer may mean. */

export const changeColumns: readonly Column[] = [
  {
    key: "n_paired",
    label: "Paired",
    kind: "count",
    definition:
      "people with a scored baseline and a scored follow-up; the scores and everything after them are theirs alone."
  },
  {key: "mean_pre", label: "Baseline mean", kind: "score"},
  {key: "sd_pre", label: "Baseline SD", kind: "score"},
  {key: "mean_post", label: "Follow-up mean", kind: "score"},
  {key: "sd_post", label: "Follow-up SD", kind: "score"},
  ...bounded(
    {
      key: "mean_change",
      limits: "change",
      label: "Mean change",
      definition: "mean of follow-up minus baseline, in points of the scale, with its 95% t interval."
    },
    "score"
  ),
  ...bounded(
    {
      key: "benefit",
      label: "Change toward better",
      definition:
        "the mean change with its sign turned where lower is better, so that more is always better for the person; none where no way is declared."
    },
    "score"
  ),
  ...bounded(
    {
      key: "hl_change",
      label: "Hodges-Lehmann change",
      definition:
        "median of all means of two people's changes (Walsh averages), with the exact interval of the signed-rank test; it stands where a few large changes would pull a mean."
    },
    "score"
  ),
  {
    key: "effect_size",
    label: "Hedges-corrected d_av",
    kind: "effect",
    definition:
      "mean change over the mean of the two standard deviations, times Hedges' exact small-sample correction (df n - 1)."
  },
  {
    key: "effect_size_pre",
    label: "Hedges-corrected d_pre",
    kind: "effect",
    definition: "mean change over the standard deviation at baseline (Glass), with the same correction."
  },
  ...bounded(
    {
      key: "cluster_change",
      label: "Mean change, allowing for groups",
      definition:
        "the same mean change, its interval allowing for people who share a worker or a site being alike (CR2 standard errors with Satterthwaite degrees of freedom from ten such groups on, else widened by the design effect)."
    },
    "score"
  ),
  {
    key: "mcnemar_p",
    label: "McNemar exact p",
    kind: "effect",
    definition:
      "of yes-or-no questions alone, whose change is the difference of two shares with Newcombe's interval."
  }
];

/** What bends a change whatever a program does. */
export const biteColumns: readonly Column[] = [
  {
    key: "floor",
    label: "Began at the lowest score",
    kind: "percent",
    definition:
      "of those paired; outside, only that it is 15% or more (floor effect, Terwee 2007): they could not be seen to fall. Empty where it is less, where fewer than 30 are paired, or where it would tell of few people."
  },
  {
    key: "ceiling",
    label: "Began at the highest score",
    kind: "percent",
    definition: "the same of the highest score (ceiling effect): they could not be seen to rise."
  },
  {
    key: "from_norm",
    label: "Start, from people at large, in SD",
    kind: "effect",
    definition:
      "baseline mean less a checked published mean of people at large, in their standard deviations; from 1 either way scores tend to move back by themselves (regression to the mean)."
  },
  {
    key: "regression_to_mean",
    label: "Regression to the mean",
    kind: "score",
    definition:
      "where the start is that far out, the points of change that could be expected by chance alone, had people come in because of their score (Davis 1976); it needs a checked test-retest reliability."
  }
];

export const missingColumns: readonly Column[] = [
  {
    key: "baseline_gap",
    label: "Paired less lost at baseline, in SD",
    kind: "effect",
    definition:
      "how far those paired and those with a baseline alone began apart, in standard deviations; from 0.20 either way they are said to differ (Austin 2009)."
  },
  ...bounded(
    {
      key: "overall_unchanged",
      label: "Change over all with a baseline, were the lost unchanged",
      definition:
        "mean change of everybody with a baseline, were those without a follow-up to have changed by nothing; the spread is that of those observed, so that a guess does not count as data."
    },
    "score"
  ),
  ...bounded(
    {
      key: "model_change",
      label: "Change by a mixed model",
      definition:
        "REML with a random intercept and the occasion as a category, over everybody with a baseline; unbiased where who answers again depends on nothing but the baseline (missing at random)."
    },
    "score"
  ),
  {
    key: "tipping_point",
    label: "Tipping point",
    kind: "score",
    definition:
      "by how many points less than the paired the others would have to have changed for the interval to take in zero."
  }
];
