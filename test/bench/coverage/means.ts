import {differenceOfMeans} from "../../../src/statistics/difference-of-means.ts";
import {hodgesLehmann} from "../../../src/statistics/hodges-lehmann.ts";
import {cronbachAlphaInterval} from "../../../src/statistics/reliability.ts";
import {scoreSums} from "../../../src/statistics/score-sums.ts";
import {meanTrend} from "../../../src/statistics/trend.ts";
import {changesOf, holds, paired, type Regime, times} from "./regime.ts";

const mean = (n: number, grid: number): Regime[] => [
  {
    method: "paired t",
    people: `n ${n}, ${grid ? "whole points" : "normal"}`,
    promise: "93-97",
    run: (random) => holds(paired(changesOf(random, n, grid)), 2)
  },
  {
    method: "Hodges-Lehmann, exact signed rank",
    people: `n ${n}, ${grid ? "whole points, ties and zeros" : "normal"}`,
    promise: "exact",
    run: (random) => holds(hodgesLehmann(changesOf(random, n, grid)), 2)
  }
];

const alpha = (n: number, items: number): Regime => ({
  method: "Feldt, alpha",
  people: `n ${n}, ${items} items`,
  promise: "93-97",
  run: (random) => {
    const answers = times(n, () => {
      const own = random.normal();
      return times(items, () => own + random.normal());
    });
    return holds(cronbachAlphaInterval(answers), items / (items + 1));
  }
});

const welch: Regime = {
  method: "Welch",
  people: "30 with SD 3, 60 with SD 8",
  promise: "93-97",
  run: (random) => {
    const group = (n: number, center: number, sd: number) =>
      scoreSums(times(n, () => random.normal(center, sd)));
    return holds(differenceOfMeans(group(30, 3, 3), group(60, 1, 8)), 2);
  }
};

const dose: Regime = {
  method: "trend of mean change",
  people: "4 bins of 10, half a point a bin",
  promise: "93-97",
  run: (random) =>
    holds(
      meanTrend(times(4, (score) => ({score, ...scoreSums(times(10, () => random.normal(score / 2, 4)))}))),
      0.5
    )
};

export const meanRegimes: readonly Regime[] = [
  ...[30, 100].flatMap((n) => [0, 1].flatMap((grid) => mean(n, grid))),
  welch,
  dose,
  alpha(30, 10),
  alpha(100, 5)
];
