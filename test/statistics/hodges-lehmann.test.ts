import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hodgesLehmann} from "../../src/statistics/hodges-lehmann.ts";
import {signedRankQuantile} from "../../src/statistics/signed-rank.ts";
import {walshAverage, walshCount} from "../../src/statistics/walsh-averages.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Case {
  changes: number[];
  confidence: number;
  estimate: number;
  lower: number;
  upper: number;
}

const expected = fixture<{
  untied: Case[];
  tied: Case[];
  quantiles: {p: number; n: number; quantile: number}[];
}>("hodges-lehmann");

describe("hodgesLehmann", () => {
  it("equals wilcox.test, and its definition with ties and zeros", () => {
    for (const one of [...expected.untied, ...expected.tied])
      expectClose(hodgesLehmann(one.changes, one.confidence), one, "estimate", "lower", "upper");
  });

  it("has no exact 95 % interval below six changes, and no estimate without one", () => {
    expect(hodgesLehmann([])).toEqual({n: 0, estimate: null, lower: null, upper: null});
    expect(hodgesLehmann([3])).toEqual({n: 1, estimate: 3, lower: null, upper: null});
    expect(hodgesLehmann([5, 1, 2, 3, 4])).toEqual({n: 5, estimate: 3, lower: null, upper: null});
    expect(hodgesLehmann([6, 5, 1, 2, 3, 4])).toEqual({n: 6, estimate: 3.5, lower: 1, upper: 6});
  });

  it("is one point where all change alike", () => {
    expect(hodgesLehmann(Array(40).fill(-2))).toEqual({n: 40, estimate: -2, lower: -2, upper: -2});
  });

  it("keeps who did not change: leaving them out would make 1 of these 2", () => {
    expect(hodgesLehmann([0, 0, 0, 0, 2, 2, 2, 2]).estimate).toBe(1);
  });

  it("turns with its sign and moves with a shift", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -30, max: 30}), {minLength: 6, maxLength: 60}), (changes) => {
        const {estimate, lower, upper} = hodgesLehmann(changes);
        expect(hodgesLehmann(changes.map((x) => 5 - x))).toEqual({
          n: changes.length,
          estimate: 5 - (estimate as number),
          lower: 5 - (upper as number),
          upper: 5 - (lower as number)
        });
      })
    );
  });

  it("takes 5,000 changes without a table of all pairs", () => {
    const changes = Array.from({length: 5000}, (_, i) => ((i * 7919) % 5000) / 10 - 200);
    const start = performance.now();
    const {estimate, lower, upper} = hodgesLehmann(changes);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(estimate).toBeCloseTo(49.95, 9);
    expect((lower as number) + (upper as number)).toBeCloseTo(2 * 49.95, 9);
  });
});

describe("walshAverage", () => {
  it("picks what a sorted list of all of them holds, ties and tiny steps included", () => {
    const values = fc.oneof(
      fc.integer({min: -3, max: 3}),
      fc.double({min: -1e3, max: 1e3, noNaN: true}),
      fc.constantFrom(0, 5e-324, 1e-300, 0.1 + 0.2 - 0.3)
    );
    fc.assert(
      fc.property(fc.array(values, {minLength: 1, maxLength: 25}), (drawn) => {
        const sorted = Float64Array.from(drawn).sort();
        const all = [...sorted].flatMap((x, i) => [...sorted.slice(i)].map((y) => x + y));
        const listed = Float64Array.from(all).sort();
        expect(listed).toHaveLength(walshCount(drawn.length));
        for (let k = 1; k <= listed.length; k++)
          expect(walshAverage(sorted, k) === (listed[k - 1] as number) / 2).toBe(true);
      })
    );
  });
});

describe("signedRankQuantile", () => {
  it("equals qsignrank, on both sides of where the series takes over", () => {
    for (const {p, n, quantile} of expected.quantiles) expect(signedRankQuantile(p, n)).toBe(quantile);
  });
});
