import {describe, expect, it} from "vitest";
import {shareOfPeople} from "../../src/measures/estimates.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {table} from "../../src/tables/catalog/contract.ts";
import {buildTable} from "../../src/tables/export.ts";
import {printedParts} from "../../src/tables/print.ts";
import type {TargetRow} from "../../src/targets/target.ts";
import {cell, tinyRelease} from "../helpers/release.ts";
import {measure} from "../helpers/tiny/define.ts";

const period = (
  id: string,
  kind: "month" | "quarter" | "fiscal_year",
  label: string,
  start: string,
  end: string
) => ({
  ...{id, kind, label, start, end, closed: false}
});
const may = period("2025-05", "month", "May 2025", "2025-05-01", "2025-05-31");
const june = period("2025-06", "month", "June 2025", "2025-06-01", "2025-06-30");
const july = period("2025-07", "month", "July 2025", "2025-07-01", "2025-07-31");
const year = period("FY2025", "fiscal_year", "Fiscal year 2025", "2024-07-01", "2025-06-30");
const spring = period("2025-Q2", "quarter", "Q2 2025", "2025-04-01", "2025-06-30");

const asOf = "2025-07-20";
const measures = [
  measure("served", "engagement", "People served", {asOf, denominator: null}),
  measure("contacts", "engagement", "Contacts", {asOf, denominator: null}),
  measure("sessions", "engagement", "Sessions held", {asOf, denominator: null}),
  measure("answer_rate", "warm_line", "Share of calls answered", {asOf: "2025-07-31", format: "percent"}),
  measure("service_level:plus_abandoned", "warm_line", "Service level, plus", {
    ...{asOf, format: "percent", reportedBy: []}
  }),
  measure("service_level:offered", "warm_line", "Service level, of all offered", {
    ...{asOf, format: "percent", reportedBy: ["line"]}
  }),
  measure("distress_eased", "warm_line", "Calls in which distress eased", {asOf, format: "percent"}),
  measure("retention:90", "retention", "Still coming after 90 days", {asOf, format: "percent"})
];

const counted = (id: string, [at, program]: readonly [string, string], value: number, more = {}) =>
  cell(id, [at, program], "shown", {numerator: value, value, more});

/** 36 of 58 rated calls eased; their Wilson interval is .492 to .734. */
const eased = cell("distress_eased", ["2025-05", "line"], "shown", {
  ...{numerator: 36, denominator: 58},
  ...shareOfPeople({people: null, numerator: 36, denominator: 58, sums: {}, values: [], clusters: []})
});

function release(
  cells: readonly ReturnType<typeof cell>[],
  {
    periods = [may, june, july, spring, year],
    targets = []
  }: {
    periods?: ReleaseView["dimensions"]["periods"];
    targets?: readonly TargetRow[];
  } = {}
): ReleaseView {
  const tiny = tinyRelease("internal");
  return {
    ...tiny,
    ...{measures, cells, targets},
    manifest: {...tiny.manifest, asOf},
    dimensions: {...tiny.dimensions, periods}
  };
}

const served = [
  counted("served", ["2025-05", "*"], 40),
  counted("served", ["2025-06", "*"], 42),
  counted("served", ["2025-07", "*"], 30),
  counted("served", ["FY2025", "*"], 90)
];

const rows = (...of: Parameters<typeof release>) => table.build(release(...of), undefined).rows;
const notes = (...of: Parameters<typeof release>) => table.build(release(...of), undefined).notes.join("\n");

describe("the months of a contract", () => {
  it("stand one after the other, each year after its last month, counted and not added up", () => {
    expect(rows(served).map(({period, served}) => [period, served])).toEqual([
      ["May 2025", 40],
      ["June 2025", 42],
      ["Fiscal year 2025", 90],
      ["July 2025 (still open)", 30]
    ]);
    expect(notes(served)).toContain("Do not add people up over months or programs");
  });

  it("of a time asked for are those within it, and the time itself", () => {
    const cells = [...served, counted("served", ["2025-Q2", "*"], 70)];
    const asked = (id: string) =>
      table.build(release(cells), id).rows.map(({period, served}) => [period, served]);
    expect(asked("2025-Q2")).toEqual([
      ["May 2025", 40],
      ["June 2025", 42],
      ["Q2 2025", 70]
    ]);
    expect(asked("2025-05")).toEqual([["May 2025", 40]]);
  });

  it("are open until the exports behind the row reach their end, which those of calls may do sooner", () => {
    const cells = [
      ...served,
      cell("answer_rate", ["2025-07", "line"], "shown", {numerator: 9, denominator: 10, value: 0.9})
    ];
    const [warmLine] = rows(cells).filter(({program}) => program === "Warm Line");
    expect(warmLine).toMatchObject({period: "July 2025", through: "2025-07-31", program_type: "Warm line"});
    expect(rows(served).at(-1)).toMatchObject({through: asOf, program_type: "All"});
    expect(notes(cells)).toContain("Still open: the exports do not reach the end of it yet");
    expect(notes(served.slice(0, 2))).not.toContain("Still open");
  });

  it("give way to quarters where none are told, and the table says so", () => {
    const cells = [counted("served", ["2025-Q2", "*"], 70)];
    expect(rows(cells, {periods: [spring, year]}).map(({period}) => period)).toEqual(["Q2 2025"]);
    expect(notes(cells, {periods: [spring, year]})).toContain(
      "It is by quarters, for no months are told here"
    );
  });
});

