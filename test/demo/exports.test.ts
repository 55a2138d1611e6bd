import {createHash} from "node:crypto";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import path from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {demoIsCurrent} from "../../src/demo/current.ts";
import {recordBytes} from "../../src/demo/export.ts";
import {allExports} from "../../src/demo/exports/all.ts";
import {truthFile} from "../../src/demo/truth/file.ts";
import {createDemo, type Demo, demoSeed} from "../../src/demo/write.ts";
import {codes} from "../../src/intake/codes.ts";
import {demoWorkspace} from "./workspace.ts";

const {model, files, truth} = createDemo(demoSeed);

const digest = (demo: Demo): string => {
  const hash = createHash("sha256");
  for (const {path: file, bytes} of demo.files) hash.update(file).update(bytes);
  return hash.update(JSON.stringify(demo.truth)).digest("hex");
};

test("the same seed gives the same bytes, another seed gives others", () => {
  const first = digest({model, files, truth});
  expect(digest(createDemo(demoSeed))).toBe(first);
  expect(digest(createDemo(demoSeed + 1))).not.toBe(first);
});

test("exports of another plan are told from this one's, and none from either", async () => {
  const {workspace, remove} = await demoWorkspace(demoSeed);
  const file = path.join(workspace.dir, truthFile);
  expect(await demoIsCurrent(workspace.dir)).toBe(true);
  const {linkedIds: _none, ...fewer} = truth.takenOn;
  await writeFile(file, JSON.stringify({...truth, takenOn: fewer}));
  expect(await demoIsCurrent(workspace.dir)).toBe(false);
  await rm(file);
  expect(await demoIsCurrent(workspace.dir)).toBe(false);
  await remove();
});

describe("written to a folder", () => {
  let dir: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const made = await demoWorkspace(demoSeed);
    dir = made.workspace.dir;
    remove = made.remove;
  });
  afterAll(() => remove());

  test("holds every export and the truth, a few megabytes in all", async () => {
    const names = await readdir(path.join(dir, "data"));
    expect(names.sort()).toEqual(
      [...files.map((file) => path.basename(file.path)), "demo-truth.json"].sort()
    );
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(bytes).toBeLessThan(6_000_000);
  });

  test("planted bad records begin on the physical line the truth names", async () => {
    for (const file of allExports(model)) {
      const lines = (await readFile(path.join(dir, file.path), "latin1")).split("\n");
      const placed = truth.quarantine
        .filter((bad) => bad.file === file.path)
        .map(({line}) => lines[line - 1]!);
      const planted = file.bad.map(({cells}) => recordBytes(cells, file).toString("latin1").split("\n")[0]!);
      expect(placed.map((line) => line.replace(/\r$/, "")).sort(), file.path).toEqual(planted.sort());
    }
  });
});

test("every code of quarantine that can be planted in these systems' files is planted", () => {
  const planted = new Set(truth.quarantine.map(({code}) => code));
  // The rest are of other systems' files, of whole files, or of settings that the demo does without.
  const notHere = [
    ...["after_misquoted", "record_too_long", "repeated_header", "second_table", "footer_line"],
    ...["unknown_mark", "not_a_time_of_day"],
    ...["incomplete_id", "not_a_consent", "not_an_age", "answered_and_abandoned", "torn_value"],
    ...["unknown_item", "answers_differ", "form_contradicts"],
    ...["length_contradicts_dates", "open_with_exit", "ended_without_day"]
  ];
  const missing = Object.keys(codes).filter((code) => !planted.has(code as keyof typeof codes));
  expect(missing.sort()).toEqual(notHere.sort());
});

test("no more bad records in a file than a job may quarantine", () => {
  for (const {file, records, bad} of truth.files) {
    expect(bad / records, file).toBeLessThan(0.05);
    // One in a handful of records would be too many.
    if (records > 20) expect(bad, file).toBeGreaterThan(0);
  }
});
