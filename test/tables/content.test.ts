import {describe, expect, it} from "vitest";
import {buildTable} from "../../src/tables/export.ts";
import {printCell, sentencesOf} from "../../src/tables/print.ts";
import {allTables} from "../../src/tables/registry.ts";
import type {Table} from "../../src/tables/table.ts";
import {cell, hopeChange, tinyRelease} from "../helpers/release.ts";

async function built(
  id: string,
  {period, release = tinyRelease()}: {period?: string; release?: ReturnType<typeof tinyRelease>} = {}
): Promise<Table> {
  const file = (await allTables()).find((one) => one.id === id);
  return buildTable(file!, release, period);
}

const rowOf = (table: Table, program: string) => table.rows.find((row) => row.program === program);

const printedRow = (table: Table, program: string): Record<string, string> =>
  Object.fromEntries(
    table.printed.map((column) => [column.label, printCell(column, rowOf(table, program)!, table.columns)])
  );

describe("the outcomes table", () => {
  it("holds who was asked, who answered and what changed, one figure a column", async () => {
    expect(rowOf(await built("outcomes"), "All programs")).toMatchObject({
      ...{
        instrument: "Herth Hope Index",
        scale: "Hope",
        follow_up: "6 months",
        period: "FY 2025",
        n_served: "at least 1200, at most 1234"
      },
      ...{
        n_baseline: 96,
        n_due: 80,
        n_followed: 48,
        follow_up_rate: 0.6,
        rate_lower: 0.4904,
        rate_upper: 0.7004
      },
      ...{n_paired: 45, mean_pre: 33.4, sd_pre: 5.1, mean_post: 36, sd_post: 5.3, effect_size: 0.49},
      ...{mean_change: 2.6, change_lower: 1.4, change_upper: 3.8, range: "12 to 48", better: "higher"},
      missing_rule: "scored only when every item is answered"
    });
  });

  it("prints mean and spread, change and interval together", async () => {
    expect(printedRow(await built("outcomes"), "All programs")).toMatchObject({
      "Followed [95% CI]": "48, 60.0% [49.0%, 70.0%]",
      "Baseline M (SD)": "33.40 (5.10)",
      "Mean change [95% CI]": "2.60 [1.40, 3.80]",
      "Hedges-corrected d_av": "0.49"
    });
  });

  it("shows one and the same word for everything withheld, and explains it once", async () => {
    const table = await built("outcomes");
    const row = rowOf(table, "Café & Drop-in");
    const figures = table.columns.filter(({kind}) => kind !== "text" && kind !== "sentence");
    const words = new Set(figures.map(({key}) => row?.[key]).filter((value) => value !== null));
    expect([...words]).toEqual(["withheld"]);
    expect(printedRow(table, "Café & Drop-in")["Mean change [95% CI]"]).toBe("withheld");
    expect(table.notes.filter((note) => note.startsWith("Withheld:"))).toHaveLength(1);
  });

  it("says what people reported, claims no change where the interval takes in zero, and names no cause", async () => {
    const sentences = sentencesOf(await built("outcomes"));
    expect(sentences).toEqual([
      "Harbor Peers, FY 2025: 45 participants who answered both times reported higher hope (Herth Hope Index) at 6 months than at the start: 33.4 and then 36.0 points on average, a change of 2.6 (95% interval 1.4 to 3.8). The scale runs from 12 to 48, and higher is better.",
      '=Groups, "Evening" | late, FY 2025: 21 participants who answered both times reported no clear change in hope (Herth Hope Index) at 6 months: 34.0 and then 33.5 points on average, a change of \u22120.5 (95% interval \u22122.3 to 1.3). The scale runs from 12 to 48, and higher is better.',
      "Café & Drop-in, FY 2025: hope (Herth Hope Index) at 6 months is withheld to protect privacy."
    ]);
    expect(sentences.join(" ")).not.toMatch(/caus|effect|improv|thanks to|led to/i);
  });

  it("says of a change for the worse that it was lower", async () => {
    const release = tinyRelease();
    const worse = cell(hopeChange, ["FY2025", "*"], "shown", {
      ...{people: 30, denominator: 30, value: -2, lower: -3, upper: -1},
      more: {mean_pre: 30, mean_post: 28}
    });
    const [sentence] = sentencesOf(await built("outcomes", {release: {...release, cells: [worse]}}));
    expect(sentence).toContain("reported lower hope");
    expect(sentence).toContain("higher is better");
  });

  it("prints attribution and the rule for missing items under the table", async () => {
    const {notes} = await built("outcomes");
    expect(notes).toContain("Herth Hope Index, copyright Kaye A. Herth.");
    expect(notes).toContain("Herth Hope Index: scored only when every item is answered.");
    expect(notes.join(" ")).toContain("Change, not effect");
    expect(notes.at(-1)).toContain("as of 2025-06-30");
  });

  it("has no outcomes to show in a period without any", async () => {
    await expect(built("outcomes", {period: "2025-Q1"})).rejects.toThrow("nothing to export: outcomes");
  });
});

