import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {buildTable} from "../../src/tables/export.ts";
import {printCell, printedParts, sentencesOf} from "../../src/tables/print.ts";
import {allTables} from "../../src/tables/registry.ts";
import type {Table} from "../../src/tables/table.ts";
import {hopeAnswer, hopeChange, tinyRelease} from "../helpers/release.ts";
import {measure} from "../helpers/tiny/define.ts";

async function built(
  id: string,
  {period, release = tinyRelease()}: {period?: string; release?: ReturnType<typeof tinyRelease>} = {}
): Promise<Table> {
  const file = (await allTables()).find((one) => one.id === id);
  return buildTable(file!, release, period);
}

const told = (table: Table): string[] => sentencesOf(table).flatMap(({texts}) => texts);

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
      ...{n_enrolled: 120, baseline_rate: 0.8, benefit: 2.6, benefit_lower: 1.4, benefit_upper: 3.8},
      ...{effect_size_pre: 0.5, hl_change: 2.5, hl_change_lower: 1.5, hl_change_upper: 4},
      ...{n_reliably_better: 19, reliably_better: 19 / 45, n_no_reliable_change: 14, n_reliably_worse: 12},
      ...{model_change: 2.4, model_change_lower: 1.1, cluster_change: 2.6, cluster_change_upper: 4.1},
      ...{baseline_gap: 0.12, overall_unchanged: 1.2188, tipping_point: 4.1},
      ...{n_meaningful_not_reliable: null, n_cut_off_left: null, construct: "Hope"},
      missing_rule: "scored only when every item is answered",
      threshold: "from a standard deviation of 4.2 and a reliability of 0.64",
      suppression: "nothing withheld (profile cms-11)",
      attribution: "Herth Hope Index, copyright Kaye A. Herth."
    });
  });

  it("has the share of all with a baseline beside that of those due, each with its Wilson interval", async () => {
    const row = rowOf(await built("outcomes"), "All programs");
    // R: prop.test(45, 96, correct = FALSE)
    expect(row?.rate_of_baselines).toBe(45 / 96);
    expect(row?.rate_of_baselines_lower).toBeCloseTo(0.37206, 5);
    expect(row?.rate_of_baselines_upper).toBeCloseTo(0.567844, 5);
  });

  it("counts who reached a change that matters as those reliably better and those not reliably so, where both are told", async () => {
    const {cells, measures, ...release} = tinyRelease();
    const better = cells.find(({measure, program}) => measure === hopeAnswer("better") && program === "*")!;
    const withMeaningful = async (status: Cell["status"]) => {
      const meaningful = {
        ...better,
        measure: "reliable_change_meaningful:hhi12.total:month-6",
        ...{status, numerator: status === "shown" ? 5 : null}
      };
      const table = await built("outcomes", {
        release: {
          ...release,
          measures: measures.map((one) =>
            one.instrument === undefined
              ? one
              : {...one, instrument: {...one.instrument, mid: {value: 3, source: "Somebody 2020"}}}
          ),
          cells: [...cells, meaningful]
        }
      });
      return rowOf(table, "All programs");
    };
    const row = await withMeaningful("shown");
    // 19 and 5 of 45; R: prop.test(24, 45, correct = FALSE)
    expect(row).toMatchObject({n_mid_reached: 24, mid_reached: 24 / 45, mid: "3 points (Somebody 2020)"});
    expect(row?.mid_reached_lower).toBeCloseTo(0.3908, 4);
    expect(row?.mid_reached_upper).toBeCloseTo(0.6706, 4);
    expect(await withMeaningful("withheld")).toMatchObject({
      n_mid_reached: "withheld",
      mid_reached: "withheld",
      n_reliably_better: 19
    });
    expect(rowOf(await built("outcomes"), "All programs")).toMatchObject({n_mid_reached: null, mid: null});
  });

  it("says of a scale without a threshold why it has none", async () => {
    const {cells, measures, ...release} = tinyRelease();
    const told = async (noThreshold?: string) => {
      const table = await built("outcomes", {
        release: {
          ...release,
          cells,
          measures: measures
            .filter(({id}) => !id.startsWith("reliable_change"))
            .map((one) =>
              one.instrument === undefined || noThreshold === undefined
                ? one
                : {...one, instrument: {...one.instrument, noThreshold}}
            )
        }
      });
      return rowOf(table, "All programs")?.threshold;
    };
    expect(await told("none: change in one person cannot be told from error")).toBe(
      "none: change in one person cannot be told from error"
    );
    expect(await told()).toBe("none: no reliability and spread of it are checked");
  });

  it("turns a change around where lower is better, and not at all where no way is declared", async () => {
    const {measures, ...release} = tinyRelease();
    const turned = async (direction: string) => {
      const table = await built("outcomes", {
        release: {
          ...release,
          measures: measures.map((one) =>
            one.instrument === undefined ? one : {...one, instrument: {...one.instrument, direction}}
          )
        }
      });
      const {benefit, benefit_lower, benefit_upper} = rowOf(table, "All programs")!;
      return [benefit, benefit_lower, benefit_upper];
    };
    expect(await turned("lower")).toEqual([-2.6, -3.8, -1.4]);
    expect(await turned("neutral")).toEqual([null, null, null]);
  });

  it("takes a count from another cell that shows it, and none from what is withheld", async () => {
    const row = rowOf(await built("outcomes"), '=Groups, "Evening" | late');
    expect(row).toMatchObject({
      ...{n_baseline: 40, n_due: "withheld", n_reliably_better: 11, n_reliably_worse: "withheld"},
      ...{n_no_reliable_change: "withheld", reliably_worse_upper: "withheld"},
      suppression: expect.stringContaining("fewer than 11 people")
    });
  });

  it("says that nobody's threshold is checked where there is none", async () => {
    const {measures, cells, ...release} = tinyRelease();
    const answers = ["better", "same", "worse"].map((one) => hopeAnswer(one as "better"));
    const table = await built("outcomes", {
      release: {
        ...release,
        measures: measures.filter(({id}) => !answers.includes(id)),
        cells: cells.filter(({measure}) => !answers.includes(measure))
      }
    });
    expect(rowOf(table, "All programs")?.threshold).toMatch(/^none/);
    expect(printedParts(table).map(({title}) => title)).toEqual([
      "Who was asked and who answered",
      "How much scores changed",
      "What those who did not answer may mean"
    ]);
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

  it("is printed in parts that fit a sheet, each row led by its scale, period and program", async () => {
    const parts = printedParts(await built("outcomes"));
    expect(parts.map(({title, rows}) => [title, rows.length])).toEqual([
      ["Who was asked and who answered", 3],
      ["How much scores changed", 3],
      ["What those who did not answer may mean", 3],
      ["How many people changed", 2]
    ]);
    for (const {head, rows} of parts) {
      expect(head.slice(0, 4)).toEqual(["Scale", "Follow-up", "Period", "Program"]);
      expect(head.length).toBeLessThanOrEqual(12);
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
  });

  it("has a sentence for a funder and one for a board in each row", async () => {
    const [funder, board] = sentencesOf(await built("outcomes"));
    expect([funder?.label, board?.label]).toEqual(["In words, for a funder", "In words, for a board"]);
    expect(funder?.texts).toHaveLength(3);
    expect(board?.texts).toHaveLength(3);
    expect(funder?.texts[0]).toContain("19 (42%, 95% CI 32% to 52%) changed reliably for the better");
    expect(funder?.texts[1]).toContain("there was no clear change in hope");
    expect(funder?.texts[2]).toBe(
      "Caf\u00e9 & Drop-in, FY 2025: Change in hope (Herth Hope Index, 12 to 48, higher is better) at 6 months is withheld to protect privacy."
    );
    expect(board?.texts[0]).toContain("participants of Harbor Peers reported more hope than at the start");
  });

  it("tells a board of a form and not of its parts", async () => {
    const {measures, ...release} = tinyRelease();
    const asPart = measures.map((one) =>
      one.instrument === undefined ? one : {...one, instrument: {...one.instrument, scale: "future"}}
    );
    const total = {...measures.find(({id}) => id === hopeChange)!, id: "outcome_change:hhi12.total:later"};
    expect(sentencesOf(await built("outcomes", {release: {...release, measures: asPart}}))).toHaveLength(2);
    const parts = await built("outcomes", {release: {...release, measures: [...asPart, total]}});
    expect(sentencesOf(parts).map(({label}) => label)).toEqual(["In words, for a funder"]);
  });

  /** The small release with other cells of hope. */
  const changed = (change: (cell: Cell) => Cell): ReturnType<typeof tinyRelease> => {
    const {cells, ...release} = tinyRelease();
    return {...release, cells: cells.map(change)};
  };
  const isOfPairs = (measure: string) => /^(outcome_change|reliable_change)/.test(measure);

  it("says that nobody answered where people were due, and not that it is too early", async () => {
    const blank = {value: null, lower: null, upper: null, more: {}};
    const waiting = (rate: number) =>
      changed((one) =>
        one.measure.startsWith("follow_up_rate")
          ? {...one, ...{numerator: rate, denominator: 126, value: rate / 126, immature: 17}}
          : isOfPairs(one.measure) && one.status === "shown"
            ? {...one, ...blank, status: "immature", numerator: null, denominator: 0, immature: 17}
            : one
      );
    const none = rowOf(await built("outcomes", {release: waiting(0)}), "All programs");
    expect(none).toMatchObject({
      n_due: 126,
      n_followed: 0,
      n_paired: "nobody yet",
      mean_change: "nobody yet"
    });
    expect(none).toMatchObject({n_reliably_better: "nobody yet"});
    expect(none?.sentence).toContain("17 more are not due yet");
    const early = rowOf(await built("outcomes", {release: waiting(2)}), "All programs");
    expect(early?.mean_change).toBe("not yet mature (0 of 17)");
    // Of a rate that is withheld nobody reads off the pairs how many answered.
    const {cells, ...release} = waiting(2);
    const blanked = {
      status: "withheld",
      people: null,
      numerator: null,
      denominator: null,
      immature: null
    } as const;
    const withheldRate = cells.map((one) =>
      one.measure.startsWith("follow_up_rate") ? {...one, ...blank, ...blanked} : one
    );
    const told = await built("outcomes", {release: {...release, cells: withheldRate}});
    expect(rowOf(told, "All programs")).toMatchObject({
      ...{follow_up_rate: "withheld", mean_change: "not yet mature", n_paired: "not yet mature"}
    });
    expect(JSON.stringify(rowOf(told, "All programs"))).not.toContain("of 17");
  });

  it("leaves out what means nothing of a question of yes and no", async () => {
    const release = changed((one) => ({...one, more: {...one.more, mcnemar_p: 0.03}}));
    expect(rowOf(await built("outcomes", {release}), "All programs")).toMatchObject({
      ...{mean_change: 2.6, mcnemar_p: 0.03, hl_change: null, hl_change_lower: null, hl_change_upper: null},
      ...{effect_size: null, effect_size_pre: null}
    });
  });

  it("has no row of nobody: not of a program that never asked, nor of a scale asked without ids alone", async () => {
    const emptied = (where: (cell: Cell) => boolean) =>
      changed((one) =>
        where(one) ? {...one, status: "empty", numerator: null, denominator: 0, value: null, more: {}} : one
      );
    const isEarly = ({measure, program}: Cell) =>
      program === "groups" && (isOfPairs(measure) || measure.startsWith("follow_up"));
    const some = await built("outcomes", {release: emptied(isEarly)});
    expect(some.rows.map(({program}) => program)).toEqual(["All programs", "Café & Drop-in"]);
    const isPaired = ({measure}: Cell) => isOfPairs(measure) || measure.startsWith("follow_up");
    await expect(built("outcomes", {release: emptied(isPaired)})).rejects.toThrow("nothing to export");
  });

  it("has no digits that scores do not have", async () => {
    const release = changed((one) => ({
      ...one,
      value: one.value === 2.6 ? 2.6000000003 : one.value,
      more: {...one.more, hl_change: 0.5000000005}
    }));
    const row = rowOf(await built("outcomes", {release}), "All programs");
    expect([row?.mean_change, row?.benefit, row?.hl_change]).toEqual([2.6, 2.6, 0.5]);
  });

  it("says how many scales it holds, and why it gives no p value", async () => {
    const notes = (await built("outcomes")).notes.join(" ");
    expect(notes).toContain("This table holds one scale.");
    expect(notes).toContain("No p value of a change in scores is given");
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
    expect(told(await built("engagement"))).toEqual([
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

describe("the table of surveys at one time", () => {
  it("holds what whoever answered said, and calls nothing a change", async () => {
    const table = await built("at_one_time");
    expect(rowOf(table, "All programs")).toMatchObject({
      ...{form: "Herth Hope", about: "Hope", mean: 33.5, mean_lower: 32.2, n: 70},
      ...{returned: null, asked: null, share: null}
    });
    expect(table.notes.join(" ")).toContain("is no change in anybody");
    expect(table.notes).toContain("Herth Hope Index, copyright Kaye A. Herth.");
    expect((await built("outcomes")).rows).toHaveLength(3);
  });
});

describe("the table of change as remembered", () => {
  it("stands apart from change between two forms, and says why", async () => {
    const table = await built("retrospective");
    expect(rowOf(table, "All programs")).toMatchObject({
      ...{retrospective_change_hhi12_total: 4, retrospective_change_hhi12_total_n: 31},
      ...{retrospective_change_hhi12_total_lower: 2.7, retrospective_change_hhi12_total_upper: 5.3}
    });
    expect(table.notes.join(" ")).toContain("Nobody was asked at the start");
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

/** With a program of peer specialists, whose people are those of the groups. */
function withPartners(release: ReturnType<typeof tinyRelease>): ReturnType<typeof tinyRelease> {
  const {dimensions, cells, measures} = release;
  const start = {characteristic: "*", group: "*", status: "shown", day: 0, censored: 0, survival: 1} as const;
  const partners = {id: "partners", name: "Partners", type: "one_to_one"} as const;
  return {
    ...release,
    dimensions: {...dimensions, programs: [...dimensions.programs, partners]},
    cells: cells.flatMap((cell) => [
      cell,
      ...(cell.program === "groups" ? [{...cell, program: partners.id}] : []),
      ...(cell.measure === "served" ? [{...cell, measure: "enrolled"}] : [])
    ]),
    measures: [...measures, measure("retention_curve", "retention", "How long people keep coming")],
    curves: [
      {
        ...{measure: "retention_curve", period: "FY2025", program: "*", site: "*", ...start},
        ...{atRisk: 40, events: 0, lower: null, upper: null}
      }
    ]
  };
}

describe("every table", () => {
  it("of the internal view is stamped, and of no other", async () => {
    for (const {id} of await allTables()) {
      const [inside, outside] = [tinyRelease("internal"), tinyRelease()].map(withPartners);
      expect((await built(id, {release: inside!})).stamp).toBe("INTERNAL \u2014 not for publication");
      expect((await built(id, {release: outside!})).stamp).toBeNull();
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
