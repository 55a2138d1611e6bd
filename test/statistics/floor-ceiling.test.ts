import {describe, expect, it} from "vitest";
import {floorCeiling} from "../../src/statistics/floor-ceiling.ts";

describe("floorCeiling", () => {
  const range = {lowest: 0, highest: 4};

  it("flags an end from 15 % of people on", () => {
    const twenty = (atTop: number) => Array.from({length: 20}, (_, i) => (i < atTop ? 4 : 2));
    expect(floorCeiling(twenty(3), range)?.ceiling).toEqual({x: 3, share: 0.15, flagged: true});
    expect(floorCeiling(twenty(2), range)?.ceiling.flagged).toBe(false);
    expect(floorCeiling(twenty(3), range)?.floor).toEqual({x: 0, share: 0, flagged: false});
  });

  it("has nothing to say about nobody", () => {
    expect(floorCeiling([], range)).toBeNull();
  });
});
