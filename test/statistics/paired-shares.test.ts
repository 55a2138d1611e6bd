import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mcnemar, type PairedAnswers, pairedShareDifference} from "../../src/statistics/paired-shares.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Case extends PairedAnswers {
  p: number;
  midP: number;
  value: number;
  lower: number;
  upper: number;
}

const {paired} = fixture<{paired: Case[]}>("shares");

describe("paired yes and no", () => {
  it("equals binom.test and Newcombe's method 10 in R", () => {
    for (const one of paired) {
      expectClose(mcnemar(one), one, "p", "midP");
      expectClose(pairedShareDifference(one), one, "value", "lower", "upper");
    }
  });

  it("gives the interval that Newcombe's paper prints for 36, 12, 2 and 0", () => {
    const found = pairedShareDifference({yesBoth: 36, yesAfter: 12, yesBefore: 2, noBoth: 0});
    expect([found?.lower.toFixed(4), found?.upper.toFixed(4)]).toEqual(["0.0569", "0.3404"]);
  });

  it("has nothing to say about nobody, and no evidence where nobody changed", () => {
    expect(pairedShareDifference({yesBoth: 0, yesAfter: 0, yesBefore: 0, noBoth: 0})).toBeNull();
    expect(mcnemar({yesBoth: 3, yesAfter: 0, yesBefore: 0, noBoth: 0})).toEqual({p: 1, midP: 1});
  });

  it("turns its sign with before and after, and holds its value", () => {
    const count = fc.integer({min: 0, max: 40});
    fc.assert(
      fc.property(count, count, count, count, (yesBoth, yesAfter, yesBefore, noBoth) => {
        fc.pre(yesBoth + yesAfter + yesBefore + noBoth > 0);
        const there = pairedShareDifference({yesBoth, yesAfter, yesBefore, noBoth});
        const back = pairedShareDifference({yesBoth, yesAfter: yesBefore, yesBefore: yesAfter, noBoth});
        if (there === null || back === null) throw new Error("somebody answered");
        expect(there.lower).toBeLessThanOrEqual(there.value);
        expect(there.upper).toBeGreaterThanOrEqual(there.value);
        expect(there.lower).toBeCloseTo(-back.upper, 12);
        const {p, midP} = mcnemar({yesBoth, yesAfter, yesBefore, noBoth});
        expect(midP).toBeLessThanOrEqual(p);
        expect(midP).toBeGreaterThan(0);
      })
    );
  });
});
