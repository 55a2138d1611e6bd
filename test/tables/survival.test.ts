import {afterEach, describe, expect, it} from "vitest";
import type {CurvePoint} from "../../src/measures/cell.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {table} from "../../src/tables/catalog/survival.ts";
import {buildTable} from "../../src/tables/export.ts";
import {printedParts} from "../../src/tables/print.ts";
import {tinyRelease} from "../helpers/release.ts";
import {measure} from "../helpers/tiny/define.ts";
import {openStock, type Stock} from "../measures/helpers/stock.ts";

let stock: Stock | undefined;
afterEach(() => stock?.close());

const opened = "2024-01-01";
const to = "2024-12-31";
const plus = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const ended = (person: number, program: string, days: number, reason: string) => ({
  ...{person, program, reason, opened},
  closed: plus(opened, days)
});
const open = (person: number, program: string, days: number) => ({
  ...{person, program, closed: null, reason: null},
  opened: plus(to, -days)
});

/** In R: t <- c(10, 20, 20, 35, 50, 60, 60, 90, 120, 200); cause <- c(1, 2, 1, 3, 0, 1, 2, 0, 1, 0), 1 being the event. */
const partners = [
  ended(1, "partners", 10, "left"),
  ended(2, "partners", 20, "completed"),
  ended(3, "partners", 20, "lost"),
  ended(4, "partners", 35, "died"),
  open(5, "partners", 50),
  ended(6, "partners", 60, "other"),
  ended(7, "partners", 60, "completed"),
  open(8, "partners", 90),
  ended(9, "partners", 120, "unknown"),
  open(10, "partners", 200)
];
const house = [
  ended(11, "house", 5, "left"),
  ended(12, "house", 15, "left"),
  ended(13, "house", 40, "left"),
  open(14, "house", 40),
  ended(15, "house", 100, "left"),
  open(16, "house", 200)
];

const ids = ["retention_curve", "survival_median", "survival:180", "retention:180", "restricted_mean:365"];

async function inside(rows: readonly Record<string, unknown>[], more = {}): Promise<ReleaseView> {
  stock = await openStock({
    programs: [
      {id: "partners", name: "Partners", type: "one_to_one"},
      {id: "house", name: "House", type: "peer_run"}
    ],
    published_tables: [{periods: ["all"], by: ["program"]}],
    ...more
  });
  await stock.people(20);
  await stock.load({feed: "episodes", from: opened, to}, rows as never);
  const {cells, curves, staying, periods} = await stock.cells(ids);
  const release = tinyRelease("internal");
  return {
    ...release,
    ...{cells, curves, staying},
    measures: ids.map((id) => measure(id, "retention", id)),
    dimensions: {
      ...release.dimensions,
      periods: periods.map((period) => ({...period, closed: true})),
      programs: [
        {id: "partners", name: "Partners", type: "one_to_one"},
        {id: "house", name: "House", type: "peer_run"}
      ]
    }
  };
}

const of = (rows: readonly Record<string, unknown>[], part: string, program: string) =>
  rows.filter((row) => row.part === part && row.program === program);

