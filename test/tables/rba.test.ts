import {describe, expect, it} from "vitest";
import {shareOfPeople} from "../../src/measures/estimates.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {table} from "../../src/tables/catalog/rba.ts";
import {buildTable} from "../../src/tables/export.ts";
import {printedParts} from "../../src/tables/print.ts";
import {placeOf} from "../../src/tables/rba/place.ts";
import {cell, tinyRelease} from "../helpers/release.ts";
import {measure} from "../helpers/tiny/define.ts";

const year = (id: string, closed = true) => ({
  ...{id: `FY${id}`, kind: "fiscal_year" as const, label: `Fiscal year ${id}`, closed},
  ...{start: `${Number(id) - 1}-07-01`, end: `${id}-06-30`}
});
const all = {
  ...{id: "all", kind: "all" as const, label: "All data", closed: true},
  ...{start: "2023-07-01", end: "2025-08-20"}
};

const measures = [
  measure("answer_rate", "warm_line", "Share of calls answered", {format: "percent", direction: "higher"}),
  measure("dose", "engagement", "Contacts for each person"),
  measure("served", "engagement", "People served", {denominator: null}),
  measure("survival_median", "retention", "Half of people stay at least this long", {format: "days"}),
  measure("distress_eased", "warm_line", "Calls in which distress eased", {
    ...{format: "percent", direction: "higher", denominator: "rated calls that began with distress"}
  }),
  measure("distress_worse", "warm_line", "Calls in which distress rose", {format: "percent"}),
  measure("outcome_change:x.total:m6", "outcomes", "Hope: change", {format: "score", direction: "higher"})
];

/** 36 of 58 rated calls, as a state's crisis line told them; its Wilson interval is .492 to .734. */
const eased = cell("distress_eased", ["FY2025", "line"], "shown", {
  ...{numerator: 36, denominator: 58},
  ...shareOfPeople({people: null, numerator: 36, denominator: 58, sums: {}, values: [], clusters: []})
});

const release = (cells: readonly ReturnType<typeof cell>[], asOf = "2025-08-20"): ReleaseView => {
  const tiny = tinyRelease("internal");
  return {
    ...tiny,
    ...{measures, cells},
    manifest: {...tiny.manifest, asOf},
    dimensions: {
      ...tiny.dimensions,
      periods: [year("2024", false), year("2025", false), year("2026", false), all]
    }
  };
};

const rows = (cells: readonly ReturnType<typeof cell>[], period?: string) =>
  table.build(release(cells), period).rows;

describe("the scorecard of results", () => {
  it("tells a share in number and per cent, with its interval and of whom", () => {
    const [row] = rows([eased]);
    expect(row).toMatchObject({
      ...{program: "Warm Line", question: "Is anyone better off?", measure: "Calls in which distress eased"},
      ...{period: "Fiscal year 2025", number: 36, of: 58, of_what: "rated calls that began with distress"},
      ...{percent: 36 / 58, better: "higher", number_before: null}
    });
    expect(row?.percent_lower).toBeCloseTo(0.492, 3);
    expect(row?.percent_upper).toBeCloseTo(0.734, 3);
  });

  it("prints it under the question of its program, with the columns that say something of it", () => {
    expect(printedParts(buildTable(table, release([eased]), undefined))).toEqual([
      {
        title: "Warm Line: Is anyone better off?",
        head: ["Measure", "Period", "#", "Of", "% [95% CI]", "Better when"],
        figures: [false, false, true, true, true, false],
        rows: [
          ["Calls in which distress eased", "Fiscal year 2025", "36", "58", "62.1% [49.2%, 73.4%]", "higher"]
        ]
      }
    ]);
  });

  it("asks how much, how well and whether anyone is better off, one program after the other", () => {
    const shown = (id: string, program: string) =>
      cell(id, ["FY2025", program], "shown", {people: 9, numerator: 9, denominator: 9, value: 1});
    const told = rows([
      ...[shown("outcome_change:x.total:m6", "*"), shown("answer_rate", "*"), shown("dose", "*")],
      ...[shown("served", "*"), eased]
    ]);
    expect(told.map(({program, question, measure}) => [program, question, measure])).toEqual([
      ["All programs", "How much did we do?", "People served"],
      ["All programs", "How well did we do it?", "Share of calls answered"],
      ["All programs", "How well did we do it?", "Contacts for each person"],
      ["All programs", "Is anyone better off?", "Hope: change"],
      ["Warm Line", "Is anyone better off?", "Calls in which distress eased"]
    ]);
    expect(told.map(({number, percent, figure, unit}) => [number, percent, figure, unit])).toEqual([
      [1, undefined, undefined, undefined],
      [9, 1, undefined, undefined],
      [undefined, undefined, 1, "(median)"],
      [undefined, undefined, 1, "points"],
      [36, 36 / 58, undefined, undefined]
    ]);
  });

  it("puts nothing beside calls that eased from which one could tell in how many it stayed the same", () => {
    const worse = cell("distress_worse", ["FY2025", "line"], "shown", {
      ...{numerator: 12, denominator: 58, value: 12 / 58}
    });
    expect(rows([eased, worse]).map(({measure}) => measure)).toEqual(["Calls in which distress eased"]);
  });

  it("leaves out the number of a share that is an estimate and not so many of all", () => {
    const answer = cell("answer_rate", ["FY2025", "*"], "shown", {
      numerator: 43,
      denominator: 122,
      value: 0.61
    });
    expect(rows([answer])[0]).toMatchObject({number: null, of: 122, percent: 0.61});
  });

  it("has one word in each place where a figure is withheld", () => {
    expect(rows([cell("answer_rate", ["FY2025", "*"], "withheld")])[0]).toMatchObject({
      ...{number: "withheld", of: "withheld", percent: "withheld", percent_lower: "withheld"}
    });
  });

  it("says that a median is still ahead", () => {
    const built = table.build(
      release([cell("survival_median", ["FY2025", "*"], "shown", {denominator: 100})]),
      undefined
    );
    expect(built.rows[0]).toMatchObject({figure: "not reached", unit: "days", of: 100});
    expect(built.notes.join(" ")).toContain("Not reached: so far fewer than half have stopped coming");
  });
});

