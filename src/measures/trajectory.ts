import {exactSum} from "../statistics/decimal.ts";
import {meanInterval} from "../statistics/mean-interval.ts";
import {type MixedModel, mixedModel, type WaveEstimate} from "../statistics/mixed-model.ts";
import {meanOf, type ScoreSums, sdOf} from "../statistics/score-sums.ts";
import type {WavePattern} from "../statistics/wave-patterns.ts";
import type {Estimate, PatternSums, Sufficient} from "./measure.ts";

/** Names of the sums that a trajectory keeps for each pattern of waves; waves are 0 (baseline) to `last`. */
export const trajectorySums = (last: number): string[] => [
  ...upTo(last).flatMap((wave) => [`score_${wave}`, `score_sq_${wave}`]),
  ...upTo(last)
    .slice(1)
    .flatMap((wave) => [`change_${wave}`, `change_sq_${wave}`]),
  "total_sq"
];

/**
 * Mean scores at baseline and at each follow-up up to `last`. The value is the mean change at the last one of those seen at
 * both. Beside it, by number of the wave (0 is baseline), in points of the scale:
 * `n_0`, `mean_0` with its t interval (`mean_lower_0`, `mean_upper_0`) and `sd_0`, of everybody seen at the wave;
 * `change_1` with its limits, of those seen at it, each against their own baseline;
 * `model_mean_0` and `model_change_1` with their limits, by the mixed model over everybody with a baseline;
 * `model_disagrees_1`: 1 where the two changes say something else (see `disagree`), else 0.
 */
export function trajectoryOf({patterns = []}: Sufficient, last: number): Estimate {
  const model = mixedModel(patterns.map((pattern) => wavePattern(pattern, last)));
  const changes = upTo(last).map((wave) => sumsAt(patterns, wave, "change"));
  const atEnd = changes[last]!;
  const figures = upTo(last).map((wave) => ({
    ...told(wave, "mean", sumsAt(patterns, wave, "score")),
    ...(wave === 0 ? {} : told(wave, "change", changes[wave]!)),
    ...modelled(model, wave, changes[wave]!)
  }));
  return {
    value: meanOf(atEnd),
    lower: meanInterval(atEnd)?.lower ?? null,
    upper: meanInterval(atEnd)?.upper ?? null,
    more: Object.assign({}, ...figures)
  };
}

const upTo = (last: number): number[] => Array.from({length: last + 1}, (_, wave) => wave);

const sees = ({pattern}: PatternSums, wave: number): boolean => (Number(pattern) & (1 << wave)) !== 0;

/** Of everybody seen at a wave: their scores at it, or how these differ from their baselines. */
function sumsAt(patterns: readonly PatternSums[], wave: number, of: "score" | "change"): ScoreSums {
  const seen = patterns.filter((pattern) => sees(pattern, wave));
  const sum = (name: string) => exactSum(seen.map(({sums}) => sums[name] ?? 0));
  return {
    n: seen.reduce((n, {people}) => n + people, 0),
    sum: sum(`${of}_${wave}`),
    sumSq: sum(`${of}_sq_${wave}`)
  };
}

function told(wave: number, of: "mean" | "change", sums: ScoreSums): Record<string, number | null> {
  const interval = meanInterval(sums);
  return {
    ...(of === "mean" ? {[`n_${wave}`]: sums.n, [`sd_${wave}`]: sdOf(sums)} : {}),
    [`${of}_${wave}`]: meanOf(sums),
    [`${of}_lower_${wave}`]: interval?.lower ?? null,
    [`${of}_upper_${wave}`]: interval?.upper ?? null
  };
}

function modelled(model: MixedModel | null, wave: number, pairs: ScoreSums): Record<string, number | null> {
  const limits = (name: string, found: WaveEstimate | undefined) => ({
    [`model_${name}_${wave}`]: found?.value ?? null,
    [`model_${name}_lower_${wave}`]: found?.lower ?? null,
    [`model_${name}_upper_${wave}`]: found?.upper ?? null
  });
  const at = (found: readonly WaveEstimate[] | undefined) => found?.find((one) => one.wave === wave);
  const change = at(model?.changes);
  return {
    ...limits("mean", at(model?.means)),
    ...(wave === 0 ? {} : {...limits("change", change), [`model_disagrees_${wave}`]: disagree(pairs, change)})
  };
}

/**
 * Whether those seen both times and the model say something else of a change: one interval holds no change and the other
 * does not, they go opposite ways, or the estimates lie further apart than half a standard error of the pairs' own. Null
 * where either has no interval.
 */
function disagree(pairs: ScoreSums, model: WaveEstimate | undefined): number | null {
  const [mean, sd, interval] = [meanOf(pairs), sdOf(pairs), meanInterval(pairs)];
  if (mean === null || sd === null || interval === null || model === undefined) return null;
  const apart = Math.abs(mean - model.value) > sd / Math.sqrt(pairs.n) / 2;
  return apart || wayOf(interval) !== wayOf(model) ? 1 : 0;
}

const wayOf = ({lower, upper}: {lower: number; upper: number}): number =>
  lower > 0 ? 1 : upper < 0 ? -1 : 0;

function wavePattern(pattern: PatternSums, last: number): WavePattern {
  const waves = upTo(last).filter((wave) => sees(pattern, wave));
  const of = (name: string): number => Number(pattern.sums[name] ?? 0);
  return {
    waves,
    people: pattern.people,
    sums: waves.map((wave) => of(`score_${wave}`)),
    squares: waves.reduce((sum, wave) => sum + of(`score_sq_${wave}`), 0),
    squaredTotals: of("total_sq")
  };
}