describe("the survival table of an internal release", () => {
  it("has R's life table, with cumulative incidence by its end, on the grid of days", async () => {
    const {rows} = table.build(await inside([...partners, ...house]), undefined);
    const steps = of(rows, "life table", "Partners");
    expect(steps.map(({day, at_risk, stopped, censored}) => [day, at_risk, stopped, censored])).toEqual([
      // 10, then 20 and 20; 35, 50, 60 and 60; 90; 120; the last on day 200
      ...[
        [0, 10, 0, 0],
        [30, 10, 2, 1],
        [60, 7, 1, 3],
        [90, 3, 0, 1],
        [120, 2, 1, 0],
        [150, 1, 0, 0],
        [180, 1, 0, 0]
      ]
    ]);
    // summary(survfit(Surv(t, cause == 1) ~ 1, conf.type = "log-log"), times = 60), and of factor(cause)
    expect(steps.find(({day}) => day === 60)).toMatchObject({
      survival: expect.closeTo(0.64, 9),
      survival_lower: expect.closeTo(0.22633014240405727, 9),
      survival_upper: expect.closeTo(0.87454281756804164, 9),
      still: expect.closeTo(0.36, 9),
      cif_stopped: expect.closeTo(0.32, 9),
      cif_stopped_lower: expect.closeTo(0.073849520992646148, 9),
      cif_completed: expect.closeTo(0.22, 9),
      cif_completed_upper: expect.closeTo(0.51082494921166988, 9),
      cif_moved_or_died: expect.closeTo(0.1, 9),
      cif_moved_or_died_lower: expect.closeTo(0.0057234563743347507, 9)
    });
  });

  it("has each place in short: the median as R gives it, and in words what a curve does not reach", async () => {
    const {rows} = table.build(await inside([...partners, ...house]), undefined);
    expect(of(rows, "in short", "Partners")).toMatchObject([
      {people: 10, too_new: 0, stopped: 4, censored: 6, completed: 2, moved_or_died: 1}
    ]);
    expect(of(rows, "in short", "Partners")).toMatchObject([
      {median: 120, median_lower: 10, median_upper: null, survival_180: expect.closeTo(0.32, 9)}
    ]);
    // nobody was watched for 365 days
    expect(of(rows, "in short", "Partners")[0]?.mean_365).toBe("not reached");
    const open = table.build(
      await inside([
        ended(1, "partners", 10, "left"),
        ...[2, 3, 4].map((n) => ({...ended(n, "partners", 0, ""), closed: null, reason: null}))
      ]),
      undefined
    );
    expect(of(open.rows, "in short", "Partners")).toMatchObject([
      {people: 4, median: "not reached", mean_365: expect.closeTo((10 + 3 * 365) / 4, 9)}
    ]);
  });

  it("has R's log-rank test, a row a group, and says how many tests there are", async () => {
    const {rows, notes} = table.build(await inside([...partners, ...house]), undefined);
    expect(rows.filter(({part}) => part === "log-rank test")).toMatchObject([
      {program: "Partners", people: 10, stopped: 4, expected: expect.closeTo(5.107783882783883, 9), tests: 1},
      {program: "House", people: 6, stopped: 4, chi_square: expect.closeTo(0.6759448756778226, 9), df: 1}
    ]);
    expect(notes.join("\n")).toContain("Log-rank tests: 1 of first stays");
    expect(notes.join("\n")).toContain("S(180) and 180-day retention differ");
  });

  it("is read from top to bottom as a document: in short, each life table under its heading, the tests", async () => {
    const built = buildTable(table, await inside([...partners, ...house]), undefined);
    const parts = printedParts(built);
    expect(parts.map(({title}) => title)).toEqual([
      "In short",
      ...["All programs", "Partners", "House"].map((name) => `Life table: ${name}, All data`),
      "Log-rank tests"
    ]);
    const life = parts.find(({title}) => title?.includes("Partners"));
    expect(life?.head.slice(0, 5)).toEqual(["Day", "At risk", "Stopped", "Censored", "Survival [95% CI]"]);
    expect(life?.rows[2]?.slice(0, 5)).toEqual(["60", "7", "1", "3", "64.0% [22.6%, 87.5%]"]);
    expect(
      built.rows.some(({sentence}) => String(sentence).startsWith("Half of the participants at Partners"))
    ).toBe(true);
  });
});

const point = (day: number, more: Partial<CurvePoint>): CurvePoint => ({
  ...{measure: "retention_curve", period: "FY2025", program: "*", site: "*", characteristic: "*", group: "*"},
  ...{status: "shown", day, atRisk: 60, events: 0, censored: 0, survival: 1, lower: null, upper: null},
  ...more
});

describe("the survival table of a public release", () => {
  const release: ReleaseView = {
    ...tinyRelease(),
    curves: [
      point(90, {events: 20, censored: 6, survival: 2 / 3}),
      point(180, {atRisk: 34, events: 17, survival: 1 / 3}),
      point(0, {program: "groups", status: "withheld", atRisk: null, events: null, survival: null}),
      point(180, {characteristic: "age", group: "18-25", survival: 0.5})
    ]
  };

  it("has the published curve as it stands and one word where it is withheld", () => {
    const {rows} = buildTable(table, release, "FY2025");
    expect(
      of(rows, "life table", "All programs").map(({day, at_risk, survival}) => [day, at_risk, survival])
    ).toEqual([
      [90, 60, 2 / 3],
      [180, 34, 1 / 3],
      [180, 60, 0.5]
    ]);
    expect(of(rows, "life table", '=Groups, "Evening" | late')).toMatchObject([{survival: "withheld"}]);
    expect(of(rows, "in short", '=Groups, "Evening" | late')).toMatchObject([{people: "withheld"}]);
    expect(rows.find(({part, group}) => part === "in short" && group === "18 to 25")).toMatchObject({
      people: 60,
      survival_180: 0.5
    });
  });

  it("has no columns of what is inside alone", () => {
    const {columns} = buildTable(table, release, "FY2025");
    const keys = columns.map(({key}) => key);
    for (const key of ["entered", "mean_365", "cif_stopped", "moved_or_died", "chi_square", "p"])
      expect(keys).not.toContain(key);
  });
});