describe("the time it is of", () => {
  const served = (period: string, value: number, more = {}) =>
    cell("served", [period, "*"], "shown", {people: value, numerator: value, value, more});

  it("is the newest year that is over, beside the one before", () => {
    const built = table.build(
      release([served("FY2024", 50), served("FY2025", 60), served("FY2026", 20), served("all", 90)]),
      undefined
    );
    expect(built.rows).toEqual([
      expect.objectContaining({period: "Fiscal year 2025", number: 60, number_before: 50})
    ]);
    expect(built.notes).toContain(
      "Fiscal year 2025: 2024-07-01 to 2025-06-30; the period before is Fiscal year 2024, 2023-07-01 to 2024-06-30."
    );
  });

  it("is set beside no year of which a month is missing", () => {
    const told = rows([served("FY2024", 50, {months_missing: 1}), served("FY2025", 60)]);
    expect(told[0]).toMatchObject({number: 60, number_before: null});
  });

  it("is marked while it is open, and set beside nothing", () => {
    expect(rows([served("FY2025", 60), served("FY2026", 20)], "FY2026")).toEqual([
      expect.objectContaining({period: "Fiscal year 2026 (still open)", number: 20, number_before: null})
    ]);
  });

  it("is all data for what the release tells of no year, and says so; not where one period is asked for", () => {
    const answer = cell("answer_rate", ["all", "*"], "shown", {numerator: 1, denominator: 2, value: 0.5});
    const built = table.build(release([served("FY2025", 60), answer]), undefined);
    expect(built.rows.map(({period}) => period)).toEqual(["Fiscal year 2025", "All data"]);
    expect(built.notes.join(" ")).toContain(
      "What this release does not tell of Fiscal year 2025 is told of All data"
    );
    expect(rows([served("FY2025", 60), answer], "FY2025")).toHaveLength(1);
  });
});

describe("where a measure stands", () => {
  const at = (id: string, more: Parameters<typeof measure>[3] & {family?: "outcomes" | "warm_line"} = {}) =>
    placeOf(measure(id, more.family ?? "warm_line", id, more));

  it("is told by what it is, where its id is not known", () => {
    expect(at("umbrellas_lent")).toBe("how_much");
    expect(at("umbrellas_returned", {format: "percent"})).toBe("how_well");
    expect(at("umbrellas_helped", {family: "outcomes", format: "percent"})).toBe("better_off");
  });

  it("is how well for the service level a program reports by, and apart for the other formulas", () => {
    expect(at("service_level:offered", {format: "percent", reportedBy: ["line"]})).toBe("how_well");
    expect(at("service_level:plus_abandoned", {format: "percent", reportedBy: []})).toBe("apart");
  });

  it("is how well for what people say of the service, and better off for what they say of themselves", () => {
    const instrument = {
      ...{id: "s", name: "S", short: "S", scale: "s", scaleName: "S", range: [1, 5] as const},
      ...{direction: "higher", attribution: "", status: "verified"}
    };
    const share = (constructs: string[]) =>
      at("share_at_one_time:s.s", {
        ...{family: "outcomes", format: "percent", instrument: {...instrument, constructs}}
      });
    expect(share(["satisfaction"])).toBe("how_well");
    expect(share(["functioning"])).toBe("better_off");
  });
});