describe("the engagement table", () => {
  it("tells withheld, immature, missing, empty and not meant here apart", async () => {
    const year = await built("engagement");
    expect(rowOf(year, "All programs")).toMatchObject({
      served: "at least 1200, at most 1234",
      retention_90: 0.75,
      retention_90_n: 40
    });
    expect(rowOf(year, '=Groups, "Evening" | late')?.retention_90).toBe("not yet mature (14 of 52)");
    expect(rowOf(year, "Café & Drop-in")).toMatchObject({served: "withheld", retention_90: "nobody yet"});
    const quarter = await built("engagement", {period: "2025-Q1"});
    expect(rowOf(quarter, '=Groups, "Evening" | late')).toMatchObject({
      served: "no data",
      retention_90: null
    });
    expect(quarter.notes.join(" ")).toContain("It is not zero.");
  });

  it("prints an estimate with its interval and how many it is over", async () => {
    const printed = printedRow(await built("engagement"), "All programs");
    expect(printed["Still coming after 90 days [95% CI]"]).toBe("75.0% [59.8%, 85.8%] (n 40)");
  });

  it("tells how many months of a period nobody speaks of, where there are such", async () => {
    const release = tinyRelease();
    expect((await built("engagement")).columns.map(({key}) => key)).not.toContain("months_missing");
    const cells = release.cells.map((one) => ({...one, more: {...one.more, months_missing: 2}}));
    const table = await built("engagement", {release: {...release, cells}});
    expect(rowOf(table, "All programs")?.months_missing).toBe(2);
    expect(table.notes.join(" ")).toContain("months of the period that no export speaks of");
    const outcomes = await built("outcomes", {release: {...release, cells}});
    expect(rowOf(outcomes, "All programs")?.months_missing).toBe(2);
  });

  it("puts no withheld figure into a sentence", async () => {
    expect(sentencesOf(await built("engagement"))).toEqual([
      '=Groups, "Evening" | late, FY 2025: 118 participants were served.'
    ]);
  });
});

describe("the warm line table", () => {
  it("has shares of calls without an interval, and says that calls are not people", async () => {
    const table = await built("warm_line");
    expect(table.columns.map(({key}) => key)).toEqual([
      "period",
      "program",
      "calls_offered",
      "answer_rate",
      "answer_rate_n"
    ]);
    expect(printedRow(table, "Warm Line")).toMatchObject({
      "Calls offered": "12,840",
      "Share of calls answered": "85.7% (n 12,840)"
    });
    expect(table.notes.join(" ")).toContain("not people");
  });
});

describe("the cells table", () => {
  it("holds every cell as it stands", async () => {
    const release = tinyRelease();
    const table = await built("cells");
    expect(table.rows).toHaveLength(release.cells.length);
    expect(table.rows[2]).toMatchObject({
      measure: "served",
      program: "drop-in",
      status: "withheld",
      value: null,
      people: null
    });
    expect(table.rows.find((row) => row.measure === hopeChange)).toMatchObject({
      more_effect_size: 0.49,
      more_n_baseline: 96
    });
    expect((await built("cells", {period: "2025-Q1"})).rows).toHaveLength(2);
  });
});

describe("every table", () => {
  it("of the internal view is stamped, and of no other", async () => {
    for (const {id} of await allTables()) {
      expect((await built(id, {release: tinyRelease("internal")})).stamp).toBe(
        "INTERNAL \u2014 not for publication"
      );
      expect((await built(id)).stamp).toBeNull();
    }
  });

  it("names the period it does not have, and the nearest one", async () => {
    await expect(built("engagement", {period: "FY2052"})).rejects.toMatchObject({
      message: "unknown period: FY2052",
      next: "Did you mean FY2025?",
      exit: 2
    });
  });
});
