import {afterAll, describe, expect, it} from "vitest";
import {waymark} from "../../commands/terminal.ts";
import {filesHolding} from "../../helpers/search.ts";
import {testWorkspace} from "../../helpers/workspace.ts";

/** One of each kind, none of them a word of anything else. */
const canaries = {
  "Full Name": "Zephyrine Quackenbush",
  SSN: "078-05-1120",
  Phone: "(303) 867-5309",
  Mail: "quackenbush.z@canary.example",
  Home: "4711 Thistlewood Ave Apt 9",
  Born: "1961-11-23",
  Seen: "198.51.100.77",
  Card: "4111 1111 1111 1111",
  Insurance: "1EG4-TE5-MK73",
  Car: "1HGCM82633A004352",
  Where: "39.73915, -104.98470",
  Page: "https://canary.example/zq",
  Notes: "Spoke with Zephyrine about the Thistlewood house and her sister Wilhelmina"
};
const values = [
  ...Object.values(canaries),
  "Zephyrine",
  "Quackenbush",
  "Thistlewood",
  "Wilhelmina",
  "078051120"
];
const quoted = (text: string) => `"${text}"`;
const header = ["Id", "Day", ...Object.keys(canaries)].join(",");
const record = (id: string) => [id, "2025-03-01", ...Object.values(canaries).map(quoted)].join(",");

const job = (more: string) => `feed: contacts
files: data/*.csv
id_space: frontdesk
export_date: 2025-06-30
max_quarantined: 90%
constants: {program: peers}
columns: {Id: person, Day: started_at}
${more}`;

const drops = `privacy: {${Object.keys(canaries)
  .map((column) => `${column}: drop`)
  .join(", ")}}\n`;

/** A malformed record, one with a value nobody can read, and the canaries in both. */
const spoiled = `${record("m-3")},too,many\n${record("m-4").replace("2025-03-01", "Zephyrine")}\n`;

describe("no value that the gate sees is told or kept", () => {
  const workspace = testWorkspace({
    "pipelines/visits.yaml": job(""),
    "data/visits.csv": `${header}\n${record("m-1")}\n${record("m-2")}\n${spoiled}`
  });
  afterAll(workspace.dispose);
  const inWorkspace = (tty: boolean, ...words: string[]) =>
    waymark([...words, "--workspace", workspace.dir], {tty});
  const expectNothing = (text: string) => {
    for (const value of values) expect(text).not.toContain(value);
  };

  it("when it refuses a file, in words, in JSON and in the log", async () => {
    for (const tty of [true, false]) {
      const {code, stdout, stderr} = await inWorkspace(tty, "check");
      expect(code).toBe(3);
      expect(stdout + stderr).toContain("identifiers without a verdict: 13 columns");
      expectNothing(stdout + stderr);
      const run = await inWorkspace(tty, "run");
      expect(run.code).toBe(3);
      expectNothing(run.stdout + run.stderr);
    }
    const log: string[] = [];
    const error: Error = await workspace.intake({log: (line) => log.push(line)}).then(
      () => new Error("not refused"),
      (refused: Error) => refused
    );
    expect(error.message).toContain("identifiers without a verdict");
    expectNothing([...log, error.message, error.stack, JSON.stringify(error)].join("\n"));
    expect(filesHolding(`${workspace.dir}/.waymark`, values)).toEqual([]);
  });

  it("when the columns are dropped, malformed and unreadable records among them", async () => {
    workspace.write("pipelines/visits.yaml", job(drops));
    const {code, stdout, stderr} = await inWorkspace(true, "check");
    expect(code).toBe(0);
    expectNothing(stdout + stderr);
    const report = await workspace.intake();
    expect(report.files[0]).toMatchObject({records: 4, accepted: 2, quarantined: 2});
    expectNothing(JSON.stringify(report));
    expect(filesHolding(`${workspace.dir}/.waymark`, values)).toEqual([]);
    expect(await stored()).toBe(0);
  });

  it("when they are hashed or generalized", async () => {
    workspace.write(
      "pipelines/visits.yaml",
      `${job(drops.replace("Full Name: drop, ", "").replace("Born: drop", "Born: generalize")).replace("Id: person", "Full Name: person")}`
    );
    await workspace.intake();
    expect(filesHolding(`${workspace.dir}/.waymark`, values)).toEqual([]);
    expect(await stored()).toBe(0);
  });

  /** Values of every text column of the warehouse that hold a canary; DuckDB packs them, so that bytes do not tell all. */
  const stored = () =>
    workspace.inWarehouse(async (warehouse) => {
      const columns = await warehouse.query<{schema: string; tbl: string; col: string}>(
        `select table_schema as schema, table_name as tbl, column_name as col from information_schema.columns
         where data_type in ('VARCHAR', 'BLOB') and table_schema not in ('information_schema', 'pg_catalog')`
      );
      expect(columns.length).toBeGreaterThan(20);
      const any = values.map((_, k) => `contains(text, $${k + 1})`).join(" or ");
      const texts = columns.map(
        ({schema, tbl, col}) => `select cast("${col}" as varchar) as text from "${schema}"."${tbl}"`
      );
      const [row] = await warehouse.query<{n: number}>(
        `select cast(count(*) as double) as n from (${texts.join(" union all ")}) where ${any}`,
        values
      );
      return row?.n;
    });
});
