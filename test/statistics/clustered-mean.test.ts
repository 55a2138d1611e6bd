import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusteredMean} from "../../src/statistics/clustered-mean.ts";
import {pairedChangeOf} from "../../src/statistics/paired-change.ts";
import {type ScoreSums, scoreSums} from "../../src/statistics/score-sums.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Case {
  changes: number[][];
  mean: number;
  icc: number;
  designEffect: number;
  se: number;
  df: number;
  lower: number;
  upper: number;
  plain: [number, number];
}

const expected = fixture<Case[]>("clustered-mean");

describe("clusteredMean", () => {
  it("equals clubSandwich's CR2 from ten clusters on, and t.test with aov's correlation below", () => {
    for (const one of expected) {
      const found = clusteredMean(one.changes.map(scoreSums));
      expectClose(found, one, "mean", "icc", "designEffect");
      if (one.changes.length >= 10) {
        expect([found.method, found.warning, found.widened]).toEqual(["CR2, Satterthwaite", null, null]);
        expectClose(found.interval, {...one, standardError: one.se}, "standardError", "df", "lower", "upper");
      } else {
        expect([found.method, found.warning]).toEqual(["plain t", "few-clusters"]);
        expectClose(found.interval, {lower: one.plain[0], upper: one.plain[1]}, "lower", "upper");
        const widening = (found.widened?.standardError as number) / (found.interval?.standardError as number);
        expect(widening ** 2).toBeCloseTo(one.designEffect, 12);
        expect(found.widened?.df).toBe(one.changes.length - 1);
      }
    }
    expect(expected.map(({changes}) => changes.length >= 10)).toContain(false);
  });

  it("is the plain t interval where every cluster is one person", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -9, max: 9}), {minLength: 10, maxLength: 30}), (changes) => {
        const found = clusteredMean(changes.map((change) => scoreSums([change])));
        const plain = pairedChangeOf(
          changes.map(() => 0),
          changes
        );
        expect(found.interval?.lower ?? 0).toBeCloseTo(plain.lower ?? 0, 9);
        expect(found.interval?.upper ?? 0).toBeCloseTo(plain.upper ?? 0, 9);
        expect(found.icc).toBeNull();
      })
    );
  });

  it("has nothing to say without people, spread or a second cluster", () => {
    const nobody: ScoreSums = {n: 0, sum: 0, sumSq: 0};
    expect(clusteredMean([])).toMatchObject({n: 0, mean: null, interval: null, widened: null, icc: null});
    expect(clusteredMean([nobody, scoreSums([4])])).toMatchObject({
      n: 1,
      mean: 4,
      clusters: 1,
      interval: null
    });
    expect(clusteredMean([scoreSums([4, 6, 8])])).toMatchObject({
      icc: null,
      designEffect: null,
      widened: null
    });
    const alike = Array.from({length: 12}, () => scoreSums([3, 3]));
    expect(clusteredMean(alike)).toMatchObject({mean: 3, interval: null, icc: null});
  });
});
