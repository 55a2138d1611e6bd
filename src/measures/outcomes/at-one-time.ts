import type {InstrumentScale} from "../../instruments/instrument.ts";
import {sideOfScale} from "../../instruments/reliable.ts";
import {meanInterval} from "../../statistics/mean-interval.ts";
import {meanOf, sdOf} from "../../statistics/score-sums.ts";
import {type Cutoff, isThere, sideOf} from "../cutoffs.ts";
import {shareOfPeople} from "../estimates.ts";
import {callsOnly, withPeople} from "../families.ts";
import type {Estimate, Measure, MeasureContext, MeasureFile, Sufficient} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

/**
 * Surveys without ids: the same questions asked of whoever is there, such as once a year. Each form is a person; those of
 * two periods are different people as far as anybody knows, so that nothing here is a change.
 */
const atOneTime = (scale: InstrumentScale) =>
  ({
    family: "outcomes",
    unit: "person",
    version: 1,
    anchor: "activity",
    scope: "slice",
    combine: "distinct",
    mergeable: true,
    reads: ["score"],
    programTypes: [...withPeople, ...callsOnly],
    occursIn: [`anonymous:${scale.id}`],
    scale
  }) as const satisfies Partial<Measure>;

const forms = (
  {scale, figures}: {scale: InstrumentScale; figures: string},
  {level, asOf, programs}: MeasureContext
): string => `
select person, ${programAt(level)} as program, ${siteAt(level)} as site, ${monthOf("taken")} as month, ${figures}
from score
where scale = '${scale.id}' and respondent = '${scale.instrument.respondent}' and anonymous and method <> 'unscorable'
  and (taken is null or taken <= date '${asOf}')
  and ${level.program ? inPrograms(programs) : `(program is null or ${inPrograms(programs)})`}`;

const sharePositive = (scale: InstrumentScale, cutoff: Cutoff): Measure => ({
  ...atOneTime(scale),
  id: `share_at_one_time:${scale.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: ${cutoff.meaning}, of those who answered`,
  definition: `Of people who answered without giving an id, those whose score stood for "${cutoff.meaning}". Each period's people may be others: no change can be told.`,
  numerator: `people whose score was ${sideOf(cutoff)}`,
  denominator: "people who answered, and whose form can be scored",
  format: "percent",
  direction: "neutral",
  source: `Cut-off: ${sideOf(cutoff)} (${cutoff.source}); Wilson interval`,
  sql: (context) =>
    forms(
      {
        scale,
        figures: `case when ${isThere(cutoff, "value")} then 1 else 0 end as numerator, 1 as denominator, 0 as immature`
      },
      context
    ),
  estimate: shareOfPeople
});

const meanScore = (scale: InstrumentScale): Measure => ({
  ...atOneTime(scale),
  id: `mean_at_one_time:${scale.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: mean score of those who answered`,
  definition:
    "Mean score of people who answered without giving an id. Each period's people may be others: no change can be told.",
  numerator: "sum of scores",
  denominator: "people who answered, and whose form can be scored",
  format: "score",
  direction: scale.scale.direction,
  source: "Mean with its t interval",
  sums: ["score", "score_sq"],
  sql: (context) =>
    forms(
      {
        scale,
        figures:
          "value as numerator, 1 as denominator, 0 as immature, value as score, cast(value * value as decimal(38, 18)) as score_sq"
      },
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
      return [...(cutoff === undefined ? [] : [sharePositive(scale, cutoff)]), meanScore(scale)];
    })
};
