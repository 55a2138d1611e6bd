import {describe, expect, it} from "vitest";
import {differenceOfMeans} from "../../src/statistics/difference-of-means.ts";
import {mergeScoreSums, scoreSums} from "../../src/statistics/score-sums.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Case {
  first: number[];
  second: number[];
  value: number;
  standardError: number;
  lower: number;
  upper: number;
  df: number;
  p: number;
}

const {welch} = fixture<{welch: Case[]}>("means");

describe("differenceOfMeans", () => {
  it("equals t.test with unequal variances, one of them zero", () => {
    for (const one of welch)
      expectClose(
        differenceOfMeans(scoreSums(one.first), scoreSums(one.second)),
        one,
        "value",
        "standardError",
        "lower",
        "upper",
        "df",
        "p"
      );
  });

  it("merges: sums of two sites together are the sums of their people", () => {
    const [one] = welch as [Case];
    const parts = [scoreSums(one.first.slice(0, 3)), scoreSums(one.first.slice(3))];
    expect(differenceOfMeans(mergeScoreSums(parts), scoreSums(one.second))).toEqual(
      differenceOfMeans(scoreSums(one.first), scoreSums(one.second))
    );
  });

  it("has a value but no interval for one person, none for nobody or without spread", () => {
    expect(differenceOfMeans(scoreSums([4]), scoreSums([1, 2]))).toMatchObject({value: 2.5, lower: null});
    expect(differenceOfMeans(scoreSums([]), scoreSums([1, 2]))).toMatchObject({value: null, df: null});
    expect(differenceOfMeans(scoreSums([2, 2]), scoreSums([1, 1]))).toMatchObject({value: 1, p: null});
  });
});
