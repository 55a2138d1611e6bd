import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {buildTable} from "../../src/tables/export.ts";
import {allTables} from "../../src/tables/registry.ts";
import {cell, tinyRelease} from "../helpers/release.ts";
import {doseId} from "../helpers/tiny/dose.ts";

const shown = (bin: string, n: number, sum: number, squares: number): Cell =>
  cell(doseId(bin), ["FY2025", "*"], "shown", {
    ...{people: n, numerator: sum, denominator: n, value: sum / n, lower: 1, upper: 2},
    more: {mean_pre: 30, change: sum, change_sq: squares}
  });

async function rows(...cells: readonly Cell[]) {
  const release = tinyRelease();
  const file = (await allTables()).find(({id}) => id === "outcomes_by_dose")!;
  const others = release.cells.filter(({measure}) => !measure.startsWith("change_by_dose_"));
  return buildTable(file, {...release, cells: [...others, ...cells]}, "FY2025");
}

describe("outcomes by contacts", () => {
  it("stand in the order of their bins, with the line through the people in the first row", async () => {
    // Changes of 20 people without contact: ten of 0 and ten of 2; of 20 with: ten of 1 and ten of 5.
    const table = await rows(shown("0", 20, 20, 40), shown("1-up", 20, 60, 260));
    expect(table.rows).toMatchObject([
      {contacts: "no contact", n_paired: 20, mean_pre: 30, change: 1, benefit: 1},
      {contacts: "1 or more contacts", n_paired: 20, change: 3, trend: null}
    ]);
    expect(table.rows).toHaveLength(2);
    // Slope 3 - 1; residual 20 + 80 over 38; sum of squares of places 40 * 1/4: SE = sqrt(100 / 38 / 10); t(.975, 38) = 2.024394.
    const se = Math.sqrt(100 / 38 / 10);
    expect(table.rows[0]?.trend).toBeCloseTo(2, 12);
    expect(table.rows[0]?.trend_lower).toBeCloseTo(2 - 2.024394 * se, 5);
    expect(table.rows[0]?.trend_upper).toBeCloseTo(2 + 2.024394 * se, 5);
    expect(table.notes.join(" ")).toContain("no proof");
  });

  it("test the share who say yes at the follow-up of a question of yes or no, and of no other", async () => {
    const release = tinyRelease();
    const file = (await allTables()).find(({id}) => id === "outcomes_by_dose")!;
    const bin = (name: string, yes: number | null): Cell => {
      const one = shown(name, 20, 4, 6);
      return {...one, more: {...one.more, post: yes}};
    };
    const told = (scores: number, last: number | null) => {
      const yesNo = {range: [0, 1] as const, scores};
      const cells = release.cells.filter(({measure}) => !measure.startsWith("change_by_dose_"));
      const measures = release.measures.map((one) =>
        one.instrument === undefined ? one : {...one, instrument: {...one.instrument, ...yesNo}}
      );
      const more = [bin("0", 6), bin("1-up", last)];
      return buildTable(file, {...release, measures, cells: [...cells, ...more]}, "FY2025").rows[0];
    };
    // R: prop.trend.test(c(6, 13), c(20, 20), 0:1), p value to 12 digits
    expect((await told(2, 13))?.yes_trend_p).toBeCloseTo(0.0266664083535, 9);
    expect((await told(2, null))?.yes_trend_p).toBeNull();
    expect((await told(37, 13))?.yes_trend_p).toBeNull();
  });

  it("say withheld, and draw no line through what is", async () => {
    const table = await rows(cell(doseId("0"), ["FY2025", "*"], "withheld"), shown("1-up", 40, 60, 260));
    expect(table.rows).toMatchObject([
      {contacts: "no contact", n_paired: "withheld", change: "withheld", trend: null},
      {contacts: "1 or more contacts", n_paired: 40}
    ]);
  });

  it("name those whose contacts are not known where there are any", async () => {
    const table = await rows(shown("0", 20, 20, 40), shown("1-up", 20, 60, 260), shown("unknown", 12, 4, 9));
    expect(table.rows.map(({contacts}) => contacts)).toEqual([
      "no contact",
      "1 or more contacts",
      "contacts not known"
    ]);
  });

  it("have no rows where nobody answered both times, or nobody's contacts are known", async () => {
    await expect(rows(cell(doseId("0"), ["FY2025", "*"], "empty"))).rejects.toThrow("nothing to export");
    const unknown = rows(cell(doseId("0"), ["FY2025", "*"], "empty"), shown("unknown", 40, 60, 260));
    await expect(unknown).rejects.toThrow("nothing to export");
  });
});