describe("what a contract names", () => {
  it("has a share with its interval, and how many of how many", () => {
    const [row] = rows([eased]);
    expect(row).toMatchObject({
      distress_eased: 36 / 58,
      distress_eased_number: 36,
      distress_eased_n: 58
    });
    expect(row?.distress_eased_lower).toBeCloseTo(0.492, 3);
    expect(row?.distress_eased_upper).toBeCloseTo(0.734, 3);
    expect(printedParts(buildTable(table, release([eased]), undefined))).toEqual([
      {
        title: "What calls came to",
        head: ["Period", "Program", "Calls in which distress eased [95% CI]"],
        figures: [false, false, true],
        rows: [["May 2025", "Warm Line", "62.1% [49.2%, 73.4%] (36 of 58)"]]
      }
    ]);
  });

  it("is the service level by the formula that a program declares, and nothing that no contract names", () => {
    const share = (id: string) =>
      cell(id, ["2025-05", "line"], "shown", {numerator: 1, denominator: 2, value: 0.5});
    const all = (id: string) =>
      cell(id, ["2025-05", "*"], "shown", {numerator: 1, denominator: 2, value: 0.5});
    const {columns} = table.build(
      release(
        ["service_level:offered", "service_level:plus_abandoned", "retention:90"].flatMap((id) => [
          share(id),
          all(id)
        ])
      ),
      undefined
    );
    expect(columns.filter(({kind}) => kind === "percent").map(({key}) => key)).toEqual([
      "service_level_offered"
    ]);
  });

  it("has a word where a figure is told of longer times alone, and a sentence that says of which", () => {
    const cells = [
      ...served,
      ...[counted("served", ["FY2025", "groups"], 31), counted("contacts", ["FY2025", "*"], 900)],
      ...[counted("contacts", ["2025-05", "groups"], 80), counted("sessions", ["FY2025", "groups"], 12)]
    ];
    expect(rows(cells)[0]).toMatchObject({period: "May 2025", program: "All programs", contacts: "not told"});
    expect(rows(cells).find(({program}) => program !== "All programs")).toMatchObject({
      period: "May 2025",
      served: "not told",
      contacts: 80
    });
    expect(notes(cells)).toContain("Not told by month in this release: Sessions held (by fiscal year).");
    expect(notes(cells)).toContain("Told by month of each program alone: Contacts.");
    expect(notes(cells)).toContain("Told by month of all programs together alone: People served.");
  });

  it("prints no row that tells nothing of a part", () => {
    const cells = [...served, counted("contacts", ["FY2025", "*"], 900)];
    const given = printedParts(buildTable(table, release(cells), undefined)).find(
      ({title}) => title === "Service given"
    );
    expect(given?.rows).toEqual([["Fiscal year 2025", "All programs", "900"]]);
  });

  it("tells the months that a row leaves out", () => {
    const cells = [counted("served", ["FY2025", "*"], 90, {months_missing: 2})];
    expect(rows(cells)[0]).toMatchObject({months_missing: 2});
    expect(printedParts(buildTable(table, release(cells), undefined))[0]).toMatchObject({
      head: ["Period", "Program", "Months without data", "People served"],
      rows: [["Fiscal year 2025", "All programs", "2", "90"]]
    });
  });
});

