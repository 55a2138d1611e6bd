import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {gapsOf, isOfFew, mayBeChance} from "../../src/tables/attrition/gaps.ts";
import {buildTable} from "../../src/tables/export.ts";
import {allTables} from "../../src/tables/registry.ts";
import {indexCells, wholeSlice} from "../../src/tables/select.ts";
import {cell, hopeChange, tinyRelease} from "../helpers/release.ts";

const rateId = hopeChange.replace("outcome_change", "follow_up_rate");

const at = (group: string) => (group === "*" ? {} : {characteristic: "gender", group});

/** Of `asked` people with a baseline in a group, `answered` answered again. */
const change = (group: string, answered: number, asked: number, more: Cell["more"] = {}): Cell => ({
  ...cell(hopeChange, ["FY2025", "*"], answered === 0 ? "empty" : "shown", {
    ...{people: answered, numerator: answered, denominator: answered, value: answered === 0 ? null : 1},
    more: {n_baseline: asked, ...more}
  }),
  ...at(group)
});

const rate = (group: string, answered: number, due: number): Cell => ({
  ...cell(rateId, ["FY2025", "*"], "shown", {numerator: answered, denominator: due, value: answered / due}),
  ...at(group)
});

const withheld = (measure: string, group: string): Cell => ({
  ...cell(measure, ["FY2025", "*"], "withheld"),
  ...at(group)
});

const gender = {
  id: "gender",
  name: "Gender",
  groups: [
    {id: "woman", name: "Women"},
    {id: "man", name: "Men"},
    {id: "nonbinary", name: "Nonbinary people"}
  ]
};

const gaps = (...cells: readonly Cell[]) =>
  gapsOf(indexCells(cells), hopeChange, wholeSlice("FY2025", "*"), [gender]);

async function rows(...cells: readonly Cell[]) {
  const release = tinyRelease();
  const file = (await allTables()).find(({id}) => id === "attrition")!;
  const others = release.cells.filter(({measure, program}) => measure !== hopeChange || program !== "*");
  return buildTable(
    file,
    {
      ...release,
      cells: [...others, ...cells],
      dimensions: {...release.dimensions, characteristics: [gender]}
    },
    "FY2025"
  ).rows.filter(({program}) => program === "All programs");
}

describe("the gap between those who answered and those lost", () => {
  it("is each group's share of either, by hand", () => {
    // Of 100 asked 60 answered and 40 were lost; of 56 women 40 and 16. 40/60 - 16/40 = 0.2667;
    // (2/3 * 1/3 + 0.4 * 0.6) / 2 = 0.23111, its root 0.480740; 0.266667 / 0.480740 = 0.554700.
    const [women, men] = gaps(change("*", 60, 100), change("woman", 40, 56), change("man", 20, 44));
    expect(women).toMatchObject({group: "woman", among: "baselines", flagged: true});
    expect(women?.sides).toEqual({answered: 40, lost: 16});
    expect(women?.ofAnswered).toBeCloseTo(2 / 3, 12);
    expect(women?.ofLost).toBeCloseTo(0.4, 12);
    expect(women?.smd).toBeCloseTo(0.5547001962, 9);
    // Newcombe's limits from Wilson's of 40 of 60 (0.5402, 0.7727) and of 16 of 40 (0.2635, 0.5540).
    expect(women?.difference?.lower).toBeCloseTo(0.0675954348, 9);
    expect(women?.difference?.upper).toBeCloseTo(0.4395291989, 9);
    // Two groups that make everybody up mirror each other.
    expect(men?.smd).toBeCloseTo(-0.5547001962, 9);
  });

  it("counts a group of which nobody answered, and none that nobody is in", () => {
    const [women, none, ...others] = gaps(
      change("*", 48, 88),
      change("woman", 48, 76),
      change("man", 0, 12),
      change("nonbinary", 0, 0)
    );
    expect(others).toEqual([]);
    expect(women?.sides).toEqual({answered: 48, lost: 28});
    expect(none).toMatchObject({group: "man", sides: {answered: 0, lost: 12}, ofAnswered: 0, ofLost: 0.3});
  });

  it("is told of no group that is withheld, and of none where the total is", () => {
    const [women, men] = gaps(
      change("*", 60, 100),
      withheld(hopeChange, "woman"),
      withheld(hopeChange, "man")
    );
    for (const gap of [women, men])
      expect(gap).toMatchObject({sides: null, ofAnswered: null, ofLost: null, difference: null, smd: null});
    const [unknown] = gaps(withheld(hopeChange, "*"), change("woman", 40, 56));
    expect(unknown).toMatchObject({ofAnswered: null, smd: null, flagged: false});
  });

  it("is of those due alone where the change is withheld and the rate is not", () => {
    const [women] = gaps(
      ...[withheld(hopeChange, "*"), withheld(hopeChange, "woman"), withheld(hopeChange, "man")],
      ...[rate("*", 60, 90), rate("woman", 40, 50), rate("man", 20, 40)]
    );
    expect(women).toMatchObject({among: "due", sides: {answered: 40, lost: 10}});
    expect(women?.ofLost).toBeCloseTo(10 / 30, 12);
  });

  it("may be chance where its interval holds zero, and is of few below 30 people on either side", () => {
    const [clear] = gaps(change("*", 60, 100), change("woman", 40, 56));
    expect(mayBeChance(clear!)).toBe(false);
    // 24 of 60 against 12 of 40: 0.21 standard deviations, interval -0.09 to 0.27.
    const [chance] = gaps(change("*", 60, 100), change("woman", 24, 36));
    expect(chance).toMatchObject({flagged: true});
    expect(mayBeChance(chance!)).toBe(true);
    const few = (answered: number, asked: number) =>
      isOfFew(gaps(change("*", answered, asked), change("woman", 10, 20))[0]!);
    expect([few(30, 60), few(29, 60), few(31, 60)]).toEqual([false, true, true]);
  });
});

describe("the attrition table", () => {
  it("has the score at the start first, then each group in declared order", async () => {
    const told = await rows(
      change("*", 60, 100, {effect_size_lost: -0.31}),
      change("man", 24, 36),
      change("woman", 36, 64)
    );
    expect(told).toEqual([
      expect.objectContaining({
        ...{
          characteristic: "Score at the start",
          among: "everybody with a baseline",
          smd: -0.31,
          flag: "yes"
        },
        ...{n_answered: 60, n_lost: 40, share_answered: null}
      }),
      expect.objectContaining({
        group: "Women",
        n_answered: 36,
        n_lost: 28,
        share_answered: 0.6,
        share_lost: 0.7
      }),
      expect.objectContaining({
        group: "Men",
        share_answered: 0.4,
        share_lost: 0.3,
        flag: "yes, may be chance"
      })
    ]);
  });

  it("says of a withheld group that it is withheld, in every figure", async () => {
    const [, women] = await rows(change("*", 60, 100), withheld(hopeChange, "woman"), change("man", 20, 44));
    expect(women).toMatchObject({
      ...{group: "Women", n_answered: "withheld", n_lost: "withheld", share_answered: "withheld"},
      ...{share_lost: "withheld", difference: "withheld", smd: "withheld", flag: null}
    });
  });
});
