import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exactSum, exactSumOfSquares} from "../../src/statistics/decimal.ts";
import {hedgesCorrection} from "../../src/statistics/effect-size.ts";
import {type PairedChange, pairedChange, pairedChangeOf} from "../../src/statistics/paired-change.ts";
import {reliableChange, reliableChangeThreshold} from "../../src/statistics/reliable-change.ts";
import {close, groupBy, oracleJson, oraclePresent, oracleRows} from "./oracle.ts";

interface Expected {
  n_pairs: number;
  mean_pre: number;
  sd_pre: number;
  mean_post: number;
  sd_post: number;
  mean_change: number;
  sd_change: number;
  se_change: number;
  ci95: [number, number];
  t: number;
  df: number;
  p: number;
  dz: number;
  d_av: number;
  d_pre_glass: number;
  rci?: {
    reliability: number;
    s_diff: number;
    threshold_raw: number;
    improved: number;
    unchanged: number;
    deteriorated: number;
  };
}

const pre = [20, 24, 18, 30, 22, 26, 19, 25];
const post = [25, 27, 18, 33, 28, 25, 24, 31];

describe("pairedChange", () => {
  it("gives the worked example of the domain reference", () => {
    const change = pairedChangeOf(pre, post);
    expect(change.meanChange).toBe(3.375);
    expect(change.sdChange?.toFixed(4)).toBe("2.6693");
    expect(change.t?.toFixed(4)).toBe("3.5762");
    expect([change.lower?.toFixed(4), change.upper?.toFixed(4)]).toEqual(["1.1434", "5.6066"]);
    expect([change.dz?.toFixed(3), change.dav?.toFixed(3)]).toEqual(["1.264", "0.782"]);
    expect(hedgesCorrection(7).toFixed(4)).toBe("0.8882");
    expect(change.hedgesDav).toBeCloseTo((change.dav ?? 0) * hedgesCorrection(7), 12);
  });

  it("keeps nine digits where doubles would cancel: a spread of 0.001 around a million", () => {
    const small = [1, 2, 3, 4].map((k) => 1_000_000 + k / 1000);
    const {sdPre} = pairedChangeOf(small, small);
    expect(sdPre).toBeCloseTo(Math.sqrt(5 / 3) / 1000, 15);
    const doubles = small.reduce((s, x) => s + x * x, 0) - small.reduce((s, x) => s + x, 0) ** 2 / 4;
    expect(Math.abs(doubles / 3 - 5 / 3e6)).toBeGreaterThan(1e-9);
  });

  it("takes decimals of any length as text, as DuckDB prints a wide DECIMAL", () => {
    const fromText = pairedChange({
      n: 2,
      pre: "7.333333333",
      post: "8.666666667",
      change: "1.333333334",
      preSq: "27.111111108888888893",
      postSq: "37.777777780000000005",
      changeSq: "0.888888889777777778"
    });
    expect(fromText.meanPre).toBeCloseTo(3.6666666665, 12);
    expect(fromText.sdChange).not.toBeNull();
    expect(() =>
      pairedChange({n: 1, pre: "seven", post: 0, change: 0, preSq: 0, postSq: 0, changeSq: 0})
    ).toThrow(RangeError);
  });

  it("says nothing it cannot know from one pair, from none, or where all change alike", () => {
    expect(pairedChangeOf([], [])).toMatchObject({
      n: 0,
      meanChange: null,
      lower: null,
      df: null,
      hedgesDav: null
    });
    expect(pairedChangeOf([3], [5])).toMatchObject({
      n: 1,
      meanChange: 2,
      sdChange: null,
      lower: null,
      df: null,
      p: null
    });
    expect(pairedChangeOf([1, 2, 4], [2, 3, 5])).toMatchObject({
      meanChange: 1,
      sdChange: 0,
      t: null,
      lower: null,
      dz: null
    });
    expect(pairedChangeOf([2, 2], [2, 2])).toMatchObject({meanChange: 0, dav: null, hedgesDav: null});
  });

  it("adds up: the sums of two groups give what their people together give", () => {
    const scores = fc.array(fc.tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 60})), {
      minLength: 2,
      maxLength: 40
    });
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        const together = [...left, ...right];
        const whole = pairedChangeOf(
          together.map((s) => s[0]),
          together.map((s) => s[1])
        );
        const parts = [left, right].map((group) => ({
          n: group.length,
          pre: group.map((s) => s[0]),
          post: group.map((s) => s[1]),
          change: group.map((s) => s[1] - s[0])
        }));
        const add = (read: (part: (typeof parts)[number]) => readonly number[], of: typeof exactSum) =>
          exactSum(parts.map((part) => of(read(part))));
        const merged = pairedChange({
          n: together.length,
          pre: add((p) => p.pre, exactSum),
          post: add((p) => p.post, exactSum),
          change: add((p) => p.change, exactSum),
          preSq: add((p) => p.pre, exactSumOfSquares),
          postSq: add((p) => p.post, exactSumOfSquares),
          changeSq: add((p) => p.change, exactSumOfSquares)
        });
        expect(merged).toEqual(whole);
      })
    );
  });

  it.runIf(oraclePresent)("equals t.test and reliable change over five follow-ups of a real survey", () => {
    const oracle = oracleJson<{
      paired: Record<string, Expected>;
      paired_by_intervention_0_1: Record<string, {ahi: Expected; cesd: Expected}>;
    }>("ahi-cesd/expected/ahi_cesd_oracle.json");
    const groups = Object.entries(oracle.paired).map(([name, expected]) => ({
      name,
      expected,
      arm: null as string | null
    }));
    for (const [arm, {ahi, cesd}] of Object.entries(oracle.paired_by_intervention_0_1))
      groups.push(
        {name: "ahi_0_to_1", expected: ahi, arm: arm.slice(-1)},
        {name: "cesd_0_to_1", expected: cesd, arm: arm.slice(-1)}
      );
    expect(groups).toHaveLength(18);
    for (const {name, expected, arm} of groups) {
      const [scale, , , occasion] = name.split("_") as [string, string, string, string];
      const pairs = pairsOf(`${scale}Total`, occasion, arm);
      const change = pairedChangeOf(
        pairs.map((p) => p[0]),
        pairs.map((p) => p[1])
      );
      expect(differences(change, expected), `${name} ${arm ?? ""}`).toEqual([]);
      if (expected.rci === undefined) continue;
      const {sdiff, threshold} = reliableChangeThreshold(change.sdPre as number, expected.rci.reliability);
      expect(close(sdiff, expected.rci.s_diff)).toBe(true);
      expect(close(threshold, expected.rci.threshold_raw)).toBe(true);
      expect(
        reliableChange(
          pairs.map((p) => p[1] - p[0]),
          threshold,
          scale === "ahi" ? "higher" : "lower"
        )
      ).toEqual({
        better: expected.rci.improved,
        same: expected.rci.unchanged,
        worse: expected.rci.deteriorated
      });
    }
  });
});

