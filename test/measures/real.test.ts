import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {afterEach, describe, expect, it} from "vitest";
import {parse} from "yaml";
import {instrumentSchema} from "../../src/instruments/instrument.ts";
import type {ComputedCells} from "../../src/measures/slice.ts";
import {fixture} from "../statistics/fixture.ts";
import {close, oracleJson, oraclePresent} from "../statistics/oracle.ts";
import {cellAt, type Load, openStock, type Stock} from "./helpers/stock.ts";

/** Real records put straight into the stored tables (intake has its own journeys), against figures from R. */

const file = (path: string): string =>
  fileURLToPath(new URL(`../../../shared/real/${path}`, import.meta.url));
const csv = (path: string): string => `read_csv('${file(path)}', all_varchar = true, header = true)`;
const instrument = (id: string) =>
  instrumentSchema.parse(
    parse(readFileSync(new URL(`../../data/instruments/${id}.yaml`, import.meta.url), "utf8"))
  );

let stock: Stock;
afterEach(() => stock?.close());

/** A load whose rows the SQL inserts; `$load` stands for its number. */
async function bulk(load: Load, sql: string): Promise<void> {
  await stock.load(load, []);
  const [row] = await stock.warehouse.query<{load: number}>("select max(load_id) as load from stored.load");
  await stock.warehouse.run(sql.replaceAll("$load", String(row?.load)));
}

const everybody = (ids: string): string => `
  insert into stored.person
  select row_number() over (order by id), cast(md5(id) as uuid), 'real', cast(hash(id, 'a') >> 1 as bigint),
         cast(hash(id, 'b') >> 1 as bigint)
  from (select distinct ${ids}) where id is not null;`;
const personOf = (column: string): string =>
  `(select person from stored.person where hash = cast(md5(${column}) as uuid))`;

const matches = (actual: number | null | undefined, expected: number): void =>
  expect(close(actual ?? null, expected), `${actual} is not ${expected}`).toBe(true);

