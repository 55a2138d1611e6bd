import {describe, expect, it} from "vitest";
import {biteFigures} from "../../src/tables/outcomes/bites.ts";
import {cell, hopeChange, tinyRelease} from "../helpers/release.ts";

const hope = tinyRelease().measures.find(({id}) => id === hopeChange)!.instrument!;
const norm = {mean: 40, sd: 5, of: "adults", source: "a paper", reliability: 0.8};
const change = (more: Record<string, number | null>) =>
  cell(hopeChange, ["FY2025", "*"], "shown", {denominator: 45, value: 2, more});

describe("what bends a change, in the outcome table", () => {
  it("is a share inside, and outside no more than that it is many", () => {
    const inside = {floor_share: 0.02, floor_flagged: 0, ceiling_share: 0.2, ceiling_flagged: 1};
    expect(biteFigures(change(inside), hope)).toMatchObject({floor: 0.02, ceiling: 0.2, from_norm: null});
    const outside = {floor_share: null, floor_flagged: null, ceiling_share: null, ceiling_flagged: 1};
    expect(biteFigures(change(outside), hope)).toMatchObject({floor: null, ceiling: "15% or more"});
  });

  it("has points of regression from one standard deviation on: (1 - 0.8)(40 - 33.4) = 1.32", () => {
    const far = biteFigures(change({mean_pre: 33.4}), {...hope, norm});
    expect(far.from_norm).toBeCloseTo(-1.32, 12);
    expect(far.regression_to_mean).toBeCloseTo(1.32, 8);
    expect(biteFigures(change({mean_pre: 35.4}), {...hope, norm}).regression_to_mean).toBeNull();
  });

  it("is nothing of a change that is withheld", () => {
    expect(biteFigures(cell(hopeChange, ["FY2025", "*"], "withheld"), {...hope, norm})).toEqual({
      ...{floor: null, ceiling: null, from_norm: null, regression_to_mean: null}
    });
  });
});
