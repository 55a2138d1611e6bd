import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {buildTable} from "../../src/tables/export.ts";
import {allTables} from "../../src/tables/registry.ts";
import {cell, hopeAnswer, hopeChange, tinyRelease} from "../helpers/release.ts";

const change = (group: string, n: number, sum: number, squares: number | null): Cell => ({
  ...cell(hopeChange, ["FY2025", "*"], "shown", {
    ...{people: n, numerator: sum, denominator: n, value: sum / n},
    more: squares === null ? {n_baseline: n} : {n_baseline: n, change: sum, change_sq: squares}
  }),
  ...(group === "*" ? {} : {characteristic: "gender", group})
});

/** Everybody 100 people with a change of 2, of them 40 women with 3. */
const rows = (...groups: readonly Cell[]) => rowsOf(groups, {});

async function rowsOf(groups: readonly Cell[], scale: object) {
  const release = tinyRelease();
  const others = release.cells.filter(({measure, program}) => measure !== hopeChange || program !== "*");
  const characteristic = {
    id: "gender",
    name: "Gender",
    groups: [
      {id: "woman", name: "Women"},
      {id: "man", name: "Men"}
    ]
  };
  const file = (await allTables()).find(({id}) => id === "outcomes_by_group")!;
  return buildTable(
    file,
    {
      ...release,
      cells: [...others, change("*", 100, 200, 1200), ...groups],
      measures: release.measures.map((measure) =>
        measure.instrument === undefined
          ? measure
          : {...measure, instrument: {...measure.instrument, ...scale}}
      ),
      dimensions: {...release.dimensions, characteristics: [characteristic]}
    },
    "FY2025"
  ).rows;
}

describe("outcomes by group", () => {
  it("sets each group against everybody else, in declared order", async () => {
    const [women, men] = await rows(change("man", 60, 80, 680), change("woman", 40, 120, 520));
    expect([women?.group, men?.group]).toEqual(["Women", "Men"]);
    expect(women).toMatchObject({n_paired: 40, change: 3, benefit: 3});
    // Welch's interval, worked out in R from the sums.
    expect(women?.difference).toBeCloseTo(1.6666666667, 9);
    expect(women?.difference_lower).toBeCloseTo(0.6460144102, 8);
    expect(women?.difference_upper).toBeCloseTo(2.6873189232, 8);
    expect(men?.difference).toBeCloseTo(-1.6666666667, 9);
  });

  it("compares nobody with few, and nothing with what is withheld", async () => {
    const withheld = {
      ...change("woman", 40, 120, 520),
      status: "withheld" as const,
      denominator: null,
      more: {}
    };
    expect(await rows(withheld)).toEqual([
      expect.objectContaining({group: "Women", change: "withheld", n_paired: "withheld", difference: null})
    ]);
    const [few] = await rows(change("woman", 29, 87, 400));
    expect(few).toMatchObject({change: 3, difference: null});
    const [most] = await rows(change("woman", 71, 150, 900));
    expect(most?.difference).toBeNull();
    const [noSums] = await rows(change("woman", 40, 120, null));
    expect(noSums?.difference).toBeNull();
  });

  it("sets the share that is reliably better against everybody else's, by Newcombe's interval", async () => {
    const better = (group: string, numerator: number, denominator: number): Cell => ({
      ...cell(hopeAnswer("better"), ["FY2025", "*"], "shown", {
        ...{people: denominator, numerator, denominator, value: numerator / denominator}
      }),
      ...(group === "*" ? {} : {characteristic: "gender", group})
    });
    const [women] = await rows(change("woman", 40, 120, 520), better("*", 35, 100), better("woman", 20, 40));
    // 20 of 40 against 15 of 60, worked out in R from prop.test(correct = FALSE).
    expect(women?.share_difference).toBeCloseTo(0.25, 12);
    expect(women?.share_difference_lower).toBeCloseTo(0.0579902238523, 9);
    expect(women?.share_difference_upper).toBeCloseTo(0.4243922416943, 9);
    const [few] = await rows(change("woman", 40, 120, 520), better("*", 35, 65), better("woman", 20, 40));
    expect(few).toMatchObject({reliably_better: 0.5, share_difference: null});
  });

  it("sets the share that says yes against everybody else's where the question is one of yes and no", async () => {
    const yes = (group: string, n: number, post: number): Cell => {
      const made = change(group, n, 10, 10);
      return {...made, more: {...made.more, post}};
    };
    const [women] = await rowsOf([yes("*", 100, 51), yes("woman", 40, 24)], {
      range: [0, 1],
      scores: 2
    });
    // 24 of 40 against 27 of 60.
    expect(women?.share_difference).toBeCloseTo(0.15, 12);
    expect(women?.share_difference_lower).toBeCloseTo(-0.0484283649129, 9);
    expect(women?.share_difference_upper).toBeCloseTo(0.3311433898899, 9);
  });

  it("leaves out groups in which nobody is", async () => {
    const nobody = {...change("woman", 0, 0, 0), status: "empty" as const, value: null};
    expect(await rows(nobody, change("man", 60, 80, 680))).toHaveLength(1);
  });
});
