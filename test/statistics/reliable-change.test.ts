import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {meaningfulChange} from "../../src/statistics/meaningful-change.ts";
import {
  reliableChange,
  reliableChangeShares,
  reliableChangeThreshold,
  smallestReliablePoints
} from "../../src/statistics/reliable-change.ts";
import {wilson} from "../../src/statistics/wilson.ts";

describe("reliable change", () => {
  it("gives the thresholds of the domain reference, at 95 and at 90 %", () => {
    const listed = [
      [0.62, 0.88, 0.215, 0.5, 0.6],
      [10, 0.74, 5.1, 11.9, 14.1],
      [5.8, 0.85, 2.25, 5.2, 6.2],
      [4.2, 0.64, 2.52, 5.9, 7.0],
      [5.4, 0.89, 1.79, 4.2, 5.0],
      [4.5, 0.89, 1.49, 3.5, 4.1]
    ] as const;
    for (const [sd, reliability, sem, rc90, rc95] of listed) {
      const found = reliableChangeThreshold(sd, reliability);
      expect(Math.abs(found.sem - sem)).toBeLessThan(0.006);
      expect(Math.abs(found.threshold - rc95)).toBeLessThan(0.06);
      expect(Math.abs(reliableChangeThreshold(sd, reliability, 1.645).threshold - rc90)).toBeLessThan(0.06);
    }
  });

  it("needs more than the threshold: the smallest whole number over it", () => {
    expect(smallestReliablePoints(4.1)).toBe(5);
    expect(smallestReliablePoints(6)).toBe(7);
    expect(reliableChange([6, 7, -6, -7, 0], 6, "higher")).toEqual({better: 1, same: 3, worse: 1});
    expect(reliableChange([6, 7, -6, -7, -8], 6, "lower")).toEqual({better: 2, same: 2, worse: 1});
  });

  it("counts everybody once, and as improved exactly from the smallest whole number on", () => {
    const changes = fc.array(fc.integer({min: -20, max: 20}), {maxLength: 50});
    fc.assert(
      fc.property(changes, fc.double({min: 0, max: 12, noNaN: true}), (values, threshold) => {
        const {better, same, worse} = reliableChange(values, threshold, "higher");
        expect(better + same + worse).toBe(values.length);
        expect(better).toBe(values.filter((x) => x >= smallestReliablePoints(threshold)).length);
      })
    );
  });

  it("is not fooled by how doubles subtract", () => {
    expect(reliableChange([3.6 - 3, 3 - 3.6], 0.6, "higher")).toEqual({better: 0, same: 2, worse: 0});
    expect(meaningfulChange([3.3 - 3], {mid: 0.3, threshold: 0.3}, "higher")).toEqual({
      n: 1,
      reached: 1,
      reachedNotReliable: 1
    });
  });

  it("has Wilson shares of everybody with a change, and none of nobody", () => {
    expect(reliableChangeShares({better: 31, same: 110, worse: 6})).toEqual({
      better: wilson(31, 147),
      same: wilson(110, 147),
      worse: wilson(6, 147)
    });
    expect(reliableChangeShares({better: 0, same: 0, worse: 0})).toBeNull();
  });
});

describe("meaningfulChange", () => {
  it("reaches at the difference itself, and tells who is not beyond measurement error", () => {
    const rule = {mid: 3, threshold: 5};
    expect(meaningfulChange([2, 3, 5, 6, -9], rule, "higher")).toEqual({
      n: 5,
      reached: 3,
      reachedNotReliable: 2
    });
    expect(meaningfulChange([-3, 3], rule, "lower")).toEqual({n: 2, reached: 1, reachedNotReliable: 1});
    expect(meaningfulChange([], rule, "lower")).toEqual({n: 0, reached: 0, reachedNotReliable: 0});
  });
});
