import {describe, expect, it} from "vitest";
import {averageSdEffect, baselineSdEffect, hedgesCorrection} from "../../src/statistics/effect-size.ts";
import {pairedChangeOf} from "../../src/statistics/paired-change.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Case {
  pre: number[];
  post: number[];
  dz: number;
  dav: number;
  dpre: number;
  hedgesDav: number;
  hedgesDpre: number;
}

describe("hedgesCorrection", () => {
  it("is the exact gamma form, which has closed values at small df", () => {
    expect(hedgesCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 12);
    expect(hedgesCorrection(3)).toBeCloseTo(Math.sqrt(Math.PI / 6), 12);
    expect(hedgesCorrection(4)).toBeCloseTo(Math.SQRT2 / Math.sqrt(Math.PI), 12);
  });

  it("comes near the printed approximation as df grows, without being it", () => {
    const approximation = (df: number) => 1 - 3 / (4 * df - 1);
    // their series part at 1 / (32 df^2)
    expect((approximation(146) - hedgesCorrection(146)) * 32 * 146 ** 2).toBeCloseTo(1, 1);
    expect(Math.abs(hedgesCorrection(7) - approximation(7))).toBeGreaterThan(1e-4);
    expect(hedgesCorrection(100_000)).toBeCloseTo(approximation(100_000), 9);
  });
});

describe("averageSdEffect", () => {
  it("divides by the arithmetic mean of the two SDs, and not by nothing", () => {
    expect(averageSdEffect(3, 4, 8)).toBe(0.5);
    expect(averageSdEffect(0, 0, 0)).toBeNull();
  });
});

describe("baselineSdEffect", () => {
  it("divides by the SD at baseline, and not by nothing", () => {
    expect(baselineSdEffect(3, 4)).toBe(0.75);
    expect(baselineSdEffect(1, 0)).toBeNull();
  });
});

describe("effect sizes of a paired change", () => {
  it("equal R's, with Hedges' correction in its gamma form", () => {
    for (const one of fixture<{effects: Case[]}>("means").effects)
      expectClose(pairedChangeOf(one.pre, one.post), one, "dz", "dav", "dpre", "hedgesDav", "hedgesDpre");
  });

  it("give the worked example of the domain reference", () => {
    const [example] = fixture<{effects: [Case]}>("means").effects;
    const {dz, dpre, dav} = pairedChangeOf(example.pre, example.post);
    expect([dz, dpre, dav].map((d) => d?.toFixed(3))).toEqual(["1.264", "0.836", "0.782"]);
  });
});

describe("a t interval of two pairs", () => {
  it("is as wide as R says: 2 plus or minus 12.706", () => {
    const {lower, upper, hedgesDav} = pairedChangeOf([0, 0], [1, 3]);
    expect(lower).toBeCloseTo(2 - 12.706204736174694, 9);
    expect(upper).toBeCloseTo(2 + 12.706204736174694, 9);
    expect(hedgesDav).toBeNull();
  });
});
