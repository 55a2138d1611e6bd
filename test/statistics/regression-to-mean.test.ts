import {describe, expect, it} from "vitest";
import {regressionToMean} from "../../src/statistics/regression-to-mean.ts";
import {fixture} from "./fixture.ts";
import {close} from "./oracle.ts";

interface Case {
  mean: number;
  sd: number;
  reliability: number;
  cutoff: number;
  taken: "above" | "below";
  value: number;
}

describe("regressionToMean", () => {
  it("equals the integral over the selected people in R", () => {
    for (const one of fixture<{regression: Case[]}>("means").regression)
      expect(close(regressionToMean(one, one.cutoff, one.taken), one.value)).toBe(true);
  });

  it("is nothing for a perfect measure or without spread, and points to the middle", () => {
    const scale = {mean: 20, sd: 5, reliability: 0.7};
    expect(Math.abs(regressionToMean({...scale, reliability: 1}, 25, "above"))).toBe(0);
    expect(regressionToMean({...scale, sd: 0}, 25, "above")).toBe(0);
    expect(regressionToMean(scale, 25, "above")).toBeLessThan(0);
    expect(regressionToMean(scale, 15, "below")).toBeCloseTo(-regressionToMean(scale, 25, "above"), 12);
  });
});