describe("targets beside the figures", () => {
  const target: TargetRow = {
    ...{measure: "served", grant: null, program: "*", site: "*", value: 120, direction: "at_least"},
    period: {id: year.id, label: year.label, start: year.start, end: year.end},
    ...{through: year.end, closed: true, status: "shown", actual: 90, share: 0.75, reached: false},
    ...{earlier: [], projected: null}
  };
  const beside = (...targets: TargetRow[]) =>
    rows(served, {targets}).map(({period, served_target, served_target_share, served_target_reached}) => [
      period,
      served_target,
      served_target_share,
      served_target_reached
    ]);

  it("stand beside the time they were set for, and are not shared out over months", () => {
    expect(beside(target)).toEqual([
      ["May 2025", undefined, undefined, undefined],
      ["June 2025", undefined, undefined, undefined],
      ["Fiscal year 2025", 120, 0.75, "no"],
      ["July 2025 (still open)", undefined, undefined, undefined]
    ]);
  });

  it("are not compared while their time is open", () => {
    const open = {...target, period: {id: july.id, label: july.label, start: july.start, end: july.end}};
    expect(beside(open).at(-1)).toEqual(["July 2025 (still open)", 120, null, "still open"]);
  });

  it("of a site, of a program, or of a grant, whose periods are its own, stand beside nothing else", () => {
    const ofGrant = {...target, grant: "state", period: {...target.period, id: "Y1"}};
    for (const other of [ofGrant, {...target, site: "east"}, {...target, program: "groups"}])
      expect(beside(other).every(([, value]) => value === undefined)).toBe(true);
  });

  it("tell nothing of a figure that is withheld", () => {
    const hidden = {...target, status: "withheld" as const, actual: null, share: null, reached: null};
    expect(beside(hidden)[2]).toEqual(["Fiscal year 2025", 120, null, null]);
  });
});

describe("who was served", () => {
  const race = {
    id: "race",
    name: "Race",
    groups: [
      {id: "white", name: "White"},
      {id: "black", name: "Black"}
    ]
  };
  const ofGroup = (id: string, group: string, status: "shown" | "withheld", value: number | null) => ({
    ...cell(id, ["FY2025", "*"], status, {numerator: value, value}),
    ...{characteristic: "race", group}
  });
  const whole: ReleaseView = release([
    ...served,
    counted("contacts", ["FY2025", "*"], 400),
    ofGroup("served", "white", "shown", 80),
    ofGroup("served", "black", "withheld", null),
    // Of contacts by group a contract asks nothing.
    ofGroup("contacts", "white", "shown", 390)
  ]);
  const view: ReleaseView = {...whole, dimensions: {...whole.dimensions, characteristics: [race]}};

  it("stands by group below everybody, each counted once, withheld where the release withholds it", () => {
    const {rows, notes} = table.build(view, undefined);
    expect(rows.filter(({group}) => group !== undefined)).toEqual([
      {
        ...{period: "Fiscal year 2025", program: "All programs", program_type: "All", through: "2025-06-30"},
        ...{characteristic: "Race", group: "White", served: 80}
      },
      {
        ...{period: "Fiscal year 2025", program: "All programs", program_type: "All", through: "2025-06-30"},
        ...{characteristic: "Race", group: "Black", served: "withheld"}
      }
    ]);
    expect(notes.join("\n")).toContain("groups may add up to more than everybody");
    expect(table.build(release(served), undefined).columns.map(({key}) => key)).not.toContain("group");
  });

  it("is a part of its own in a document, and in no other", () => {
    const parts = printedParts(buildTable(table, view, undefined));
    expect(parts.map(({title, rows}) => [title, rows.length])).toEqual([
      ["People served", 4],
      ["People served, by characteristic", 2],
      ["Service given", 1]
    ]);
    expect(parts[1]).toMatchObject({
      head: ["Period", "Program", "Characteristic", "Group", "People served"],
      rows: [
        ["Fiscal year 2025", "All programs", "Race", "White", "80"],
        ["Fiscal year 2025", "All programs", "Race", "Black", "withheld"]
      ]
    });
  });
});

it("names the yearly survey, which says nothing of how far the months are told", () => {
  const satisfied = measure(
    "share_at_one_time:mhsip36.satisfaction",
    "outcomes",
    "Satisfied, of those who answered",
    {
      ...{asOf: "2025-05-20", format: "percent"}
    }
  );
  const answer = cell(satisfied.id, ["FY2025", "*"], "shown", {numerator: 30, denominator: 40, value: 0.75});
  const view = {...release([...served, answer]), measures: [...measures, satisfied]};
  const row = table.build(view, undefined).rows.find(({period}) => String(period).startsWith("Fiscal"));
  expect(row).toMatchObject({
    ...{period: "Fiscal year 2025", through: "2025-06-30", served: 90},
    share_at_one_time_mhsip36_satisfaction: 0.75,
    share_at_one_time_mhsip36_satisfaction_number: 30
  });
});
