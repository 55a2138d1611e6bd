import {describe, expect, it} from "vitest";
import {funnelLimits, outsideLimits} from "../../src/statistics/funnel.ts";

/** R: r <- qbinom(p, n, t); (r - (pbinom(r, n, t) - p) / dbinom(r, n, t)) / n, the upper limit as 1 less that of 1 - t. */
const inR: readonly (readonly [number, number, number, number, number, number])[] = [
  [0.5627802690582959, 53, 0.41847043275, 0.705193245154, 0.341412309912, 0.777602641732],
  [0.5627802690582959, 249, 0.498890700218, 0.626144927214, 0.463020338434, 0.661121255014],
  [0.05, 12, 0, 0.245418184779, 0, 0.383533461531],
  [0.9, 7, 0.567126713511, 1, 0.331821617536, 1],
  [0.3, 20000, 0.293633389718, 0.306385541681, 0.28999023456, 0.310066843336],
  [0.54, 1, 0, 1, 0, 1]
];

describe("limits of a funnel", () => {
  it.each(inR)("round %d for %d people equal R's", (target, n, ...expected) => {
    const {inner, outer} = funnelLimits(target, n);
    for (const [index, found] of [...inner, ...outer].entries())
      expect(found).toBeCloseTo(expected[index]!, 9);
  });

  it("leave a group outside just when its tail is smaller than the limit's", () => {
    // Of 10 at one half: P(X <= 1) = 11/1024 = 0.0107, P(X <= 2) = 56/1024 = 0.0547, P(X = 0) = 1/1024 = 0.00098.
    expect([0, 1, 2, 8, 9, 10].map((x) => outsideLimits(x, 10, 0.5))).toEqual([
      "outer",
      "inner",
      "no",
      "no",
      "inner",
      "outer"
    ]);
  });

  it("leave nobody outside where all or none have it, unless the group differs", () => {
    expect(outsideLimits(0, 20, 0)).toBe("no");
    expect(outsideLimits(20, 20, 1)).toBe("no");
    expect(outsideLimits(19, 20, 1)).toBe("outer");
  });
});
