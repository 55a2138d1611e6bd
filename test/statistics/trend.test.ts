import {describe, expect, it} from "vitest";
import {mergeScoreSums, scoreSums} from "../../src/statistics/score-sums.ts";
import {meanTrend, shareTrend} from "../../src/statistics/trend.ts";
import {expectClose, fixture} from "./fixture.ts";

interface ShareCase {
  score: number[];
  x: number[];
  n: number[];
  slope: number;
  chisq: number;
  p: number;
}

interface MeanCase {
  score: number[];
  change: number[];
  slope: number;
  standardError: number;
  lower: number;
  upper: number;
  df: number;
  p: number;
}

const shares = fixture<{trends: ShareCase[]}>("shares").trends;
const means = fixture<{trends: MeanCase[]}>("means").trends;

const binsOf = ({score, change}: MeanCase) =>
  [...new Set(score)].map((bin) => ({score: bin, ...scoreSums(change.filter((_, i) => score[i] === bin))}));

describe("shareTrend", () => {
  it("equals prop.trend.test", () => {
    for (const {score, x, n, slope, chisq, p} of shares) {
      const found = shareTrend(score.map((at, i) => ({score: at, x: x[i] as number, n: n[i] as number})));
      expectClose(found, {slope, p}, "slope", "p");
      expectClose(found && {chisq: found.z ** 2}, {chisq}, "chisq");
    }
  });

  it("falls below zero with the share", () => {
    const bins = [
      {score: 1, x: 9, n: 10},
      {score: 2, x: 2, n: 10}
    ];
    expect(shareTrend(bins)?.z).toBeLessThan(0);
  });

  it("needs two scores with people, and both answers", () => {
    expect(shareTrend([])).toBeNull();
    expect(
      shareTrend([
        {score: 1, x: 2, n: 4},
        {score: 2, x: 0, n: 0}
      ])
    ).toBeNull();
    expect(
      shareTrend([
        {score: 1, x: 4, n: 4},
        {score: 2, x: 4, n: 4}
      ])
    ).toBeNull();
  });
});

describe("meanTrend", () => {
  it("equals the slope of lm over the people", () => {
    for (const one of means)
      expectClose(meanTrend(binsOf(one)), one, "slope", "standardError", "lower", "upper", "df", "p");
  });

  it("merges bin by bin", () => {
    const [one] = means as [MeanCase];
    const bins = binsOf(one);
    const halves = [0, 1].map((half) => one.change.map((_, i) => i % 2 === half));
    const merged = bins.map(({score}) => ({
      score,
      ...mergeScoreSums(
        halves.map((keep) => scoreSums(one.change.filter((_, i) => keep[i] && one.score[i] === score)))
      )
    }));
    expect(meanTrend(merged)).toEqual(meanTrend(bins));
  });

  it("needs three people, two scores and somebody off the line", () => {
    expect(meanTrend([])).toBeNull();
    expect(meanTrend([{score: 1, ...scoreSums([1, 2, 3])}])).toBeNull();
    const exact = [0, 1, 2].map((score) => ({score, ...scoreSums([2 * score])}));
    expect(meanTrend(exact)).toBeNull();
    expect(meanTrend(exact.slice(1))).toBeNull();
  });
});
