import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import type {PopulationShares} from "../../src/release/format.ts";
import {buildTable} from "../../src/tables/export.ts";
import {printedParts} from "../../src/tables/print.ts";
import {allTables} from "../../src/tables/registry.ts";
import {cell, hopeAnswer, hopeChange, tinyRelease} from "../helpers/release.ts";

const better = hopeAnswer("better");

const share = (group: string, x: number, n: number, fields: Partial<Cell> = {}): Cell => ({
  ...cell(better, ["FY2025", "*"], "shown", {people: n, numerator: x, denominator: n, value: x / n}),
  ...(group === "*" ? {} : {characteristic: "gender", group}),
  ...fields
});

async function rows(...cells: readonly Cell[]) {
  return (await tableOf(cells)).rows;
}

async function tableOf(cells: readonly Cell[], population?: PopulationShares) {
  const release = tinyRelease();
  const file = (await allTables()).find(({id}) => id === "equity")!;
  const groups = [
    {id: "woman", name: "Women"},
    {id: "man", name: "Men"},
    {id: "not-recorded", name: "Not recorded"}
  ];
  return buildTable(
    file,
    {
      ...release,
      cells,
      dimensions: {
        ...release.dimensions,
        characteristics: [
          {id: "gender", name: "Gender", groups, ...(population === undefined ? {} : {population})}
        ]
      }
    },
    "FY2025"
  );
}

describe("the equity table", () => {
  it("sets each group beside the organization's own, in declared order, and judges it by the limits", async () => {
    const found = await rows(
      share("man", 15, 60),
      share("woman", 20, 40),
      share("not-recorded", 0, 2),
      share("*", 35, 100)
    );
    expect(found.map(({group}) => group)).toEqual(["Women", "Men", "Not recorded"]);
    const [women, men, unknown] = found;
    expect(women).toMatchObject({n: 40, numerator: 20, denominator: 40, value: 0.5, organization: 0.35});
    // 20 of 40 against 15 of 60, worked out in R from prop.test(correct = FALSE).
    expect(women?.difference).toBeCloseTo(0.25, 12);
    expect(women?.difference_lower).toBeCloseTo(0.0579902238523, 9);
    expect(women?.difference_upper).toBeCloseTo(0.4243922416943, 9);
    expect(unknown?.difference).toBeNull();
    // R: 1 - pbinom(19, 40, .35) is 0.0363, pbinom(15, 60, .35) is 0.0657: neither is under 0.025.
    expect([women?.outside, men?.outside, unknown?.outside]).toEqual(["no", "no", "not judged"]);
  });

  it("prints a measure apart from the others, its shares as per cent", async () => {
    const table = await tableOf([share("woman", 20, 40), share("man", 15, 60), share("*", 35, 100)]);
    const [part] = printedParts(table);
    expect(part?.title).toMatch(/: FY 2025$/);
    expect(part?.head.slice(0, 6)).toEqual([
      ...["Characteristic", "Group", "People", "Of"],
      ...["Value [95% CI]", "Organization's own"]
    ]);
    expect(part?.rows[0]?.slice(0, 6)).toEqual(["Gender", "Women", "40", "40", "50.0%", "35.0%"]);
  });

  it("says outside which limits a group lies", async () => {
    // R: 1 - pbinom(21, 40, .35) is 0.00753, 1 - pbinom(25, 40, .35) is 0.000107, with tails of 0.025 and 0.001.
    const outside = async (x: number) => (await rows(share("woman", x, 40), share("*", 35, 100)))[0]?.outside;
    expect(await outside(22)).toBe("yes, 95%");
    expect(await outside(26)).toBe("yes, 99.8%");
  });

  it("judges nothing that is withheld, or whose whole is, nor a change in points", async () => {
    const gone = {status: "withheld", numerator: null, denominator: null, value: null} as const;
    const [women] = await rows(share("woman", 20, 40), share("*", 35, 100, gone));
    expect(women).toMatchObject({
      value: 0.5,
      organization: "withheld",
      difference: null,
      outside: "not judged"
    });
    const [hidden] = await rows(share("woman", 20, 40, gone), share("*", 35, 100));
    expect(hidden).toMatchObject({value: "withheld", n: "withheld", outside: "not judged"});
    const [change] = await rows(
      share("woman", 80, 40, {measure: hopeChange}),
      share("*", 100, 100, {measure: hopeChange})
    );
    expect(change).toMatchObject({value: 2, organization: 1, difference: null, outside: "not judged"});
  });

  it("compares mean changes with everybody else's, and says how many comparisons there are", async () => {
    // R: t.test(c(2, 4, -1, 5, 3), c(0, 1, -2, 3, 1, 2, -1))
    const change = (group: string, denominator: number, sum: number, squares: number) =>
      share(group, sum, denominator, {
        ...{measure: hopeChange, value: sum / denominator, more: {change: sum, change_sq: squares}}
      });
    const {rows: found, notes} = await tableOf([change("woman", 5, 13, 55), change("*", 12, 17, 75)]);
    expect(found[0]?.difference).toBeCloseTo(2.028571428571428, 12);
    expect(found[0]?.difference_lower).toBeCloseTo(-0.844052771445245, 9);
    expect(found[0]?.difference_upper).toBeCloseTo(4.901195628588102, 9);
    expect(notes).toContain(
      "Differences from everybody else that are told, none adjusted for the others: 1; by chance alone about 0.1 of 1 intervals at 95% would leave out 0."
    );
  });

  it("has who came, as shares of those whose group is recorded beside those of the population", async () => {
    const served = (group: string, value: number, fields: Partial<Cell> = {}) =>
      share(group, value, 0, {...{measure: "served", people: value, denominator: null, value}, ...fields});
    const cells = [served("*", 110), served("woman", 45), served("man", 60), served("not-recorded", 10)];
    const population = {source: "a census", shares: {woman: 0.6, man: 0.4}};
    const {rows: found, notes} = await tableOf(cells, population);
    const [women, men, unknown] = found;
    expect(women).toMatchObject({n: 45, numerator: 45, denominator: 100, value: 0.45, population: 0.6});
    // R: prop.test(45, 100, correct = FALSE)$conf.int, and the same over 0.6
    expect(women?.lower).toBeCloseTo(0.35614537979512, 9);
    expect(women?.ratio).toBeCloseTo(0.75, 12);
    expect(women?.ratio_lower).toBeCloseTo(0.593575632991866, 9);
    expect(women?.ratio_upper).toBeCloseTo(0.912589950042631, 9);
    expect([women?.represented, men?.represented]).toEqual(["below", "above"]);
    expect(unknown).toMatchObject({n: 10, value: null, population: null, represented: null});
    expect(notes).toContain("Shares of the population by Gender: a census.");
    const hidden = {status: "withheld", value: null, people: null} as const;
    const [gone] = (await tableOf([served("*", 110), served("woman", 45, hidden)], population)).rows;
    expect(gone).toMatchObject({n: "withheld", value: "withheld", numerator: "withheld", ratio: null});
    const [alone] = (await tableOf([served("*", 110, hidden), served("woman", 45)], population)).rows;
    expect(alone).toMatchObject({n: 45, value: "withheld", ratio: null});
  });
});
