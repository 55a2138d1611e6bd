import {describe, expect, it} from "vitest";
import {readTargets} from "../../src/audit/targets.ts";
import {shownTargets} from "../../src/targets/shown.ts";
import type {Target} from "../../src/targets/target.ts";
import {tinyRelease} from "../helpers/release.ts";

const period = {id: "FY2025", label: "FY 2025", start: "2024-07-01", end: "2025-06-30"};
const target = (program: string, more: Partial<Target> = {}): Target => ({
  ...{measure: "served", grant: null, program, site: "*", period, value: 236, direction: "at_least"},
  ...more
});
const {cells, measures} = tinyRelease();
const shown = (targets: readonly Target[]) => shownTargets(targets, cells, measures);

describe("targets in a release for others", () => {
  it("tell what a printed cell tells", () => {
    // 118 people in the groups, of 236.
    const [groups] = shown([target("groups")]);
    expect(groups).toMatchObject({
      status: "shown",
      actual: 118,
      share: 0.5,
      reached: false,
      earlier: [],
      projected: null
    });
    expect(readTargets([groups!], cells)).toEqual([]);
  });

  it("tell nothing of a withheld figure: per cent of a target that is known would be the count", () => {
    const [house] = shown([target("drop-in")]);
    expect(house).toMatchObject({status: "withheld", actual: null, share: null, reached: null, value: 236});
  });

  it("leave out grants, and periods of which the release says nothing", () => {
    expect(shown([target("groups", {grant: "state"})])).toEqual([]);
    expect(shown([target("groups", {period: {...period, id: "FY2026"}})])).toEqual([]);
  });

  it("are attacked: what a target says beyond its cell refuses the release", () => {
    const [house] = shown([target("drop-in")]);
    const [groups] = shown([target("groups")]);
    const codes = (row: object) => readTargets([row as never], cells).map(({code}) => code);
    expect(codes({...house, reached: false})).toEqual(["derived"]);
    expect(codes({...house, share: 0.03})).toEqual(["derived"]);
    expect(codes({...groups, actual: 119})).toEqual(["contradiction"]);
    expect(codes({...groups, projected: {value: 200, basis: "straight line"}})).toEqual(["left in"]);
    expect(codes({...groups, grant: "state"})).toContain("left in");
  });
});
