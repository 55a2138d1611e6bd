import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {crosswalk, twoSystems} from "../helpers/two-systems.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";
import {waymark} from "./terminal.ts";

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = testWorkspace({...twoSystems, ...crosswalk("A,a")});
  await workspace.intake();
});
afterAll(() => workspace.dispose());

const forget = (...words: string[]) =>
  waymark(["forget", ...words, "--workspace", workspace.dir], {tty: true});

test("an id needs its space where there are several, and a space that is there", async () => {
  expect(await forget("A")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("choose one of casebook, door")
  });
  expect(await forget("A", "--space", "dor")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean door?")
  });
  expect(await forget()).toMatchObject({code: 2});
});

test("a rehearsal, the deed and doing it again are told in counts alone; the next run starts anew", async () => {
  const last = join(workspace.dir, ".waymark", "last-run.json");
  writeFileSync(last, "{}");
  const rehearsed = await forget("A", "--space", "casebook", "--dry-run");
  expect(rehearsed).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Would be removed: 2 ids and 3 records. Nothing was changed.")
  });
  expect(existsSync(last)).toBe(true);
  const done = await forget("A", "--space", "casebook");
  expect(done.stdout).toContain("Removed: 2 ids and 3 records.");
  expect(existsSync(last)).toBe(false);
  const again = await forget("a", "--space", "door");
  expect(again.stdout).toContain("This person was forgotten before; nothing of them is stored.");
  expect(await workspace.query("select count(*)::integer as n from stored.person")).toEqual([{n: 5}]);
  const json = await waymark(["forget", "A", "--space", "casebook", "--workspace", workspace.dir]);
  expect(JSON.parse(json.stdout)).toEqual({ids: 0, records: 0, quarantined: 0, before: true, dryRun: false});
});
