import {describe, expect, it} from "vitest";
import {
  cronbachAlpha,
  cronbachAlphaInterval,
  itemRestCorrelations
} from "../../src/statistics/reliability.ts";
import {expectClose, fixture} from "./fixture.ts";
import {close, oracleJson, oraclePresent, oracleRows} from "./oracle.ts";

describe("cronbachAlpha", () => {
  it("is 1 for items that say the same, and nothing for one item, one person or no spread", () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [2, 2],
        [4, 4]
      ])
    ).toBeCloseTo(1, 12);
    expect(cronbachAlpha([[1], [2]])).toBeNull();
    expect(cronbachAlpha([[1, 2]])).toBeNull();
    expect(
      cronbachAlpha([
        [1, 3],
        [3, 1]
      ])
    ).toBeNull();
  });

  it.runIf(oraclePresent)(
    "equals psych::alpha at the first wave of a real survey, and shows a forgotten reverse key",
    () => {
      const {alpha_baseline: expected} = oracleJson<{
        alpha_baseline: {
          ahi: {alpha_raw_complete_cases: number};
          cesd: {alpha_raw_complete_cases: number};
          cesd_UNREVERSED_trap: number;
        };
      }>("ahi-cesd/expected/ahi_cesd_oracle.json");
      const baseline = oracleRows("ahi-cesd/ahi-cesd.csv").filter((row) => row.occasion === "0");
      const read = (stem: string, items: number) =>
        baseline.map((row) =>
          Array.from({length: items}, (_, i) => Number(row[stem + String(i + 1).padStart(2, "0")]))
        );
      const reversed = [4, 8, 12, 16];
      const raw = read("cesd", 20);
      const keyed = raw.map((row) => row.map((x, i) => (reversed.includes(i + 1) ? 4 - x : x - 1)));
      expect(close(cronbachAlpha(read("ahi", 24)), expected.ahi.alpha_raw_complete_cases)).toBe(true);
      expect(close(cronbachAlpha(keyed), expected.cesd.alpha_raw_complete_cases)).toBe(true);
      expect(close(cronbachAlpha(raw), expected.cesd_UNREVERSED_trap)).toBe(true);

      const suspicious = itemRestCorrelations(raw).flatMap((r, i) => (r !== null && r < -0.1 ? [i + 1] : []));
      expect(suspicious).toEqual(reversed);
      expect(itemRestCorrelations(keyed).every((r) => r !== null && r > 0.1)).toBe(true);
    }
  );

  it("has no correlation for an item that nobody answers differently", () => {
    expect(
      itemRestCorrelations([
        [1, 2, 3],
        [1, 3, 4],
        [1, 5, 6]
      ])[0]
    ).toBeNull();
  });
});

describe("cronbachAlphaInterval", () => {
  it("equals psych::alpha.ci", () => {
    interface Case {
      answers: number[][];
      alpha: number;
      lower: number;
      upper: number;
    }
    for (const one of fixture<{alpha: Case[]}>("means").alpha)
      expectClose(cronbachAlphaInterval(one.answers), one, "alpha", "lower", "upper");
  });

  it("is nothing where alpha is", () => {
    expect(cronbachAlphaInterval([])).toBeNull();
    expect(cronbachAlphaInterval([[1], [2]])).toBeNull();
  });
});
