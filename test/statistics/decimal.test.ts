import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  deviationsFromSums,
  exactSum,
  exactSumOfSquares,
  meanFromSum,
  sdFromSums
} from "../../src/statistics/decimal.ts";
import {standardDeviation} from "../../src/statistics/describe.ts";

describe("exact sums", () => {
  it("read numbers as they are written, exponents included", () => {
    expect(Number(exactSum([0.1, 0.2, -0.3]))).toBe(0);
    expect(Number(exactSum([1e21, "1e-7", -1e21]))).toBe(1e-7);
    expect(Number(exactSumOfSquares(["-0.5", 2n, ".25"]))).toBe(4.3125);
    expect(meanFromSum(3, "10")).toBe(10 / 3);
    expect(() => exactSum(["1,5"])).toThrow("not a decimal number");
    expect(() => exactSum([Number.NaN])).toThrow("not a decimal number");
  });

  it("give the standard deviation of a plain two-pass sum, wherever that one is good", () => {
    const scores = fc.array(
      fc.integer({min: -4000, max: 4000}).map((k) => k / 8),
      {minLength: 2, maxLength: 60}
    );
    fc.assert(
      fc.property(scores, (values) => {
        const sd = sdFromSums(values.length, exactSum(values), exactSumOfSquares(values));
        expect(Math.abs((sd ?? 0) - (standardDeviation(values) ?? 0))).toBeLessThan(1e-9);
      })
    );
  });

  it("never give a negative spread for sums that were rounded on the way", () => {
    expect(deviationsFromSums(3, 1, 1 / 3)).toBe(0);
    expect(sdFromSums(1, 5, 25)).toBeNull();
  });
});
