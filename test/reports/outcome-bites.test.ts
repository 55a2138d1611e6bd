import {describe, expect, it} from "vitest";
import {regressionOf} from "../../reports/components/outcomes/bites.ts";
import {bitesSentence} from "../../reports/components/sentences/outcome/bites.ts";
import {normOf} from "../../src/instruments/reliable.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {regressionToMean} from "../../src/statistics/regression-to-mean.ts";
import {oneItem} from "../measures/helpers/one-item.ts";
import {cell} from "./cell.ts";

const norm = {mean: 22.6, sd: 5.8, of: "US adults", source: "a paper", reliability: 0.85};
const instrument = {
  ...{id: "x", name: "X", short: "X", scale: "total", scaleName: "Self-esteem", constructs: ["self_esteem"]},
  ...{range: [0, 30] as const, direction: "higher", attribution: "", status: "verified", norm}
};
const change = (more: Cell["more"]): Cell => cell({value: 3, lower: 1, upper: 5, denominator: 61, more});
const said = (more: Cell["more"], norms: Partial<typeof norm> | {reliability: null} = {}) =>
  bitesSentence({instrument: {...instrument, norm: {...norm, ...norms}}}, {change: change(more)});

describe("regression to the mean", () => {
  it("expects what Davis' formula does of people beyond any cut-off, from their mean alone", () => {
    // Of normal scores with mean 22.6 and SD 5.8, those below c have the mean 22.6 - 5.8 pdf(z) / cdf(-z), z = (22.6 - c) / 5.8:
    // for c = 22.6 it is 22.6 - 5.8 * 0.3989423 / 0.5 = 17.9722696.
    const start = 22.6 - (5.8 * 0.3989422804) / 0.5;
    const found = regressionOf(change({mean_pre: start}), {norm});
    expect(found?.expected).toBeCloseTo(regressionToMean(norm, 22.6, "below"), 8);
    expect(found?.expected).toBeCloseTo(0.15 * 4.6277304526, 8);
    expect(found?.distance).toBeCloseTo(-0.7978845608, 8);
    expect(found?.bites).toBe(false);
  });

  it("is named from one standard deviation on, either way, with the points where a retest is known", () => {
    // (15 - 22.6) / 5.8 = -1.31; 0.15 * 7.6 = 1.14 points up.
    expect(said({mean_pre: 15})).toBe(
      "On average they began 1.3 standard deviations below people at large (US adults). Scores that far out tend to move back by themselves (regression to the mean): had people come because of their score, about 1.1 points up could be expected from that alone."
    );
    expect(said({mean_pre: 28.4}, {reliability: null})).toBe(
      "On average they began 1.0 standard deviations above people at large (US adults). Scores that far out tend to move back by themselves (regression to the mean)."
    );
    expect(said({mean_pre: 28.3})).toBe("");
    expect(said({})).toBe("");
  });

  it("rests on a checked norm and the lowest checked retest, never on alpha", () => {
    const scale = oneItem.scales[0]!;
    expect(normOf(scale)).toBeUndefined();
    const given = {mean: 30, sd: 8, of: "adults", source: "test"};
    const retests = [0.8, 0.7].map((value) => ({
      ...{value, kind: "test-retest" as const, source: "test", status: "verified" as const}
    }));
    const alpha = {value: 0.6, kind: "alpha" as const, source: "test", status: "verified" as const};
    const checked = {
      ...scale,
      norm: {...given, status: "verified" as const},
      reliability: [...retests, alpha]
    };
    expect(normOf(checked)).toEqual({...given, reliability: 0.7});
    expect(normOf({...checked, reliability: [alpha]})?.reliability).toBeNull();
    expect(normOf({...checked, norm: {...checked.norm, status: "unverified"}})).toBeUndefined();
  });
});

describe("floor and ceiling", () => {
  it("are named where 15% or more began there, with the share where it is known", () => {
    expect(said({ceiling_share: 0.23, ceiling_flagged: 1, floor_share: 0.02, floor_flagged: 0})).toBe(
      "23% began at the highest score there is and could not be seen to rise (ceiling effect)."
    );
    expect(said({floor_flagged: 1})).toBe(
      "15% or more began at the lowest score there is and could not be seen to fall (floor effect)."
    );
    expect(bitesSentence({instrument}, {change: {...change({ceiling_flagged: 1}), status: "withheld"}})).toBe(
      ""
    );
  });
});
