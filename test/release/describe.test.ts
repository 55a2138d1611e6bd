import {describe, expect, it} from "vitest";
import type {WorkspaceConfig} from "../../src/config/workspace.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {describeDimensions} from "../../src/release/describe.ts";

const characteristics = [
  {id: "age", name: "Age", age_bands: [18, 26, 65]},
  {id: "gender", name: "Gender", values: {woman: "Women", man: "Men"}}
];

const groups = (characteristic: string, ids: readonly string[]) => {
  const config = {
    organization: {name: "Somewhere"},
    words: "member",
    programs: [],
    sites: [],
    characteristics
  } as unknown as WorkspaceConfig;
  const cells = ids.map((group) => ({characteristic, group}) as Cell);
  return describeDimensions(config, {periods: [], cells, closedThrough: null}).characteristics[0]!.groups;
};

describe("groups of a characteristic", () => {
  it.each([
    [["not-recorded", "18-25", "65-plus", "0-17"]],
    [["0-17", "18-25", "not-recorded", "65-plus"]],
    [["65-plus", "0-17", "not-recorded", "18-25"]]
  ])("are in the order of age, not recorded last, whatever the order of cells: %s", (ids) => {
    expect(groups("age", ids)).toEqual([
      {id: "0-17", name: "0–17"},
      {id: "18-25", name: "18–25"},
      {id: "65-plus", name: "65 and over"},
      {id: "not-recorded", name: "Not recorded"}
    ]);
  });

  it("are in declared order, what was not declared after them, not recorded last", () => {
    expect(groups("gender", ["not-recorded", "other", "man", "woman"]).map(({name}) => name)).toEqual([
      "Women",
      "Men",
      "other",
      "Not recorded"
    ]);
  });
});
