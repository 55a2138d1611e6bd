import {existsSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type BuiltSite, buildSite} from "../../src/site/build.ts";
import {gateSite} from "../../src/site/gate.ts";
import {projectPages} from "../../src/site/page-data.ts";
import {emptyRelease, sampleRelease, writeRelease} from "../helpers/sample-release.ts";

const quiet = {log: (): void => undefined};
let dir: string;
let first: BuiltSite;

async function bytes(siteDir: string): Promise<Map<string, string>> {
  const entries = await readdir(siteDir, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [relative(siteDir, file), await readFile(file, "base64")] as const)
    )
  );
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-site-"));
  await writeRelease(join(dir, "release"), sampleRelease());
  first = await buildSite({
    releaseDir: join(dir, "release"),
    buildDir: join(dir, "first"),
    moduleCache: join(dir, "modules"),
    ...quiet
  });
}, 600_000);

afterAll(() => rm(dir, {recursive: true}));

describe("building a site", () => {
  it("passes the gate, loads nothing from a registry and names no package it lacks", async () => {
    expect(await gateSite(first.siteDir, first.buildLog)).toEqual([]);
    expect(existsSync(join(first.siteDir, "_npm"))).toBe(false);
  });

  it("gives the same bytes elsewhere, with bundled packages kept or not", async () => {
    const again = await buildSite({
      releaseDir: join(dir, "release"),
      buildDir: join(dir, "second", "deeper"),
      moduleCache: join(dir, "modules"),
      ...quiet
    });
    const [one, two] = [await bytes(first.siteDir), await bytes(again.siteDir)];
    expect([...two.keys()]).toEqual([...one.keys()]);
    expect([...two].filter(([file, content]) => one.get(file) !== content).map(([file]) => file)).toEqual([]);
  }, 600_000);

  it("names every inline script in the page's policy, and says its language", async () => {
    const html = await readFile(join(first.siteDir, "index.html"), "utf8");
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/script-src 'self' 'sha256-[\w+/]+=*'/);
    expect(html).not.toMatch(/unsafe|maximum-scale/);
    expect(html).not.toContain("INTERNAL");
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    const build = buildSite({
      releaseDir: join(dir, "release"),
      buildDir: join(dir, "stopped"),
      signal: stop.signal,
      ...quiet
    });
    setTimeout(() => stop.abort(), 500);
    await expect(build).rejects.toThrow(/abort/i);
  });
});

describe("what a page is given", () => {
  const pages = projectPages(sampleRelease());

  it("is what it draws: no months or groups on Outcomes, no sites on the Overview", () => {
    const names = (page: string, column: string) =>
      (pages[page] as unknown as {cells: {names: Record<string, {values: string[]}>}}).cells.names[column]
        ?.values;
    expect(names("outcomes.json", "site")).toEqual(["*"]);
    expect(names("outcomes.json", "period")?.filter((id) => /^\d{4}-\d{2}$/.test(id))).toEqual([]);
    expect(names("index.json", "site")).toEqual(["*"]);
    expect(names("engagement.json", "measure")?.some((id) => id.startsWith("outcome"))).toBe(false);
  });

  it("has no file names of exports outside the internal view", () => {
    const inputs = (audience: string) =>
      JSON.stringify(projectPages(sampleRelease(audience))["methods.json"]);
    expect(inputs("public")).not.toContain("attendance.csv");
    expect(inputs("internal")).toContain("attendance.csv");
  });

  it("is there for an organization without any number", () => {
    expect(Object.keys(projectPages(emptyRelease())).sort()).toEqual(Object.keys(pages).sort());
  });
});
