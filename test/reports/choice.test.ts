import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  offers,
  openingGrain,
  openingGrainOf,
  openingPeriod,
  settle
} from "../../reports/components/choice.ts";

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

describe("what a page opens with", () => {
  type Status = "shown" | "withheld" | "immature" | "empty" | "missing";
  const own = (period: string, ...statuses: Status[]) =>
    statuses.map((status) => ({...cell(period, "*", "*"), status}));
  const grains = ["month", "quarter", "fiscal_year"];

  it("takes the finest grain that shows two thirds of the organization's figures", () => {
    const some = [
      ...own("2026-01", "shown", "withheld"),
      ...own("2026-Q1", "shown", "shown", "withheld"),
      ...own("FY2026", "shown")
    ];
    expect(openingGrain(some, kinds, grains)).toBe("quarter");
  });

  it("takes the one that shows the largest share where none shows as much", () => {
    const some = [
      ...own("2026-01", "withheld"),
      ...own("2026-Q1", "shown", "withheld"),
      ...own("FY2026", "shown", "withheld", "immature")
    ];
    expect(openingGrain(some, kinds, grains)).toBe("quarter");
  });

  it("holds nobody asked against no grain, and looks at the organization alone", () => {
    const groups = {...cell("2026-01", "groups", "*"), status: "withheld" as const};
    expect(openingGrain([...own("2026-01", "shown", "empty", "missing"), groups], kinds, grains)).toBe(
      "month"
    );
    expect(openingGrain([groups], kinds, grains)).toBeUndefined();
  });

  it("is never a grain that shows a smaller share than another while both show too little", () => {
    const status = fc.constantFrom<Status>("shown", "withheld", "immature", "empty");
    const held = fc.dictionary(
      fc.constantFrom("2026-01", "2026-Q1", "FY2026"),
      fc.array(status, {minLength: 1, maxLength: 9})
    );
    fc.assert(
      fc.property(held, (periods) => {
        const share = (statuses: readonly Status[]) => {
          const asked = statuses.filter((s) => s !== "empty");
          return asked.length === 0 ? -1 : asked.filter((s) => s === "shown").length / asked.length;
        };
        const cells = Object.entries(periods).flatMap(([id, statuses]) => own(id, ...statuses));
        const opened = openingGrain(cells, kinds, grains);
        const best = Math.max(-1, ...Object.values(periods).map(share));
        if (best < 0) {
          expect(opened).toBeUndefined();
          return;
        }
        const taken = Object.entries(periods).find(([id]) => kinds.get(id) === opened)![1];
        expect(share(taken)).toBeGreaterThanOrEqual(Math.min(best, 2 / 3));
      })
    );
  });

  it("tells of the newest period that shows two thirds, else of the one that shows most", () => {
    const of = (id: string, ...statuses: Status[]) => ({id, cells: statuses.map((status) => ({status}))});
    const full = of("FY2024", "shown", "shown", "shown");
    const good = of("FY2025", "shown", "shown", "withheld");
    const young = of("FY2026", "shown", "immature", "immature");
    expect(openingPeriod([full, good, young])).toBe(good);
    const two = of("FY2025", "shown", "shown", "withheld", "withheld");
    expect(openingPeriod([two, young])).toBe(two);
    expect(openingPeriod([of("FY2025", "withheld"), of("FY2026", "withheld")])?.id).toBe("FY2026");
    expect(openingPeriod([of("FY2026")])).toBeUndefined();
  });
});

it("opens outcomes with the finest grain that shows two thirds of the scales any grain shows", () => {
  const grains = (...shown: number[]) =>
    ["fiscal_year", "year", "all"].map((grain, index) => ({grain, shown: shown[index]!}));
  expect(openingGrainOf(grains(4, 4, 6), 6)).toBe("fiscal_year");
  expect(openingGrainOf(grains(4, 4, 8), 9)).toBe("all");
  expect(openingGrainOf(grains(0, 0, 0), 5)).toBeUndefined();
  // One scale of five is told: of the times that tell it the longest has the most people.
  expect(openingGrainOf(grains(1, 1, 1), 5)).toBe("all");
});
