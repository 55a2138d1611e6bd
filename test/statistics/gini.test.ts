import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gini, type Holding, holdingQuantile} from "../../src/statistics/gini.ts";

const ofEach = (amounts: readonly number[]): Holding[] => amounts.map((amount) => ({amount, people: 1}));

describe("gini", () => {
  it("is 0 where everybody has the same and (n - 1) / n where one has all", () => {
    expect(gini([{amount: 4, people: 9}])).toBeCloseTo(0, 12);
    expect(
      gini([
        {amount: 0, people: 9},
        {amount: 30, people: 1}
      ])
    ).toBeCloseTo(0.9, 12);
  });

  it("is the worked example: 1, 2, 3, 4 give .25", () => {
    // sum of |x - y| over all ordered pairs is 2 (1+2+3 + 1+2 + 1) = 20; 20 / (2 x 16 x 2.5) = .25
    expect(gini(ofEach([3, 1, 4, 2]))).toBeCloseTo(0.25, 12);
  });

  it("is half the mean difference of pairs over the mean, however people are put together", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 40}), {minLength: 1, maxLength: 25}), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const apart = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b)));
        const expected =
          total === 0 ? null : apart.reduce((sum, gap) => sum + gap, 0) / (2 * amounts.length * total);
        const found = gini(ofEach(amounts));
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 10);
      })
    );
  });

  it("has nothing to say of nobody", () => {
    expect(gini([])).toBeNull();
    expect(gini([{amount: 0, people: 3}])).toBeNull();
  });
});

describe("holdingQuantile", () => {
  it("is type 1 of R: quantile(c(1, 1, 2, 5), c(.25, .5, .75, .9), type = 1) is 1 1 2 5", () => {
    const held = [
      {amount: 5, people: 1},
      {amount: 1, people: 2},
      {amount: 2, people: 1}
    ];
    expect([0.25, 0.5, 0.75, 0.9].map((p) => holdingQuantile(held, p))).toEqual([1, 1, 2, 5]);
    expect(holdingQuantile([], 0.5)).toBeNull();
  });
});
