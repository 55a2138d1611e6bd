import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type MixedModel, mixedModel} from "../../src/statistics/mixed-model.ts";
import {pairedChangeOf} from "../../src/statistics/paired-change.ts";
import {mergeWavePatterns, wavePatterns} from "../../src/statistics/wave-patterns.ts";
import {fixture} from "./fixture.ts";
import {groupBy, oraclePresent, oracleRows} from "./oracle.ts";

interface Row {
  value: number;
  standardError: number;
  df: number;
  lower: number;
  upper: number;
  p: number;
}

interface Fit {
  people: number;
  observations: number;
  betweenVariance: number;
  residualVariance: number;
  means: Row[];
  changes: Row[];
}

const expected = fixture<{
  made: (Fit & {scores: (number | null)[][]})[];
  real: {ahi: Fit; cesd: Fit};
}>("mixed-model");

/** Five digits: one more than is promised. */
const near = (actual: number | undefined, wanted: number): boolean =>
  actual !== undefined && Math.abs(actual - wanted) <= 1e-5 * Math.max(1, Math.abs(wanted));

function expectFit(model: MixedModel | null, fit: Fit): void {
  expect([model?.people, model?.observations]).toEqual([fit.people, fit.observations]);
  expect(near(model?.betweenVariance, fit.betweenVariance), "between").toBe(true);
  expect(near(model?.residualVariance, fit.residualVariance), "residual").toBe(true);
  expect(model?.changes).toHaveLength(fit.changes.length);
  fit.means.forEach((row, i) => {
    for (const key of ["value", "standardError", "df", "lower", "upper"] as const)
      expect(
        near(model?.means[i]?.[key], row[key]),
        `mean ${i} ${key}: ${model?.means[i]?.[key]}, not ${row[key]}`
      ).toBe(true);
  });
  fit.changes.forEach((row, i) => {
    for (const key of ["value", "standardError", "df", "lower", "upper", "p"] as const)
      expect(
        near(model?.changes[i]?.[key], row[key]),
        `change ${i} ${key}: ${model?.changes[i]?.[key]}, not ${row[key]}`
      ).toBe(true);
  });
}

describe("mixedModel", () => {
  it("equals lmerTest on people seen at some of the waves, without variance between them too", () => {
    for (const one of expected.made) expectFit(mixedModel(wavePatterns(one.scores)), one);
    expect(expected.made.at(-1)?.betweenVariance).toBe(0);
  });

  it.runIf(oraclePresent)("equals lmerTest over six waves of a real survey", () => {
    const people = groupBy(oracleRows("ahi-cesd/ahi-cesd.csv"), "id");
    for (const scale of ["ahi", "cesd"] as const) {
      const trajectories = [...people.values()].map((rows) =>
        [0, 1, 2, 3, 4, 5].map((occasion) => {
          const row = rows.find((one) => one.occasion === String(occasion));
          return row === undefined ? null : Number(row[`${scale}Total`]);
        })
      );
      expectFit(mixedModel(wavePatterns(trajectories)), expected.real[scale]);
    }
  });

  it("is the paired t test where everybody was seen twice and people differ", () => {
    const pre = [20, 24, 18, 30, 22, 26, 19, 25];
    const post = [25, 27, 18, 33, 28, 25, 24, 31];
    const change = mixedModel(wavePatterns(pre.map((score, i) => [score, post[i] as number])))?.changes[0];
    const paired = pairedChangeOf(pre, post);
    expect(change?.value).toBeCloseTo(paired.meanChange as number, 9);
    expect(change?.lower).toBeCloseTo(paired.lower as number, 6);
    expect(change?.df).toBeCloseTo(7, 6);
  });

  it("merges by patterns: two organizations together are their people together", () => {
    const score = fc.option(fc.integer({min: 0, max: 30}), {nil: null, freq: 3});
    const group = fc.array(fc.tuple(score, score, score), {minLength: 10, maxLength: 30});
    fc.assert(
      fc.property(group, group, (left, right) => {
        const merged = mixedModel(mergeWavePatterns([wavePatterns(left), wavePatterns(right)]));
        const whole = mixedModel(wavePatterns([...left, ...right]));
        expect(merged).toEqual(whole);
      }),
      {numRuns: 30}
    );
  });

  it("has nothing to say without baseline, without anybody seen twice, or where people never leave their level", () => {
    expect(mixedModel([])).toBeNull();
    expect(
      mixedModel(
        wavePatterns([
          [null, 3, 4],
          [null, 5, 7]
        ])
      )
    ).toBeNull();
    expect(
      mixedModel(
        wavePatterns([
          [1, null],
          [null, 3],
          [4, null]
        ])
      )
    ).toBeNull();
    expect(
      mixedModel(
        wavePatterns([
          [1, 2],
          [4, 5],
          [7, 8]
        ])
      )
    ).toBeNull();
    expect(
      mixedModel(
        wavePatterns([
          [3, 3],
          [3, 3]
        ])
      )
    ).toBeNull();
    expect(mixedModel(wavePatterns([[1, 2]]))).toBeNull();
  });

  it("leaves out a wave that nobody was seen at", () => {
    const model = mixedModel(
      wavePatterns([
        [1, null, 4],
        [3, null, 3],
        [2, null, 6],
        [8, null, 9]
      ])
    );
    expect(model?.changes.map(({wave, n}) => [wave, n])).toEqual([[2, 4]]);
  });

  it("takes 20,000 people at five waves in well under a second", () => {
    const people = Array.from({length: 20_000}, (_, i) =>
      [0, 1, 2, 3, 4].map((wave) =>
        (i * 31 + wave * 17) % 7 < 5 - wave / 2 || wave === 0
          ? ((i * 7919) % 41) + ((i * wave * 13) % 9)
          : null
      )
    );
    const start = performance.now();
    const model = mixedModel(wavePatterns(people));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(model?.people).toBe(20_000);
  });
});
