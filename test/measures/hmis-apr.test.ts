import {copyFileSync, existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {ExactCell} from "../../src/measures/cell.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {buildReading} from "../../src/warehouse/reading.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

const real = fileURLToPath(new URL("../../../shared/real/hmis-lsa", import.meta.url));
const isThere = existsSync(real);
if (!isThere) process.stderr.write(`left out: tables of HUD's report, for ${real} is not there\n`);

/**
 * An analyst's settings for HUD's Annual Performance Report over a folder of HMIS CSV, taken on 5 May 2022. The figures are held against plain
 * SQL over the files themselves, which knows nothing of Waymark.
 */
const flags = (to: string, columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(
      ([header, code]) =>
        `  ${header}: {to: "characteristic:${to}", codes: {"1": ${code}}, missing: ["0", "8", "9", "99"]}`
    )
    .join("\n");

const gender = {
  Female: "woman",
  Male: "man",
  NoSingleGender: "other",
  Transgender: "transgender",
  Questioning: "questioning"
};
const race = {
  AmIndAKNative: "native",
  Asian: "asian",
  BlackAfAmerican: "black",
  NativeHIPacific: "pacific",
  White: "white"
};
const bands = [5, 13, 18, 25, 35, 45, 55, 62];
const groups = {
  permanent: [3, 10, 11, 19, 20, 21, 22, 23, 26, 28, 31, 33, 34],
  temporary: [2, 12, 13, 14, 27, 29, 32],
  institutional: [4, 5, 6, 7, 15, 25],
  homeless: [1, 16, 18],
  other: [17, 24],
  unknown: [8, 9, 30, 99]
};

const named = (ids: Iterable<string>) => `{${[...ids].map((id) => `${id}: ${id}`).join(", ")}}`;

const files = {
  "waymark.yaml": `organization: {name: HMIS Data Lab}
time_zone: America/New_York
fiscal_year_starts: 10
programs: [{id: all, name: All projects, type: peer_run}]
characteristics:
  - {id: age, name: Age, age_bands: [${bands.join(", ")}]}
  - {id: gender, name: Gender, values: ${named(Object.values(gender))}}
  - {id: race, name: Race, values: ${named(Object.values(race))}}
published_tables: [{periods: [fiscal_year, all], by: [characteristic]}]
`,
  "pipelines/enrollments.yaml": `feed: episodes
files: data/Enrollment.csv
system: hmis
id_space: hmis
export_date: 2022-05-05
max_quarantined: 25%
constants: {program: all}
columns:
  PersonalID: person
  EntryDate: opened
  ExitDate: closed
  Destination: {to: destination, codes: {${Object.entries(groups)
    .flatMap(([group, codes]) => codes.map((code) => `"${code}": ${group}`))
    .join(", ")}}}
`,
  "pipelines/clients.yaml": `feed: people
files: data/Client.csv
id_space: hmis
export_date: 2022-05-05
columns:
  PersonalID: person
  DOB: {to: birth_year, kind: birth_date}
${flags("gender", gender)}
${flags("race", race)}
privacy: {FirstName: drop, MiddleName: drop, LastName: drop, NameSuffix: drop, SSN: drop}
`
};

/** The year so far: to the day the export was taken. */
const year = {id: "FY2022", from: "2021-10-01", to: "2022-05-05"};

/** Everybody enrolled in the year, and the last enrollment of each to end in it, read from the files as they are. */
const raw = `
create temp table left_by as
  select EnrollmentID, min(ExitDate::date) as day, min_by(Destination, ExitDate) as destination
  from read_csv('${real}/Exit.csv', all_varchar = true) where DateDeleted is null group by EnrollmentID;
create temp table stay as
  select f.PersonalID as id, f.EntryDate::date as opened,
         case when x.day <= date '2022-05-05' and x.day >= f.EntryDate::date then x.day end as closed,
         case when x.day <= date '2022-05-05' and x.day >= f.EntryDate::date then x.destination end as destination
  from read_csv('${real}/Enrollment.csv', all_varchar = true) as f left join left_by as x using (EnrollmentID)
  where f.DateDeleted is null and f.EntryDate::date <= date '2022-05-05';
create temp table client as select * from read_csv('${real}/Client.csv', all_varchar = true);
create temp table served as
  select distinct id from stay where opened <= date '${year.to}' and (closed is null or closed >= date '${year.from}');
create temp table stayer as select distinct id from stay where opened <= date '${year.to}' and (closed is null or closed > date '${year.to}');
create temp table leaver as
  select id, max_by(destination, closed) as destination, max_by(opened, closed) as opened, max(closed) as closed,
         count(distinct destination) filter (where closed = newest) as ways
  from (select *, max(closed) over (partition by id) as newest from stay where closed between date '${year.from}' and date '${year.to}')
  group by id;
create temp table age as
  select id, year(min(opened)) - year(any_value(DOB)::date) as years from stay join client on PersonalID = id group by id;`;

describe.runIf(isThere)("HUD's Annual Performance Report from HMIS CSV", {timeout: 120_000}, () => {
  let workspace: TestWorkspace;
  let cells: readonly ExactCell[];
  let count: (sql: string) => Promise<number>;
  beforeAll(async () => {
    workspace = testWorkspace(files);
    mkdirSync(join(workspace.dir, "data"));
    for (const file of ["Enrollment.csv", "Exit.csv", "Export.csv", "Client.csv"])
      copyFileSync(join(real, file), join(workspace.dir, "data", file));
    await workspace.intake({today: "2022-05-06"});
    const loaded = await workspace.load();
    const measures = (await allMeasures(loaded)).filter(({id}) =>
      /^(?:enrolled|enrolled_at_end|exited|exited_to:.*|length_of_stay:.*)$/.test(id)
    );
    cells = await workspace.inWarehouse(async (warehouse) => {
      const reading = await buildReading(warehouse, loaded, {today: "2022-05-06"});
      return (await computeCells(reading, loaded, measures)).cells;
    });
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(raw);
    count = async (sql) => Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
  });
  afterAll(() => workspace?.dispose());

  const cell = (measure: string, group = "*", characteristic?: string) =>
    cells.find(
      (one) =>
        one.measure === measure &&
        one.period === year.id &&
        one.program === "*" &&
        one.group === group &&
        (characteristic === undefined || one.characteristic === characteristic)
    );

  it("5a: persons served, leavers and stayers", async () => {
    const served = await count("select count(*) from served");
    expect(served).toBeGreaterThan(100);
    expect(cell("enrolled")?.value).toBe(served);
    expect(cell("enrolled_at_end")?.value).toBe(await count("select count(*) from stayer"));
    expect(cell("exited")?.value).toBe(await count("select count(*) from leaver"));
  });

  it.each(Object.entries({...gender, ...race}))(
    "10a and 12: persons served and leavers, %s",
    async (header, group) => {
      const of = (people: string) =>
        count(`select count(*) from ${people} join client on PersonalID = id where ${header} = '1'`);
      const characteristic = header in gender ? "gender" : "race";
      expect(cell("enrolled", group, characteristic)?.value).toBe(await of("served"));
      expect(cell("exited", group, characteristic)?.value).toBe(await of("leaver"));
    }
  );

  it.each(bands.map((from, at) => [from, bands[at + 1]] as const))(
    "11: persons served of %s and over, by the year they were born and that of their first entry",
    async (from, below) => {
      const band = below === undefined ? `${from}-plus` : `${from}-${below - 1}`;
      expect(cell("enrolled", band, "age")?.value).toBe(
        await count(
          `select count(*) from served join age using (id) where years >= ${from} and years < ${below ?? 999}`
        )
      );
    }
  );

  it("23c: leavers by destination, who add up to all that left", async () => {
    // Nobody's last exits lie on one day and differ, so that there is nothing to choose.
    expect(await count("select count(*) from leaver where ways > 1")).toBe(0);
    let all = 0;
    for (const [group, codes] of Object.entries(groups)) {
      const left = await count(
        `select count(*) from leaver where coalesce(destination, '99') in (${codes.map((code) => `'${code}'`).join(", ")})`
      );
      expect(cell(`exited_to:${group}`)).toMatchObject({numerator: left, denominator: cell("exited")?.value});
      all += left;
    }
    expect(all).toBe(cell("exited")?.value);
  });

  it("22a1: leavers by how long they were enrolled", async () => {
    const more = cell("length_of_stay:exited")?.more ?? {};
    const within = (range: string) => count(`select count(*) from leaver where closed - opened ${range}`);
    expect(more.days_to_30).toBe(await within("<= 30"));
    expect(more.days_to_180).toBe(await within("between 91 and 180"));
    expect(more.days_to_365).toBe(await within("between 181 and 365"));
    expect(cell("length_of_stay:exited")?.people).toBe(cell("exited")?.value);
  });
});
