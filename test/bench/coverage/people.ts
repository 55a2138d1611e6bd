import type {Random} from "../../../src/demo/random.ts";
import {clusteredMean} from "../../../src/statistics/clustered-mean.ts";
import {overallChange} from "../../../src/statistics/missing-sensitivity.ts";
import {mixedModel} from "../../../src/statistics/mixed-model.ts";
import {scoreSums} from "../../../src/statistics/score-sums.ts";
import {type Trajectory, wavePatterns} from "../../../src/statistics/wave-patterns.ts";
import {changesOf, holds, paired, type Regime, times, yes} from "./regime.ts";

const clustersOf = (random: Random, sizes: readonly number[], icc: number): number[][] =>
  sizes.map((size) => {
    const own = random.normal(2, 5 * Math.sqrt(icc));
    return times(size, () => own + random.normal(0, 5 * Math.sqrt(1 - icc)));
  });

const clusters = (name: string, sizes: readonly number[], icc: number): Regime[] => {
  const few = sizes.length < 10;
  const draw = (random: Random) => clustersOf(random, sizes, icc);
  return [
    {
      method: few ? "plain t with warning" : "CR2, Satterthwaite",
      people: `${name}, icc ${icc}`,
      promise: few ? "contrast" : "93-97",
      run: (random) => holds(clusteredMean(draw(random).map(scoreSums)).interval, 2)
    },
    {
      method: few ? "widened by design effect" : "plain t over clusters",
      people: `${name}, icc ${icc}`,
      promise: "contrast",
      run: (random) =>
        few
          ? holds(clusteredMean(draw(random).map(scoreSums)).widened, 2)
          : holds(paired(draw(random).flat()), 2)
    }
  ];
};

/** Half a point better each wave; people whose last score was low are the likelier to stay away for good. */
const trajectoriesOf = (random: Random, people: number, waves: number): Trajectory[] =>
  times(people, () => {
    const own = random.normal(30, 6);
    let gone = false;
    let last = 30;
    return times(waves, (wave) => {
      gone ||= wave > 0 && random.chance(last < 30 ? 0.35 : 0.1);
      last = own + wave / 2 + random.normal(0, 4);
      return gone ? null : last;
    });
  });

const waves = (people: number, count: number): Regime[] => [
  {
    method: "mixed model",
    people: `n ${people}, ${count} waves, missing at random`,
    promise: "93-97",
    run: (random) =>
      holds(
        mixedModel(wavePatterns(trajectoriesOf(random, people, count)))?.changes.at(-1) ?? null,
        (count - 1) / 2
      )
  },
  {
    method: "paired t of those seen at the end",
    people: `n ${people}, ${count} waves, missing at random`,
    promise: "contrast",
    run: (random) => {
      const stayed = trajectoriesOf(random, people, count).filter((scores) => scores.at(-1) !== null);
      return holds(
        paired(stayed.map((scores) => (scores.at(-1) as number) - (scores[0] as number))),
        (count - 1) / 2
      );
    }
  }
];

/** The missing changed 3 points less than the others, which is what the analysis is told. */
const missing = (due: number, r: number): Regime => ({
  method: "sensitivity, true shift",
  people: `due ${due}, ${r} observed`,
  promise: "93-97",
  run: (random) => {
    const {n, meanChange, sdChange} = paired(changesOf(random, yes(random, due, r)));
    const observed = {n, mean: meanChange as number, sd: sdChange as number, due};
    return holds(overallChange(observed, 3), 2 - (1 - r) * 3);
  }
});

/** People who are not simply independent and all there: clusters, waves, those missing. */
export const peopleRegimes: readonly Regime[] = [
  ...clusters(
    "10 of 8",
    times(10, () => 8),
    0.1
  ),
  ...clusters(
    "15 of 2 to 16",
    times(15, (j) => 2 + j),
    0.2
  ),
  ...clusters(
    "30 of 5",
    times(30, () => 5),
    0.3
  ),
  ...clusters(
    "5 of 12",
    times(5, () => 12),
    0.1
  ),
  ...waves(30, 3),
  ...waves(100, 4),
  missing(50, 0.6),
  missing(200, 0.3)
];
