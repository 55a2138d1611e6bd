import {afterEach, describe, expect, it} from "vitest";
import {scalesOf} from "../../../src/instruments/registry.ts";
import type {LoadedFile} from "../../../src/intake/intake.ts";
import {replayQuarantine} from "../../../src/intake/quarantine/replay.ts";
import {allMeasures} from "../../../src/measures/registry.ts";
import {computeCells} from "../../../src/measures/slice.ts";
import {buildReading} from "../../../src/warehouse/reading.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";
import {cellAt} from "../../measures/helpers/stock.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const job = (columns: string, more = "export_date: 2025-06-30") => `
feed: episodes
files: data/members*.csv
id_space: members
max_quarantined: 100%
${more}
constants: {program: peers}
columns: ${columns}
`;

async function taken(files: Record<string, string>): Promise<LoadedFile> {
  workspace = testWorkspace(files);
  const {files: reports} = await workspace.intake();
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({outcome: "loaded"});
  return reports[0] as LoadedFile;
}

const days = () =>
  workspace.query<{record: number; opened: string; closed: string | null}>(
    "select record::integer as record, opened, closed from stored.current_episode order by record"
  );

const problems = () =>
  workspace.query<{record: number; field: string; code: string}>(
    "select record::integer as record, field, code from stored.quarantine order by record, code"
  );

describe("stays of which the length alone is told", () => {
  it("were open or ended on the day of the export, and began that much earlier", async () => {
    const {findings} = await taken({
      "pipelines/members.yaml": job("{id: person, tenure: {to: length, unit: months}, churn: ended}"),
      "data/members.csv": "id,tenure,churn\na1,14,No\na2,1,Yes\na3,0,no\na4,2.5,\n"
    });
    // 14 x 30.4375 = 426.125 days; 30.4375; 0; 76.09 before 30 June 2025
    expect(await days()).toEqual([
      {record: 1, opened: "2024-04-30", closed: null},
      {record: 2, opened: "2025-05-31", closed: "2025-06-30"},
      {record: 3, opened: "2025-06-30", closed: null},
      {record: 4, opened: "2025-04-15", closed: null}
    ]);
    expect(findings.filter(({code}) => code === "days_from_lengths")).toEqual([
      {
        code: "days_from_lengths",
        severity: "note",
        records: 4,
        message: expect.stringContaining("the months in which they began are approximate")
      }
    ]);
  });

  it("are in days, weeks or years too, as of the day the job speaks up to, and a reason ends them", async () => {
    const columns = (unit: string) => `{id: person, stay: {to: length, unit: ${unit}}, why: reason}`;
    for (const [unit, opened] of [
      ["days", "2025-06-27"],
      ["weeks", "2025-06-09"],
      ["years", "2022-06-30"]
    ] as const) {
      // 3 days, 21 days, 3 x 365.25 = 1095.75 days
      await taken({
        "pipelines/members.yaml": job(columns(unit), "coverage: {to: 2025-06-30}"),
        "data/members.csv": "id,stay,why\na1,3,\na2,3,moved\n"
      });
      expect(await days()).toEqual([
        {record: 1, opened, closed: null},
        {record: 2, opened, closed: "2025-06-30"}
      ]);
      workspace.dispose();
    }
  });

  it("lie at the day that is given, and records that contradict it are set aside", async () => {
    await taken({
      "pipelines/members.yaml": job(
        "{id: person, in: opened, out: closed, tenure: {to: length, unit: months}, churn: ended}"
      ),
      "data/members.csv": [
        "id,in,out,tenure,churn",
        "a1,,2025-03-31,3,Yes", // 91 days before the exit
        "a2,2025-01-01,,3,Yes", // 91 days after the entry
        "a3,2025-01-01,,,No",
        "a4,2025-01-01,2025-03-31,2,Yes", // not quite three months, told as two
        "a5,2025-01-01,2025-03-31,9,Yes",
        "a6,2025-01-01,,14,No",
        "a7,,,,No",
        "a8,2025-01-01,2025-03-31,3,No",
        "a9,2025-01-01,,,Yes",
        "a10,2025-06-01,,20,Yes",
        ""
      ].join("\n")
    });
    expect(await days()).toEqual([
      {record: 1, opened: "2024-12-30", closed: "2025-03-31"},
      {record: 2, opened: "2025-01-01", closed: "2025-04-02"},
      {record: 3, opened: "2025-01-01", closed: null},
      {record: 4, opened: "2025-01-01", closed: "2025-03-31"}
    ]);
    expect(await problems()).toEqual([
      {record: 5, field: "tenure", code: "length_contradicts_dates"},
      {record: 6, field: "tenure", code: "length_contradicts_dates"},
      {record: 7, field: "in", code: "missing_required"},
      {record: 8, field: "out", code: "open_with_exit"},
      {record: 9, field: "churn", code: "ended_without_day"},
      {record: 10, field: "tenure", code: "length_contradicts_dates"}
    ]);
  });

  it("cannot be blank where nothing else says when, and are as of their own export when replayed", async () => {
    await taken({
      "pipelines/members.yaml": job("{id: person, tenure: {to: length, unit: months}, churn: ended}"),
      "data/members.csv": "id,tenure,churn\na1,,No\na2,x,No\na3,1;5,No\na4,-1,No\na5,2,maybe\n"
    });
    expect(await days()).toEqual([]);
    expect((await problems()).map(({code}) => code)).toEqual([
      "missing_required",
      "not_a_duration",
      "not_a_duration",
      "out_of_range",
      "not_yes_or_no"
    ]);
    workspace.write(
      "pipelines/members.yaml",
      job("{id: person, tenure: {to: length, unit: months}, churn: {to: ended, yes: [Yes], no: [No, maybe]}}")
    );
    const loaded = await workspace.load();
    await workspace.inWarehouse(async (warehouse, keys) =>
      replayQuarantine({workspace: loaded, warehouse, keys, log: () => undefined, today: "2026-01-20"})
    );
    expect(await days()).toEqual([{record: 5, opened: "2025-04-30", closed: null}]);
  });
});

describe("survival of such stays", () => {
  it("is R's of the same days, and so is the log-rank test between programs", async () => {
    const people = Array.from({length: 80}, (_, at) => at + 1).map((i) => ({
      id: `m${i}`,
      plan: i % 4 === 0 || i % 3 === 0 ? "year" : "month",
      tenure: (i * 7) % 25,
      churn: (i * i) % 5 === 1 || i % 7 === 0 ? "Yes" : "No"
    }));
    await taken({
      "pipelines/members.yaml": `
