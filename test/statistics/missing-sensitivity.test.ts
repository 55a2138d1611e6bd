import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type ObservedOfDue, overallChange, tippingPoint} from "../../src/statistics/missing-sensitivity.ts";
import {pairedChangeOf} from "../../src/statistics/paired-change.ts";
import {expectClose, fixture} from "./fixture.ts";
import {close} from "./oracle.ts";

interface Case extends ObservedOfDue {
  shift: number;
  value: number;
  standardError: number;
  lower: number;
  upper: number;
  tip: number | null;
}

const {sensitivity} = fixture<{sensitivity: Case[]}>("means");

const observed = fc
  .record({
    n: fc.integer({min: 2, max: 200}),
    missing: fc.integer({min: 0, max: 200}),
    mean: fc.double({min: -10, max: 10, noNaN: true}),
    sd: fc.double({min: 0.1, max: 10, noNaN: true})
  })
  .map(({n, missing, mean, sd}) => ({n, mean, sd, due: n + missing}));

describe("overallChange", () => {
  it("equals Rubin's rules in R", () => {
    for (const one of sensitivity)
      expectClose(overallChange(one, one.shift), one, "value", "standardError", "lower", "upper");
  });

  it("is the paired t interval where the missing are like the rest", () => {
    const change = pairedChangeOf([1, 4, 2, 7, 5], [3, 4, 6, 8, 5]);
    const {meanChange: mean, sdChange: sd} = change as {meanChange: number; sdChange: number};
    const overall = overallChange({n: 5, mean, sd, due: 9}, 0);
    expect(overall?.lower).toBeCloseTo(change.lower as number, 12);
    expect(overall?.upper).toBeCloseTo(change.upper as number, 12);
  });

  it("is never surer than the observed alone, no change for the missing included", () => {
    fc.assert(
      fc.property(observed, fc.double({min: -20, max: 20, noNaN: true}), (one, shift) => {
        const alone = one.sd / Math.sqrt(one.n);
        for (const d of [shift, one.mean])
          expect(overallChange(one, d)?.standardError).toBeGreaterThanOrEqual(alone * (1 - 1e-12));
        expect(overallChange(one, one.mean)?.value).toBeCloseTo((one.n / one.due) * one.mean, 9);
      })
    );
  });

  it("needs two people, and not more than were due", () => {
    expect(overallChange({n: 1, mean: 2, sd: 0, due: 4}, 1)).toBeNull();
    expect(() => overallChange({n: 5, mean: 2, sd: 1, due: 4}, 1)).toThrow("more people observed than due");
  });
});

describe("tippingPoint", () => {
  it("equals the root that uniroot finds", () => {
    for (const one of sensitivity) {
      const tip = tippingPoint(one);
      if (one.tip === null) expect(tip?.kind).not.toBe("at");
      else if (tip?.kind !== "at") throw new Error("no tipping point");
      else expect(close(tip.shift, one.tip), `${tip.shift}, not ${one.tip}`).toBe(true);
    }
    expect(sensitivity.map((one) => tippingPoint(one)?.kind)).toContain("already");
    expect(sensitivity.map((one) => tippingPoint(one)?.kind)).toContain("never");
  });

  it("is where the nearer limit touches zero, and nowhere short of it", () => {
    fc.assert(
      fc.property(observed, (one) => {
        const tip = tippingPoint(one);
        if (tip?.kind !== "at") return;
        const near = (shift: number) => {
          const {lower, upper} = overallChange(one, shift) as {lower: number; upper: number};
          return one.mean > 0 ? lower : -upper;
        };
        const scale = Math.abs(tip.shift) + Math.abs(one.mean) + one.sd;
        expect(Math.abs(near(tip.shift))).toBeLessThan(1e-9 * scale);
        expect(near(tip.shift * 0.99)).toBeGreaterThan(-1e-9 * scale);
        expect(Math.sign(tip.shift)).toBe(Math.sign(one.mean));
      })
    );
  });

  it("is nothing without two people", () => {
    expect(tippingPoint({n: 0, mean: 0, sd: 0, due: 3})).toBeNull();
  });
});
