import {describe, expect, it} from "vitest";
import {wilson} from "../../src/statistics/wilson.ts";
import {close, oracleJson, oraclePresent} from "./oracle.ts";

describe("wilson", () => {
  it("gives the worked example of the domain reference, 36 of 58", () => {
    const share = wilson(36, 58);
    expect([share?.lower.toFixed(3), share?.upper.toFixed(3)]).toEqual(["0.492", "0.734"]);
  });

  it("ends at exactly 0 and 1 where nobody or everybody is counted", () => {
    expect(wilson(0, 20)?.lower).toBe(0);
    expect(wilson(20, 20)?.upper).toBe(1);
    expect(wilson(0, 20)?.upper).toBeCloseTo(1 - (wilson(20, 20)?.lower ?? 0), 12);
  });

  it("has nothing to say about a share of nobody", () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it.runIf(oraclePresent)(
    "equals prop.test over the waves of a real survey and the calls of a real line",
    () => {
      const waves = oracleJson<{
        occasion_retention: {k: number; n: number; wilson: [number, number, number]}[];
      }>("ahi-cesd/expected/ahi_cesd_oracle.json").occasion_retention;
      expect(waves).toHaveLength(5);
      for (const {k, n, wilson: expected} of waves) {
        const share = wilson(k, n);
        expect(close(share?.value ?? null, expected[0])).toBe(true);
        expect(close(share?.lower ?? null, expected[1])).toBe(true);
        expect(close(share?.upper ?? null, expected[2])).toBe(true);
      }
      const calls = oracleJson<{
        total_handled: number;
        total_coded: number;
        coded_proportion_wilson: number[];
      }>("toronto-calls/expected/toronto_oracle.json");
      const coded = wilson(calls.total_coded, calls.total_handled);
      expect([coded?.value, coded?.lower, coded?.upper].map((x) => x?.toFixed(9))).toEqual(
        calls.coded_proportion_wilson.map((x) => x.toFixed(9))
      );
    }
  );
});
