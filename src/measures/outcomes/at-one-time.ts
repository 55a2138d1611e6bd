import {itemsTold} from "../../instruments/agreement.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {sideOfScale} from "../../instruments/reliable.ts";
import {meanInterval} from "../../statistics/mean-interval.ts";
import {meanOf, sdOf} from "../../statistics/score-sums.ts";
import {atOneTime, lastForms} from "../at-one-time.ts";
import {type Cutoff, isThere, sideOf} from "../cutoffs.ts";
import {shareOfPeople} from "../estimates.ts";
import {besideWholes} from "../made-up-of.ts";
import type {Estimate, Measure, MeasureContext, MeasureFile, Sufficient} from "../measure.ts";

const scored = (scale: InstrumentScale, figures: string, context: MeasureContext): string =>
  lastForms(
    {
      table: "score",
      where: `scale = '${scale.id}' and respondent = '${scale.instrument.respondent}' and at_one_time and method <> 'unscorable'`,
      figures
    },
    context
  );

const sharePositive = (scale: InstrumentScale, cutoff: Cutoff): Measure => ({
  ...atOneTime(scale),
  id: `share_at_one_time:${scale.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: ${cutoff.meaning}, of those who answered`,
  definition: `Of people asked at one time who answered, those whose score stood for "${cutoff.meaning}". Each period's people may be others: no change can be told.`,
  numerator: `people whose score was ${sideOf(cutoff)}`,
  denominator: "people who answered, and whose form can be scored",
  format: "percent",
  direction: "neutral",
  source: `Cut-off: ${sideOf(cutoff)} (${cutoff.source}); Wilson interval`,
  sql: (context) =>
    scored(
      scale,
      `case when ${isThere(cutoff, "value")} then 1 else 0 end as numerator, 1 as denominator, 0 as immature`,
      context
    ),
  estimate: shareOfPeople
});

/** Beside the shares of its items the sum of a scale gives away the share of one that is withheld. */
const meanScore = (scale: InstrumentScale, scales: readonly InstrumentScale[]): Measure => ({
  ...atOneTime(scale),
  id: `mean_at_one_time:${scale.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: mean score of those who answered`,
  definition:
    "Mean score of people asked at one time who answered. Each period's people may be others: no change can be told.",
  numerator: "sum of scores",
  denominator: "people who answered, and whose form can be scored",
  format: "score",
  ...besideWholes(scale, scales, (id) => `mean_at_one_time:${id}`),
  direction: scale.scale.direction,
  source: "Mean with its t interval",
  ...(itemsTold(scale.instrument).length > 0 ? {internal: true} : {}),
  sums: ["score", "score_sq"],
  sql: (context) =>
    scored(
      scale,
      "value as numerator, 1 as denominator, 0 as immature, value as score, cast(value * value as decimal(38, 18)) as score_sq",
      context
    ),
  estimate({denominator: n, sums: {score = 0, score_sq = 0}}: Sufficient): Estimate {
    const sums = {n, sum: score, sumSq: score_sq};
    const interval = meanInterval(sums);
    return {
      value: meanOf(sums),
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      more: {sd_score: sdOf(sums)}
    };
  }
});

export const file: MeasureFile = {
  measures: (_, scales) =>
    scales.flatMap((scale) => {
      const cutoff = sideOfScale(scale);
      return [...(cutoff === undefined ? [] : [sharePositive(scale, cutoff)]), meanScore(scale, scales)];
    })
};
