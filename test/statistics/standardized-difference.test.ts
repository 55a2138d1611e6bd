import {describe, expect, it} from "vitest";
import {scoreSums} from "../../src/statistics/score-sums.ts";
import {
  standardizedMeanDifference,
  standardizedShareDifference
} from "../../src/statistics/standardized-difference.ts";
import {expectClose, fixture} from "./fixture.ts";

const {welch} = fixture<{welch: {first: number[]; second: number[]; smd: number}[]}>("means");
const {smd} = fixture<{smd: {x1: number; n1: number; x2: number; n2: number; value: number}[]}>("shares");

describe("standardized differences", () => {
  it("equal Austin's formulas in R", () => {
    for (const {first, second, smd: value} of welch)
      expectClose(standardizedMeanDifference(scoreSums(first), scoreSums(second)), {value}, "value");
    for (const {x1, n1, x2, n2, value} of smd)
      expectClose(standardizedShareDifference({x: x1, n: n1}, {x: x2, n: n2}), {value}, "value");
  });

  it("are flagged from 0.20 on, either way", () => {
    const shifted = (by: number) =>
      standardizedMeanDifference(scoreSums([-1, 1]), scoreSums([by - 1, by + 1]));
    const sd = Math.SQRT2;
    expect([0.19, 0.21, -0.21].map((d) => shifted(d * sd).flagged)).toEqual([false, true, true]);
    expect(standardizedShareDifference({x: 5, n: 10}, {x: 6, n: 10}).flagged).toBe(true);
    expect(standardizedShareDifference({x: 50, n: 100}, {x: 55, n: 100}).flagged).toBe(false);
  });

  it("have no unit where nobody differs within a group, and say so only where the groups do", () => {
    expect(standardizedMeanDifference(scoreSums([2, 2]), scoreSums([2, 2]))).toEqual({
      value: 0,
      flagged: false
    });
    expect(standardizedMeanDifference(scoreSums([2, 2]), scoreSums([3, 3]))).toEqual({
      value: null,
      flagged: true
    });
    expect(standardizedShareDifference({x: 0, n: 4}, {x: 5, n: 5})).toEqual({value: null, flagged: true});
    expect(standardizedShareDifference({x: 0, n: 0}, {x: 5, n: 5})).toEqual({value: null, flagged: false});
    expect(standardizedMeanDifference(scoreSums([2]), scoreSums([3, 4])).value).toBeNull();
  });
});
