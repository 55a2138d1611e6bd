import {existsSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {warehouseFile} from "../../src/warehouse/state.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {waymark} from "./terminal.ts";

const workspace = testWorkspace({
  "pipelines/visits.yaml": `feed: contacts
files: data/visits.csv
id_space: frontdesk
export_date: 2025-06-30
max_quarantined: 50%
constants: {program: peers}
columns: {Id: person, Day: started_at}
`,
  "data/visits.csv": "Id,Day\nm-1,2025-03-01\nm-2,2025-03-02\nm-3,someday\n"
});
afterAll(workspace.dispose);

const inWorkspace = (...words: string[]) => waymark([...words, "--workspace", workspace.dir]);

test("check tells what would be accepted, and leaves no warehouse", async () => {
  const {code, stdout} = await inWorkspace("check");
  expect(code).toBe(0);
  expect(JSON.parse(stdout).files[0]).toMatchObject({job: "visits", records: 3, accepted: 2, quarantined: 1});
  expect(existsSync(warehouseFile(workspace.dir))).toBe(false);
});

test("check takes warnings seriously under --strict", async () => {
  expect((await inWorkspace("check", "visits", "--strict")).code).toBe(4);
});

test("check tells in words why a record would be left out, never the record", async () => {
  const {stdout, stderr} = await waymark(["check", "--workspace", workspace.dir], {tty: true});
  expect(stdout).toContain("3 records: 2 accepted, 1 in quarantine");
  expect(stdout).toContain("1 record not_a_date in Day");
  expect(stdout + stderr).not.toMatch(/someday|m-3/);
});

test("an unknown job is told with the nearest", async () => {
  const {code, stdout} = await inWorkspace("check", "visit");
  expect(code).toBe(2);
  expect(JSON.parse(stdout).error).toMatchObject({
    message: "unknown job: visit",
    next: "Did you mean visits?"
  });
});

test("a job's missing file is told with its place and exit code 2", async () => {
  workspace.write(
    "pipelines/more.yaml",
    "feed: sessions\nfiles: data/visit.csv\nconstants: {program: groups}\ncolumns: {Day: started_at}\n"
  );
  const {code, stdout} = await inWorkspace("check");
  workspace.remove("pipelines/more.yaml");
  expect(code).toBe(2);
  expect(JSON.parse(stdout).error).toMatchObject({
    message: "pipelines/more.yaml: no such file: data/visit.csv",
    next: "Did you mean data/visits.csv?"
  });
});

test("quarantine lists records by id; explain shows one whole on a terminal, and nowhere else", async () => {
  await workspace.intake();
  const {records} = JSON.parse((await inWorkspace("quarantine")).stdout);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({job: "visits", line: 4, reasons: [{field: "Day", code: "not_a_date"}]});
  expect(JSON.stringify(records)).not.toContain("someday");
  const {stdout} = await inWorkspace("quarantine", "explain", records[0].id);
  expect(stdout).not.toContain("someday");
  expect(JSON.parse(stdout).reasons[0]).toMatchObject({
    code: "not_a_date",
    fix: expect.stringContaining("order: mdy")
  });
  const seen = await waymark(["quarantine", "explain", records[0].id, "--workspace", workspace.dir], {
    tty: true
  });
  expect(seen.stdout).toContain("Day: someday");
});

test("quarantine replays what a day's passing may have mended", async () => {
  const {code, stdout} = await inWorkspace("quarantine", "replay");
  expect(code).toBe(0);
  expect(JSON.parse(stdout).files[0]).toMatchObject({outcome: "loaded", accepted: 2, quarantined: 1});
});

test("doctor opens the warehouse and finds another key", async () => {
  const states = async () => {
    const {findings} = JSON.parse((await inWorkspace("doctor")).stdout);
    return findings.find(({what}: {what: string}) => what === "warehouse");
  };
  expect(await states()).toMatchObject({state: "fine"});
  workspace.write(join(".waymark", "key"), `${"0".repeat(64)}\n`);
  expect(await states()).toMatchObject({state: "problem", message: expect.stringContaining("key file")});
});