feed: episodes
files: data/members*.csv
id_space: members
export_date: 2025-06-30
columns: {id: person, plan: {to: program, codes: {month: groups, year: peers}}, tenure: {to: length, unit: months}, churn: ended}
`,
      "data/members.csv": `id,plan,tenure,churn\n${people.map((each) => `${Object.values(each).join(",")}\n`).join("")}`
    });
    const {config} = await workspace.load();
    const computed = await workspace.inWarehouse(async (warehouse) => {
      const reading = await buildReading(
        warehouse,
        {config, jobs: [], instruments: []},
        {today: "2026-01-15"}
      );
      return computeCells(reading, {config}, await allMeasures({config, scales: scalesOf([])}));
    });
    // i <- 1:80; tenure <- (i * 7) %% 25; churn <- (i * i) %% 5 == 1 | i %% 7 == 0
    // summary(survfit(Surv(round(tenure * 30.4375), churn) ~ 1, conf.type = "log-log"), times = c(30, 90, 180, 365))
    const survival = (day: number) => cellAt(computed, `survival:${day}`, {period: "all"});
    expect(survival(30)?.value).toBe(1);
    expect(survival(90)).toMatchObject({
      value: expect.closeTo(0.9594594594594594, 12),
      lower: expect.closeTo(0.8795647528942575, 9),
      upper: expect.closeTo(0.9867421294352986, 9)
    });
    expect(survival(180)?.value).toBeCloseTo(0.9054054054054054, 12);
    expect(survival(365)).toMatchObject({
      value: expect.closeTo(0.737878753438047, 12),
      lower: expect.closeTo(0.6097667351342008, 9),
      upper: expect.closeTo(0.8296175865939165, 9)
    });
    // survdiff(Surv(tenure, churn) ~ (i %% 4 == 0 | i %% 3 == 0)): order alone counts, whatever a month is
    expect(computed.staying.comparisons.filter(({by}) => by === "program")).toMatchObject([
      {
        chiSquare: expect.closeTo(0.3255447509768609, 9),
        p: expect.closeTo(0.5682943522205895, 9),
        groups: [
          {id: "groups", people: 40, observed: 20, expected: expect.closeTo(18.30729713532642, 9)},
          {id: "peers", people: 40, observed: 19, expected: expect.closeTo(20.69270286467358, 9)}
        ]
      }
    ]);
  });
});