describe.runIf(oraclePresent)("the AHI and CES-D study", () => {
  it("gives R's paired change and its share of people followed up, from the answers", async () => {
    const waves = [1, 2, 3, 4, 5];
    stock = await openStock(
      {
        programs: [{id: "web", name: "Web", type: "peer_run"}],
        follow_ups: waves.map((wave) => ({id: `wave-${wave}`, name: `Wave ${wave}`, occasion: wave})),
        published_tables: [{periods: ["all"], by: ["program"]}]
      },
      [instrument("ahi"), instrument("cesd")]
    );
    const items = (prefix: string, count: number): string[] =>
      Array.from({length: count}, (_, index) => `${prefix}${String(index + 1).padStart(2, "0")}`);
    const forms = (id: string, first: number, names: string[], shift: number): string => `
      insert into stored.assessment
      select $load, n, ${first} + n, ${personOf("id")}, 'web', null, '${id}', '${id === "cesd" ? "$cesd" : "$ahi"}',
             cast(occasion as integer), null, cast("elapsed.days" as decimal(12, 4)), 'self', null, null, null
      from (select row_number() over () as n, * from ${csv("ahi-cesd/ahi-cesd.csv")});
      insert into stored.response
      select $load, n, ${first} + n, cast(right(name, 2) as integer), cast(answer as integer) + ${shift}
      from (unpivot (select row_number() over () as n, ${names.join(", ")} from ${csv("ahi-cesd/ahi-cesd.csv")})
            on ${names.join(", ")} into name name value answer);`;
    const variant = (id: string): string => Object.keys(instrument(id).variants)[0] as string;
    await bulk(
      {feed: "surveys", from: null, to: null, exportDate: "2018-01-01"},
      everybody(`id from ${csv("ahi-cesd/ahi-cesd.csv")}`) +
        forms("ahi", 0, items("ahi", 24), 0).replaceAll("$ahi", variant("ahi")) +
        forms("cesd", 10_000, items("cesd", 20), -1).replaceAll("$cesd", variant("cesd"))
    );
    const ids = ["ahi", "cesd"].flatMap((id) => [
      `trajectory:${id}.total:wave-5`,
      ...waves.flatMap((wave) => [
        `outcome_change:${id}.total:wave-${wave}`,
        `follow_up_rate:${id}.total:wave-${wave}`
      ])
    ]);
    const cells = await stock.cells(ids);
    const expected = oracleJson<{
      paired: Record<string, Record<string, number> & {ci95: [number, number]}>;
      occasion_retention: {occasion: number; k: number; n: number; wilson: [number, number, number]}[];
    }>("ahi-cesd/expected/ahi_cesd_oracle.json");
    for (const id of ["ahi", "cesd"])
      for (const wave of waves) {
        const figures = expected.paired[`${id}_0_to_${wave}`]!;
        const cell = cellAt(cells, `outcome_change:${id}.total:wave-${wave}`, {
          period: "all",
          program: "web"
        });
        expect(cell).toMatchObject({status: "shown", denominator: figures.n_pairs, people: figures.n_pairs});
        matches(cell?.value, figures.mean_change!);
        matches(cell?.lower, figures.ci95[0]);
        matches(cell?.upper, figures.ci95[1]);
        matches(cell?.more.mean_pre, figures.mean_pre!);
        matches(cell?.more.sd_pre, figures.sd_pre!);
        matches(cell?.more.sd_post, figures.sd_post!);
        matches(cell?.more.sd_change, figures.sd_change!);
        expect(cell?.more.n_baseline).toBe(295);
        const rate = expected.occasion_retention.find(({occasion}) => occasion === wave)!;
        const followed = cellAt(cells, `follow_up_rate:${id}.total:wave-${wave}`, {period: "all"});
        expect(followed).toMatchObject({numerator: rate.k, denominator: rate.n});
        matches(followed?.value, rate.wilson[0]);
        matches(followed?.lower, rate.wilson[1]);
        matches(followed?.upper, rate.wilson[2]);
      }
    const models = fixture<{real: Record<string, {means: Interval[]; changes: Interval[]}>}>(
      "mixed-model"
    ).real;
    for (const id of ["ahi", "cesd"]) {
      const more = cellAt(cells, `trajectory:${id}.total:wave-5`, {period: "all"})?.more ?? {};
      for (const wave of waves) {
        const figures = expected.paired[`${id}_0_to_${wave}`]!;
        expect(more[`n_${wave}`]).toBe(figures.n_pairs);
        matches(more[`mean_${wave}`], figures.mean_post!);
        matches(more[`sd_${wave}`], figures.sd_post!);
        matches(more[`change_${wave}`], figures.mean_change!);
        matches(more[`change_lower_${wave}`], figures.ci95[0]);
        matches(more[`change_upper_${wave}`], figures.ci95[1]);
      }
      for (const [name, found] of [
        ["mean", models[id]!.means],
        ["change", [undefined, ...models[id]!.changes]]
      ] as const)
        found.forEach((row, wave) => {
          if (row === undefined) return;
          expect(more[`model_${name}_${wave}`]).toBeCloseTo(row.value, 4);
          expect(more[`model_${name}_lower_${wave}`]).toBeCloseTo(row.lower, 4);
          expect(more[`model_${name}_upper_${wave}`]).toBeCloseTo(row.upper, 4);
        });
    }
    for (const [id, wave, model, lost, middle] of inR) {
      const more = cellAt(cells, `outcome_change:${id}.total:wave-${wave}`, {period: "all"})?.more;
      expect(more?.model_change).toBeCloseTo(model[0], 4);
      expect(more?.model_lower).toBeCloseTo(model[1], 4);
      expect(more?.model_upper).toBeCloseTo(model[2], 4);
      expect(more?.effect_size_lost).toBeCloseTo(lost, 9);
      expect(more?.hl_change).toBe(middle);
    }
  });
});

interface Interval {
  value: number;
  lower: number;
  upper: number;
}

/**
 * Worked out in R 4.2.2 from the same file, the first of repeated rows kept: `lmerTest::lmer(score ~ wave + (1 | id))` over
 * everybody with a baseline, REML, with Satterthwaite's interval; those who answered less those lost at baseline over the
 * root mean of both variances; the median of all Walsh averages of the changes.
 */
const inR: readonly [string, number, readonly [number, number, number], number, number][] = [
  ["ahi", 1, [3.0248305366, 1.8005802567, 4.2490808165], -0.0685716323, 3],
  ["ahi", 5, [5.5348951771, 3.6435265089, 7.4262638454], 0.1139731724, 5],
  ["cesd", 1, [-2.2446704893, -3.5150824763, -0.9742585023], 0.0370394442, -2.5],
  ["cesd", 5, [-2.2121497648, -3.906709753, -0.5175897767], -0.0048011302, -2.5]
];

