import type {Random} from "../../../src/demo/random.ts";
import {differenceOfShares} from "../../../src/statistics/difference-of-shares.ts";
import {mcnemar, type PairedAnswers, pairedShareDifference} from "../../../src/statistics/paired-shares.ts";
import {shareTrend} from "../../../src/statistics/trend.ts";
import {wilson} from "../../../src/statistics/wilson.ts";
import {holds, type Regime, times, yes} from "./regime.ts";

/** A share anywhere from .1 to .9, drawn anew in each run. */
const anyShare = (n: number): Regime => ({
  method: "Wilson",
  people: `n ${n}, share drawn from 0.1 to 0.9`,
  promise: "93-97",
  run: (random) => {
    const p = 0.1 + 0.8 * random.uniform();
    return holds(wilson(yes(random, n, p), n), p);
  }
});

/** At one share only n + 1 intervals are possible, and how often they hold it is a matter of where it falls among them. */
const oneShare = (n: number, p: number): Regime => ({
  method: "Wilson at one share",
  people: `n ${n}, share ${p}`,
  promise: "contrast",
  run: (random) => holds(wilson(yes(random, n, p), n), p)
});

const twoShares = (n1: number, p1: number, n2: number, p2: number): Regime => ({
  method: "Newcombe, independent",
  people: `${n1} at ${p1}, ${n2} at ${p2}`,
  promise: "93-97",
  run: (random) =>
    holds(differenceOfShares({x: yes(random, n1, p1), n: n1}, {x: yes(random, n2, p2), n: n2}), p1 - p2)
});

const pairedShares = (n: number, before: number, gain: number, lose: number): Regime => ({
  method: "Newcombe, paired",
  people: `n ${n}, ${before} to ${(before + (1 - before) * gain - before * lose).toFixed(2)}`,
  promise: "93-97",
  run: (random) =>
    holds(
      pairedShareDifference(answersOf(random, n, before, gain, lose)),
      (1 - before) * gain - before * lose
    )
});

function answersOf(random: Random, n: number, before: number, gain: number, lose: number): PairedAnswers {
  const answers = {yesBoth: 0, yesAfter: 0, yesBefore: 0, noBoth: 0};
  for (let i = 0; i < n; i++)
    if (random.chance(before)) answers[random.chance(lose) ? "yesBefore" : "yesBoth"]++;
    else answers[random.chance(gain) ? "yesAfter" : "noBoth"]++;
  return answers;
}

/** Tests have no interval: what is counted is how often no change is called no change. */
const tests: Regime[] = [
  {
    method: "McNemar exact, kept level",
    people: "n 60, no change",
    promise: "exact",
    run: (random) => mcnemar(answersOf(random, 60, 0.5, 0.3, 0.3)).p > 0.05
  },
  {
    method: "McNemar mid-p, kept level",
    people: "n 60, no change",
    promise: "93-97",
    run: (random) => mcnemar(answersOf(random, 60, 0.5, 0.3, 0.3)).midP > 0.05
  },
  {
    method: "Cochran-Armitage, kept level",
    people: "4 bins of 25, no trend",
    promise: "93-97",
    run: (random) =>
      (shareTrend(times(4, (score) => ({score, x: yes(random, 25, 0.4), n: 25})))?.p ?? 1) > 0.05
  }
];

export const shareRegimes: readonly Regime[] = [
  ...[30, 100, 300].map(anyShare),
  ...[0.1, 0.3, 0.5, 0.9].map((p) => oneShare(30, p)),
  twoShares(30, 0.1, 30, 0.3),
  twoShares(30, 0.5, 60, 0.9),
  twoShares(200, 0.6, 150, 0.5),
  pairedShares(30, 0.3, 0.4, 0.2),
  pairedShares(100, 0.1, 0.15, 0.2),
  pairedShares(200, 0.5, 0.4, 0.1),
  ...tests
];
