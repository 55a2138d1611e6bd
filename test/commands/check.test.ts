import {spawnSync} from "node:child_process";
import {existsSync, readdirSync} from "node:fs";
import {afterEach, expect, test} from "vitest";
import {readKeys} from "../../src/keys.ts";
import {openWarehouse} from "../../src/warehouse/open.ts";
import {rehearsalSpillDir, spillDir} from "../../src/warehouse/state.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";
import {waymark} from "./terminal.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => {
  workspace?.dispose();
  workspace = undefined;
});

const job = (more = "") => `
feed: contacts
files: data/*.csv
id_space: casebook
max_quarantined: 100%
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
${more}columns: {Client: person, Program: program, Day: started_at}
`;
const csv = (people: number, header = "Client,Program,Day") =>
  `${header}\n${Array.from({length: people}, (_, n) => `P${n},groups,2025-01-01`).join("\n")}\n`;

const withNotes = csv(40, "Client,Program,Day,Note").replace(/(?<=-01)$/gm, ",x");

interface Answer {
  files: {outcome: string; error?: {message: string}; findings?: {message: string}[]; accepted: number}[];
}

const check = async (...words: string[]) => {
  const {code, stdout} = await waymark(["check", ...words, "--workspace", workspace!.dir]);
  return {code, report: JSON.parse(stdout) as Answer};
};

/** What a run would say of the same files, in words. */
const runSays = async (): Promise<string[]> => {
  const report = await workspace!.intake().catch((error: Error) => error);
  return report instanceof Error
    ? [report.message]
    : report.files
        .slice(-1)
        .flatMap((file) => (file.outcome === "loaded" ? file.findings.map(({message}) => message) : []));
};

const checkSays = ({files}: Answer): string[] =>
  files
    .slice(-1)
    .flatMap(({error, findings = []}) => [
      ...(error === undefined ? [] : [error.message]),
      ...findings.map(({message}) => message)
    ]);

const taken = (files: Readonly<Record<string, string>>) =>
  (workspace = testWorkspace({"pipelines/contacts.yaml": job(), "data/2025-02-28.csv": csv(40), ...files}));

test("drift is told as a run would tell it, and nothing is changed", async () => {
  await taken({}).intake();
  const before = await workspace!.query("select * from stored.load");
  workspace!.write("data/2025-03-31.csv", withNotes.replace("P5,groups", "P5,chess"));
  const {code, report} = await check();
  expect(code).toBe(0);
  expect(checkSays(report)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^column Note is new in the export/),
      expect.stringMatching(/^column Program holds 1 more codes that the job does not know/)
    ])
  );
  expect(await workspace!.query("select * from stored.load")).toEqual(before);
  expect(checkSays(report)).toEqual(await runSays());
});

test("a shrunken snapshot is held in rehearsal too", async () => {
  await taken({}).intake();
  workspace!.write("data/2025-03-31.csv", csv(11));
  const {code, report} = await check();
  expect(code).toBe(3);
  expect(checkSays(report)[0]).toContain("snapshot held: 29 of 40 people");
  expect(checkSays(report)).toEqual(await runSays());
});

test("a column that was renamed is told with the patch", async () => {
  await taken({}).intake();
  workspace!.write("data/2025-03-31.csv", csv(40, "Client no,Program,Day"));
  const {code, report} = await check();
  expect(code).toBe(3);
  expect(checkSays(report)[0]).toContain("Client is gone, and Client no is probably it");
  expect(checkSays(report)).toEqual(await runSays());
});

test("two exports that are new are compared with each other", async () => {
  taken({"data/2025-03-31.csv": withNotes});
  const {report} = await check();
  expect(checkSays(report)).toEqual(expect.arrayContaining([expect.stringContaining("column Note is new")]));
  expect(checkSays(report)).toEqual(await runSays());
});

test("records of people who were forgotten are left out, and a gate that would close is told", async () => {
  await taken({}).intake();
  expect((await waymark(["forget", "P3", "--workspace", workspace!.dir])).code).toBe(0);
  workspace!.write("data/2025-03-31.csv", csv(40).replace("P5,", ","));
  expect((await check()).report.files.at(-1)).toMatchObject({accepted: 39});
  expect(await workspace!.query("select person from stored.contact")).toHaveLength(39);

  const organization =
    "organization: {name: S}\ntime_zone: UTC\nprograms: [{id: groups, name: G, type: support_group}]\n";
  workspace!.write(
    "waymark.yaml",
    `${organization}quality: {checks: {records_quarantined: {threshold: 1%, gate: true}}}\n`
  );
  const {code, stdout} = await waymark(["check", "--workspace", workspace!.dir]);
  expect(code).toBe(3);
  expect(stdout).toContain("data quality: records_quarantined in contacts: 1 of 40");
});

test("what it works on is gone when it ends", async () => {
  await taken({}).intake();
  await check();
  expect(existsSync(rehearsalSpillDir(workspace!.dir))).toBe(false);
  expect(readdirSync(spillDir(workspace!.dir))).toEqual([]);
});

test("while a run writes, it says so instead of comparing with half of it", async () => {
  await taken({}).intake();
  const warehouse = await openWarehouse(workspace!.dir, await readKeys(await workspace!.load()));
  const bin = new URL("../../bin/waymark.js", import.meta.url).pathname;
  const {status, stdout} = spawnSync(process.execPath, [bin, "check", "--workspace", workspace!.dir], {
    encoding: "utf8"
  });
  warehouse.close();
  expect(status).toBe(5);
  expect(stdout).toContain(`in use by process ${process.pid}`);
});
