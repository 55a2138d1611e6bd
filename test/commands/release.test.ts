import {spawn} from "node:child_process";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, test} from "vitest";
import {releaseDir, swap} from "../../src/release/folder.ts";
import {workspaceOf} from "../config/workspace.ts";
import {tinyRelease, writeReleaseFolder} from "../helpers/release.ts";
import {measure} from "../helpers/tiny/define.ts";
import {waymark} from "./terminal.ts";

let dir: string;
const older = "00000000000000aa";
const newer = "bbbbbbbbbbbbbbbb";

beforeAll(async () => {
  dir = await workspaceOf({
    "waymark.yaml": `organization: {name: Harbor}
programs:
  - {id: groups, name: Groups, type: support_group}
  - {id: drop-in, name: Drop-in, type: peer_run}
`
  });
  const view = tinyRelease("public");
  for (const release of [older, newer]) {
    const cells = view.cells.map((cell) =>
      release === newer && cell.measure === "served" && cell.value === 118 ? {...cell, value: 121} : cell
    );
    const manifest = {...view.manifest, release};
    await writeReleaseFolder(releaseDir(dir, "public", release), {...view, cells, manifest});
  }
  await swap(dir, "public", newer);
});

const inWorkspace = (...words: string[]) => waymark([...words, "--workspace", dir]);

describe("releases", () => {
  test("lists what is kept and which one is shown", async () => {
    const {releases} = JSON.parse((await inWorkspace("releases")).stdout);
    expect(releases.map((each: {release: string; current: boolean}) => [each.release, each.current])).toEqual(
      [
        [newer, true],
        [older, false]
      ]
    );
  });
  test("compares two, found by the start of their ids", async () => {
    const {changed, added, removed} = JSON.parse((await inWorkspace("releases", "diff", "0000")).stdout);
    expect(
      changed.map(({before, after}: Record<string, {value: number}>) => [before?.value, after?.value])
    ).toEqual([[118, 121]]);
    expect([added, removed]).toEqual([[], []]);
  });
  test("puts an older one back", async () => {
    expect(JSON.parse((await inWorkspace("releases", "rollback", older)).stdout)).toMatchObject({
      before: newer,
      release: older
    });
    expect(JSON.parse((await inWorkspace("releases", "show")).stdout).manifest.release).toBe(older);
    await inWorkspace("releases", "rollback", newer);
  });
  test.each([
    [["releases", "lst"], "unknown action: lst", "Did you mean list?"],
    [["releases", "diff"], "releases diff: which release is missing", "`waymark releases list` shows them."],
    [["releases", "show", "cafe"], "no such release: cafe", ""],
    [["releases", "--audience", "pubic"], "unknown audience: pubic", "Did you mean public?"],
    [["releases", "show", "--audience", "internal"], "no internal release yet", "`waymark run` makes one"]
  ])("%j is wrong usage", async (words, message, next) => {
    const {code, stdout} = await inWorkspace(...words);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error).toMatchObject({message, next: expect.stringContaining(next)});
  });
});

describe("explain", () => {
  test("gives definition, figures, SQL and audience of one number", async () => {
    const {code, stdout} = await waymark(["explain", "retention:90", "period=FY2025", "--workspace", dir], {
      tty: true
    });
    expect(code).toBe(0);
    for (const part of [
      "Still coming after 90 days",
      "value: 0.75",
      "denominator: 40",
      "select 1",
      `public release ${newer}`
    ])
      expect(stdout).toContain(part);
  });
  test("says that a number is withheld, and no figure of it", async () => {
    const {stdout} = await waymark(
      ["explain", "served", "period=FY2025", "program=drop-in", "--workspace", dir],
      {tty: true}
    );
    expect(stdout).toContain("status: withheld");
    expect(stdout).not.toMatch(/value: |people: \d/);
  });
  test.each([
    [["servd"], "unknown measure: servd", "Did you mean served?"],
    [["served", "program=grups"], "unknown program: grups", "Did you mean groups?"],
    [["served", "period=FY2052"], "unknown period: FY2052", "Did you mean FY2025?"],
    [["served", "everything"], "not a slice: everything", "period=2025-Q3"]
  ])("%j is wrong usage", async (words, message, next) => {
    const {code, stdout} = await inWorkspace("explain", ...words);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error).toMatchObject({message, next: expect.stringContaining(next)});
  });
});

test("export writes the tables that were asked for", async () => {
  const {code, stdout} = await inWorkspace("export", "cells", "--format", "csv,md", "--period", "FY2025");
  expect(code).toBe(0);
  const {files} = JSON.parse(stdout);
  expect(files[0]).toBe(join(dir, "tables", "cells-FY2025.csv"));
  expect(await readFile(files[0], "utf8")).toContain("withheld");
});

test("status says what is shown, and what a run would stop at", async () => {
  const {audiences, nothingNew, problem} = JSON.parse((await inWorkspace("status")).stdout);
  expect(audiences).toEqual([
    {audience: "internal", releases: 0, current: null},
    {audience: "public", releases: 2, current: expect.objectContaining({release: newer})}
  ]);
  expect({nothingNew, problem}).toEqual({nothingNew: null, problem: expect.stringContaining("no jobs")});
});

test("preview serves the site until Ctrl-C", async () => {
  const site = join(releaseDir(dir, "public", newer), "site");
  await mkdir(site, {recursive: true});
  await writeFile(join(site, "index.html"), "<title>Harbor</title>");
  const bin = fileURLToPath(new URL("../../bin/waymark.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "preview", "--port", "0", "--workspace", dir]);
  let stdout = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      stdout += text;
      const found = /"url": "([^"]+)"/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("error", reject);
    child.on("exit", () => reject(new Error("preview ended by itself")));
  });
  expect(await (await fetch(url)).text()).toContain("Harbor");
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

describe("explain of a curve", () => {
  test("gives its life table with its definition, and says where there is none", async () => {
    const view = tinyRelease("public");
    const curve = {
      ...{measure: "retention_curve", period: "FY2025", program: "*", site: "*", characteristic: "*"},
      ...({group: "*", status: "shown", lower: 0.5, upper: 0.8} as const)
    };
    const at = await workspaceOf({
      "waymark.yaml":
        "organization: {name: Harbor}\nprograms: [{id: groups, name: Groups, type: support_group}]\n"
    });
    await writeReleaseFolder(releaseDir(at, "public", newer), {
      ...view,
      measures: [measure("retention_curve", "retention", "How long people keep coming", {format: "percent"})],
      curves: [
        {...curve, day: 180, atRisk: 34, events: 17, censored: 0, survival: 1 / 3},
        {...curve, day: 90, atRisk: 60, events: 20, censored: 6, survival: 2 / 3}
      ]
    });
    await swap(at, "public", newer);
    const explain = (...words: string[]) =>
      waymark(["explain", "retention_curve", ...words, "--workspace", at], {tty: true});
    const {code, stdout} = await explain("period=FY2025");
    expect(code).toBe(0);
    expect(stdout).toContain("90: 60 at risk, 20 stopped, 6 censored, 0.666666667 [0.5, 0.8]\n");
    expect(stdout.indexOf("90: 60")).toBeLessThan(stdout.indexOf("180: 34"));
    expect(stdout).toContain("waymark export survival");
    expect((await explain("period=2025-Q1")).stderr).toContain("It is for: period=FY2025.");
  });
});