describe.runIf(oraclePresent)("the homeless-services export", () => {
  it("gives R's survival of each person's first enrolment", async () => {
    stock = await openStock({
      programs: [{id: "all-projects", name: "All", type: "peer_run"}],
      published_tables: [{periods: ["all"], by: ["program"]}]
    });
    await bulk(
      {feed: "episodes", from: "2000-01-01", to: "2022-05-05"},
      `${everybody(`PersonalID as id from ${csv("hmis-lsa/Enrollment.csv")}`)}
       insert into stored.episode
       select $load, row_number() over (), cast(md5(EnrollmentID) as uuid), ${personOf("PersonalID")}, 'all-projects', null,
              null, cast(EntryDate as date), null, null, null
       from ${csv("hmis-lsa/Enrollment.csv")} where DateDeleted is null;
       insert into stored.episode_exit
       select $load, row_number() over (), cast(md5(EnrollmentID) as uuid), cast(ExitDate as date), null, null
       from ${csv("hmis-lsa/Exit.csv")} where DateDeleted is null`
    );
    const days = [30, 90, 180, 365];
    const cells = await stock.cells([...days.map((day) => `survival:${day}`), "survival_median"]);
    const {results} = oracleJson<{
      results: Record<
        string,
        {
          n: number;
          exits: number;
          times: number[];
          n_risk: number[];
          surv: number[];
          ci_log_log: [number, number][];
          median_log_log: [number, number, number];
        }
      >;
    }>("hmis-lsa/expected/km_enrollment.json");
    const expected = results.first_enrollment_per_person!;
    days.forEach((day) => {
      const at = expected.times.indexOf(day);
      const cell = cellAt(cells, `survival:${day}`, {period: "all"});
      expect(cell).toMatchObject({status: "shown", people: expected.n, denominator: expected.n});
      expect(cell?.more).toMatchObject({events: expected.exits, at_risk: expected.n_risk[at]});
      matches(cell?.value, expected.surv[at]!);
      matches(cell?.lower, expected.ci_log_log[at]![0]);
      matches(cell?.upper, expected.ci_log_log[at]![1]);
    });
    const median = cellAt(cells, "survival_median", {period: "all"});
    expect([median?.value, median?.lower, median?.upper]).toEqual(expected.median_log_log);
    const {findings} = await stock.read();
    expect(findings.map(({code}) => code)).toContain("closed-before-opened");
    expect(findings.map(({code}) => code)).toContain("after-as-of");
  });
});

describe.runIf(oraclePresent)("counts without people", () => {
  const value = (cells: ComputedCells, measure: string, period = "all") =>
    cellAt(cells, measure, {period})?.value;

  it("adds up the intake line's calls and the share coded", async () => {
    stock = await openStock({
      programs: [{id: "intake", name: "Intake", type: "warm_line"}],
      published_tables: [{periods: ["month", "all"], by: ["program"]}]
    });
    await bulk(
      {feed: "call_counts", from: "2020-11-03", to: "2023-12-31"},
      `insert into stored.call_count (load_id, record, program, site, started_at, code, offered, answered, abandoned, coded, calls)
       select $load, row_number() over (), 'intake', null, cast("Date" as timestamp), null, null,
              cast("Total calls handled" as integer), null, cast("Total calls coded" as integer), null
       from ${csv("toronto-calls/raw_central_intake_call.csv")}`
    );
    const cells = await stock.cells(["calls_answered", "coded_share", "calls_offered"]);
    const expected = oracleJson<{
      total_handled: number;
      total_coded: number;
      coded_proportion_wilson: number[];
    }>("toronto-calls/expected/toronto_oracle.json");
    expect(value(cells, "calls_answered")).toBe(expected.total_handled);
    expect(cellAt(cells, "coded_share", {period: "all"})?.numerator).toBe(expected.total_coded);
    // R gives the share an interval; ours has none, because the same people call again.
    matches(value(cells, "coded_share"), expected.coded_proportion_wilson[0]!);
    expect(cellAt(cells, "coded_share", {period: "all"})?.lower).toBeNull();
    expect(value(cells, "calls_answered", "2021-03")).toBe(13960);
    expect(cellAt(cells, "calls_offered", {period: "all"})?.status).toBe("empty");
  });

  it("adds up the libraries' sessions and head-counts", async () => {
    stock = await openStock({
      programs: [{id: "events", name: "Events", type: "support_group"}],
      published_tables: [{periods: ["month", "all"], by: ["program"]}]
    });
    await bulk(
      {feed: "sessions", from: "2009-03-06", to: "2019-10-11"},
      `insert into stored.session
       select $load, row_number() over (), null, 'events', null, cast("Event date" as timestamp), null, "Name",
              cast("Attendees" as integer), null
       from ${csv("barnet-attendance/events_barnet.csv")}`
    );
    const cells = await stock.cells(["sessions", "attendances"]);
    const expected = oracleJson<{
      rows: number;
      total_attendance: number;
      monthly: {key: string; sessions: number; attendance: number}[];
    }>("barnet-attendance/expected/barnet_oracle.json");
    expect(value(cells, "sessions")).toBe(expected.rows);
    expect(value(cells, "attendances")).toBe(expected.total_attendance);
    for (const {key, sessions, attendance} of expected.monthly) {
      expect(value(cells, "sessions", key)).toBe(sessions);
      expect(value(cells, "attendances", key)).toBe(attendance);
    }
  });
});