/** The first row of a person and occasion stands: two are repeated. */
function pairsOf(column: string, occasion: string, arm: string | null): [number, number][] {
  const people = groupBy(oracleRows("ahi-cesd/ahi-cesd.csv"), "id");
  return [...people.values()].flatMap((rows): [number, number][] => {
    const before = rows.find((row) => row.occasion === "0" && (arm === null || row.intervention === arm));
    const after = rows.find((row) => row.occasion === occasion);
    return before && after ? [[Number(before[column]), Number(after[column])]] : [];
  });
}

function differences(change: PairedChange, expected: Expected): string[] {
  const compare: [string, number | null, number][] = [
    ["n", change.n, expected.n_pairs],
    ["meanPre", change.meanPre, expected.mean_pre],
    ["sdPre", change.sdPre, expected.sd_pre],
    ["meanPost", change.meanPost, expected.mean_post],
    ["sdPost", change.sdPost, expected.sd_post],
    ["meanChange", change.meanChange, expected.mean_change],
    ["sdChange", change.sdChange, expected.sd_change],
    ["seChange", change.seChange, expected.se_change],
    ["lower", change.lower, expected.ci95[0]],
    ["upper", change.upper, expected.ci95[1]],
    ["t", change.t, expected.t],
    ["df", change.df, expected.df],
    ["p", change.p, expected.p],
    ["dz", change.dz, expected.dz],
    ["dav", change.dav, expected.d_av],
    ["dpre", change.dpre, expected.d_pre_glass]
  ];
  return compare.flatMap(([name, actual, wanted]) =>
    close(actual, wanted) ? [] : [`${name}: ${actual}, not ${wanted}`]
  );
}
