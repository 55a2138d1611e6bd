import {describe, expect, it} from "vitest";
import {workspaceSchema} from "../../src/config/workspace.ts";
import {resolveTargets, type StatedTarget} from "../../src/targets/resolve.ts";

const config = workspaceSchema.parse({
  organization: {name: "Test"},
  fiscal_year_starts: 7,
  programs: [
    {id: "peers", name: "Peers", type: "one_to_one"},
    {id: "groups", name: "Groups", type: "support_group"}
  ],
  grants: [
    {id: "state", name: "State office", from: "2024-07-01", to: "2025-06-30", programs: ["peers"]},
    {id: "federal", name: "Federal", from: "2024-10-01", to: "2026-09-30"}
  ]
});

const stated = (more: Partial<StatedTarget>): StatedTarget => ({
  ...{measure: "served", grant_id: null, program: null, site: null, period: null, starts: null, ends: null},
  ...{value: 100, direction: "at_least", job: "targets", ...more}
});
const resolve = (more: Partial<StatedTarget>) =>
  resolveTargets([stated(more)], {config, measures: [{id: "served"}, {id: "contacts"}]});
const spanOf = (more: Partial<StatedTarget>) => {
  const {period} = resolve(more).targets[0] ?? {};
  return [period?.id, period?.start, period?.end];
};
const told = (more: Partial<StatedTarget>) => resolve(more).problems.map(({message}) => message);

describe("a target", () => {
  it("is of a period of the calendar, of whole months, or of a grant and its periods", () => {
    expect(spanOf({period: "FY2026"})).toEqual(["FY2026", "2025-07-01", "2026-06-30"]);
    expect(spanOf({period: "2025-Q3"})).toEqual(["2025-Q3", "2025-07-01", "2025-09-30"]);
    expect(spanOf({period: "2025"})).toEqual(["2025", "2025-01-01", "2025-12-31"]);
    expect(spanOf({period: "2025-07"})).toEqual(["2025-07", "2025-07-01", "2025-07-31"]);
    expect(spanOf({starts: "2025-01-01", ends: "2025-06-30"}).slice(1)).toEqual(["2025-01-01", "2025-06-30"]);
    // By its id or its name; a grant of one year is its only year, of two it is both.
    expect(spanOf({grant_id: "State office"})).toEqual(["Y1", "2024-07-01", "2025-06-30"]);
    expect(spanOf({grant_id: "federal"})).toEqual(["whole", "2024-10-01", "2026-09-30"]);
    expect(spanOf({grant_id: "federal", period: "Y2-Q1"})).toEqual(["Y2-Q1", "2025-10-01", "2025-12-31"]);
  });

  it("that names what there is not is told of with the nearest name, and nothing is made of it", () => {
    expect(resolve({measure: "servd", period: "FY2026"}).targets).toEqual([]);
    expect(told({measure: "servd", period: "FY2026"})).toEqual([
      "target of servd: unknown measure: servd; did you mean served?"
    ]);
    expect(told({grant_id: "stat"})).toEqual(["target of served: unknown grant: stat; did you mean state?"]);
    expect(told({grant_id: "state", program: "groups"})).toEqual([
      "target of served: unknown program of the grant: groups"
    ]);
    expect(told({grant_id: "state", period: "Y3"})).toEqual([
      "target of served: unknown period of the grant: Y3; did you mean Y1?"
    ]);
    expect(told({period: "all"})).toEqual([
      "target of served: unknown period: all; write FY2026, 2025-Q3, 2025 or 2025-07"
    ]);
    expect(told({})).toEqual([
      "target of served: it has no time: a period, a first and last day, or a grant"
    ]);
    expect(told({starts: "2025-01-15", ends: "2025-06-30"})).toEqual([
      "target of served: 2025-01-15 to 2025-06-30 is not made of whole months"
    ]);
  });
});
