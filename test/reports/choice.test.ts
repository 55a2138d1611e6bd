import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {offers, settle} from "../../reports/components/choice.ts";

const kinds = new Map([
  ["2026-01", "month"],
  ["2026-Q1", "quarter"],
  ["FY2026", "fiscal_year"]
]);
const cell = (period: string, program: string, site: string) => ({
  period,
  program,
  site,
  characteristic: "*"
});

const cells = [
  cell("2026-01", "*", "*"),
  cell("2026-01", "groups", "*"),
  cell("2026-Q1", "*", "*"),
  cell("2026-Q1", "*", "north"),
  cell("2026-Q1", "groups", "*"),
  cell("FY2026", "line", "*")
];

describe("what filters offer", () => {
  it("offers a grain only where the program and site have it", () => {
    expect(offers(cells, kinds, "grain", {program: "*", site: "north"})).toEqual(new Set(["quarter"]));
    expect(offers(cells, kinds, "grain", {program: "groups", site: "*"})).toEqual(
      new Set(["month", "quarter"])
    );
  });

  it("falls back to what there is when a choice leads nowhere", () => {
    expect(settle(cells, kinds, {program: "line", site: "north", grain: "month"})).toEqual({
      program: "line",
      site: "*",
      grain: "fiscal_year"
    });
  });

  it("never settles on a combination the release does not hold", () => {
    const name = fc.constantFrom("*", "groups", "line", "north", "gone");
    const grain = fc.constantFrom("month", "quarter", "fiscal_year", "all");
    const held = fc.uniqueArray(fc.constantFrom(...cells), {minLength: 1});
    fc.assert(
      fc.property(held, name, name, grain, (some, program, site, wish) => {
        const choice = settle(some, kinds, {program, site, grain: wish});
        const there = some.some(
          (c) =>
            c.program === choice.program && c.site === choice.site && kinds.get(c.period) === choice.grain
        );
        expect(there).toBe(true);
      })
    );
  });
});
