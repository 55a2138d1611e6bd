import {spawnSync} from "node:child_process";
import {chmod, cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {delimiter, join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {makeFolder} from "../helpers/folder.ts";

interface Stamp {
  stampOf(machine: {lockfile: Buffer; node: string; platform: string; arch: string}): string;
  isAtLeast(version: string, minimum: string): boolean;
}

interface Tally {
  tallyOf(text: string | undefined, status: number | null): {passed: number; failed: number; left: number};
}

const bin = new URL("../../bin/", import.meta.url);
const {stampOf, isAtLeast} = (await import(new URL("support/stamp.js", bin).href)) as Stamp;
const {tallyOf} = (await import(new URL("support/tally.js", bin).href)) as Tally;

const machine = {lockfile: Buffer.from("{}"), node: "v20.19.0", platform: "linux", arch: "x64"};

test("a stamp changes with lockfile, Node version and platform, and with nothing else", () => {
  expect(stampOf({...machine})).toBe(stampOf(machine));
  for (const change of [
    {lockfile: Buffer.from("{ }")},
    {node: "v22.0.0"},
    {platform: "darwin"},
    {arch: "arm64"}
  ])
    expect(stampOf({...machine, ...change})).not.toBe(stampOf(machine));
});

test.each([
  ["v20.19.0", true],
  ["v20.20.2", true],
  ["v22.0.0", true],
  ["v20.18.3", false],
  ["v18.20.0", false]
])("Node %s is new enough: %s", (version, enough) => {
  expect(isAtLeast(version, "20.19")).toBe(enough);
});

describe("set-up", () => {
  test("asks npm once for one lockfile, and again for another", async () => {
    const clone = await cloneWith("mkdir -p node_modules");
    expect(clone.setUp().status).toBe(0);
    expect(clone.setUp().status).toBe(0);
    expect(await clone.calls()).toEqual(["install --include=dev --no-audit --no-fund"]);
    await writeFile(join(clone.dir, "package-lock.json"), '{"lockfileVersion": 3, "changed": true}');
    expect(clone.setUp().status).toBe(0);
    expect(await clone.calls()).toHaveLength(2);
  });
  test("fails when the lockfile changed under it, and says how to restore it", async () => {
    const clone = await cloneWith("mkdir -p node_modules; echo changed > package-lock.json");
    const {status, stderr} = clone.setUp();
    expect(status).toBe(1);
    expect(stderr).toContain("git checkout package-lock.json");
  });
  test.each([
    ["a new optional package of another platform", {cpu: ["arm64"], optional: true}, "true", 0],
    ["a new optional package that is installed", {optional: true}, "mkdir -p node_modules/other", 1],
    ["a new package that is not optional", {}, "true", 1]
  ])("with %s", async (_, entry, npmDoes, status) => {
    const packages = {"node_modules/other": {version: "1.0.0", ...entry}};
    const changed = JSON.stringify({lockfileVersion: 3, packages});
    const clone = await cloneWith(
      `mkdir -p node_modules; ${npmDoes}; echo '${changed}' > package-lock.json`,
      '{"lockfileVersion": 3, "packages": {}}'
    );
    expect(clone.setUp().status).toBe(status);
    expect(await clone.lockfile()).toBe(
      status === 0 ? '{"lockfileVersion": 3, "packages": {}}' : `${changed}\n`
    );
  });
  test("fails when npm does, and asks it again next time", async () => {
    const clone = await cloneWith("exit 7");
    expect(clone.setUp()).toMatchObject({status: 1, stderr: expect.stringContaining("npm install failed")});
    clone.setUp();
    expect(await clone.calls()).toHaveLength(2);
  });
  test("misses the lockfile when it is gone", async () => {
    const clone = await cloneWith("true");
    await rm(join(clone.dir, "package-lock.json"));
    expect(clone.setUp()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("package-lock.json is missing")
    });
  });
});

describe("the count of tests", () => {
  const report = (parts: object) =>
    JSON.stringify({
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [],
      ...parts
    });

  test("is vitest's own", () => {
    expect(tallyOf(report({numFailedTests: 2}), 1)).toEqual({passed: 5, failed: 2, left: 1});
    expect(tallyOf(report({}), 0)).toEqual({passed: 5, failed: 0, left: 1});
  });
  test("takes a file that did not load as a failure", () => {
    const testResults = [{status: "failed", assertionResults: []}];
    expect(tallyOf(report({testResults}), 1)).toEqual({passed: 5, failed: 1, left: 1});
  });
  test("takes an error outside any test, and a missing report, as a failure", () => {
    expect(tallyOf(report({}), 1).failed).toBe(1);
    expect(tallyOf(undefined, null)).toEqual({passed: 0, failed: 1, left: 0});
  });
});

/** A clone with nothing installed and an npm that writes down what it is asked. */
async function cloneWith(npmDoes: string, lockfile = '{"lockfileVersion": 3}') {
  const dir = await makeFolder("setup");
  await cp(fileURLToPath(bin), join(dir, "bin"), {recursive: true});
  await writeFile(join(dir, "package.json"), '{"type": "module"}');
  await writeFile(join(dir, "package-lock.json"), lockfile);
  await mkdir(join(dir, "path"));
  await writeFile(join(dir, "path", "npm"), `#!/bin/sh\necho "$*" >> calls\n${npmDoes}\n`);
  await chmod(join(dir, "path", "npm"), 0o755);
  const {npm_execpath: _npm, ...env} = process.env;
  return {
    dir,
    setUp: () =>
      spawnSync(process.execPath, [join(dir, "bin", "setup.js")], {
        encoding: "utf8",
        env: {...env, PATH: `${join(dir, "path")}${delimiter}${env.PATH}`}
      }),
    lockfile: () => readFile(join(dir, "package-lock.json"), "utf8"),
    calls: async () => (await readFile(join(dir, "calls"), "utf8")).trim().split("\n")
  };
}
