import {existsSync, readFileSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {header, pagePaths} from "../../reports/frame.ts";
import {buildSite} from "../../src/site/build.ts";
import {bundleLibraries} from "../../src/site/bundle.ts";
import {frameOf, siteConfig} from "../../src/site/config.ts";
import {finishPage} from "../../src/site/finish.ts";
import {runFramework} from "../../src/site/framework.ts";
import {gateSite} from "../../src/site/gate.ts";
import {projectPages, type SiteData} from "../../src/site/page-data.ts";
import {type BuiltPages, buildPages} from "../../src/site/pages.ts";
import {fillPage} from "../../src/site/slots.ts";
import {linkPackages, prepareSource} from "../../src/site/source.ts";
import {emptyRelease, sampleRelease, writeRelease} from "../helpers/sample-release.ts";

let dir: string;
let pages: BuiltPages;
let site: string;

async function bytes(siteDir: string): Promise<Map<string, string>> {
  const entries = await readdir(siteDir, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [relative(siteDir, file), await readFile(file, "base64")] as const)
    )
  );
}

/** Names of files that one of two sites lacks or has otherwise. */
async function differences(one: string, two: string): Promise<string[]> {
  const [a, b] = [await bytes(one), await bytes(two)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-site-"));
  await writeRelease(join(dir, "release"), sampleRelease());
  pages = await buildPages({workDir: join(dir, "work"), keptIn: join(dir, "cache", "pages")});
  site = join(dir, "site");
  await buildSite({releaseDir: join(dir, "release"), siteDir: site, pages});
}, 600_000);

afterAll(() => rm(dir, {recursive: true}));

describe("building a site", () => {
  it("passes the gate, loads nothing from a registry and names no package it lacks", async () => {
    expect(await gateSite(site, pages.log)).toEqual([]);
    expect(existsSync(join(site, "_npm"))).toBe(false);
  });

  it("gives what Framework gives when it builds the pages over the release's own data", async () => {
    const {"site.json": data} = projectPages(sampleRelease());
    const whole = join(dir, "whole");
    await mkdir(whole);
    await prepareSource(join(whole, "source"));
    const asOf = new Date(`${sampleRelease().manifest.asOf}T00:00:00Z`);
    for (const [name, content] of Object.entries(projectPages(sampleRelease()))) {
      const file = join(whole, "source", "data", name);
      await writeFile(file, JSON.stringify(content));
      await utimes(file, asOf, asOf);
    }
    // The header names the page it is on; one build over all pages can have but one.
    const around = {...frameOf(data as SiteData), header: header(data as SiteData, "/index")};
    const config = siteConfig(around, {root: "source", output: "site"});
    await runFramework(config, {dir: whole, packages: await linkPackages(whole)});
    await bundleLibraries(join(whole, "site"));
    for (const path of pagePaths) {
      const name = `${path.slice(1)}.html`;
      const html = finishPage(await readFile(join(whole, "site", name), "utf8"));
      const here = header(data as SiteData, path);
      expect(html.replace(around.header, here)).toBe(await readFile(join(site, name), "utf8"));
    }
    const others = (await differences(join(whole, "site"), site)).filter(
      (file) => !/\.html$|^_font/.test(file)
    );
    expect(others).toEqual(["_headers"]);
  }, 600_000);

  it("asks for one file of packages, which asks for no other", async () => {
    const files = (await readdir(join(site, "_node"), {recursive: true})).filter((name) =>
      name.endsWith(".js")
    );
    expect(files).toHaveLength(1);
    const [plot = ""] = files;
    expect(plot).toContain("plot");
    expect(await readFile(join(site, "_node", plot), "utf8")).not.toMatch(/from\s*"\.|import\s*"/);
    const html = await readFile(join(site, "outcomes.html"), "utf8");
    expect(html.match(/_node\/[^"]*/g)).toEqual([`_node/${plot}`]);
  });

  it("gives the same bytes from pages that are kept", async () => {
    const kept = await buildPages({workDir: join(dir, "unused"), keptIn: join(dir, "cache", "pages")});
    expect(existsSync(join(dir, "unused"))).toBe(false);
    const again = join(dir, "deeper", "again");
    await buildSite({releaseDir: join(dir, "release"), siteDir: again, pages: kept});
    expect(await differences(site, again)).toEqual([]);
  });

  it("leaves nothing of another release behind", async () => {
    const other = join(dir, "other");
    await writeRelease(join(dir, "empty"), emptyRelease());
    await buildSite({releaseDir: join(dir, "release"), siteDir: other, pages});
    await buildSite({releaseDir: join(dir, "empty"), siteDir: other, pages});
    const fresh = join(dir, "fresh");
    await buildSite({releaseDir: join(dir, "empty"), siteDir: fresh, pages});
    expect(await differences(other, fresh)).toEqual([]);
  });

  it("names every inline script in the page's policy, and says its language", async () => {
    const html = await readFile(join(site, "index.html"), "utf8");
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/script-src 'self' 'sha256-[\w+/]+=*'/);
    expect(html).not.toMatch(/unsafe|maximum-scale|waymark:/);
    expect(html).not.toContain("INTERNAL");
  });

  it("refuses pages without a slot, and pages that ask for data no release has", () => {
    const html = readFileSync(join(pages.dir, "index.html"), "utf8");
    const data = projectPages(sampleRelease())["site.json"] as SiteData;
    const fill = (text: string) => () => fillPage(text, {path: "/index", site: data, files: []});
    expect(fill(html)).toThrow("data that no release has: /index, ./data/index.json");
    expect(fill(html.replace("waymark:footer", ""))).toThrow(/lacks its slot/);
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    const build = buildPages({workDir: join(dir, "stopped"), signal: stop.signal});
    setTimeout(() => stop.abort(), 500);
    await expect(build).rejects.toThrow(/abort/i);
  });
});

describe("what a page is given", () => {
  const pages = projectPages(sampleRelease());

  it("is what it draws: no months, quarters or groups on Outcomes, no sites on the Overview", () => {
    const names = (page: string, column: string) =>
      (pages[page] as unknown as {cells: {names: Record<string, {values: string[]}>}}).cells.names[column]
        ?.values;
    expect(names("outcomes.json", "site")).toEqual(["*"]);
    expect(names("outcomes.json", "period")?.filter((id) => /^\d{4}-/.test(id))).toEqual([]);
    expect(names("index.json", "site")).toEqual(["*"]);
    expect(names("engagement.json", "measure")?.some((id) => id.startsWith("outcome"))).toBe(false);
  });

  it("has scales in the order of what they ask about, and the questionnaires on a page of their own", () => {
    const {measures} = pages["outcomes.json"] as unknown as {
      measures: {instrument: {constructs: string[]}}[];
    };
    const order = [...new Set(measures.map(({instrument}) => instrument.constructs[0]))];
    expect(order).toEqual(["hope", "self_esteem", "loneliness", "depression", "satisfaction"]);
    const {instruments} = pages["instruments.json"] as unknown as {instruments: {id: string}[]};
    expect(instruments.map(({id}) => id)).toEqual(["cesd", "hhi12", "rses", "ucla3"]);
    expect(JSON.stringify(pages["outcomes.json"])).not.toContain("Somebody, A. (1992)");
    const {numbers} = (pages["outcomes.json"] as unknown as {cells: {numbers: Record<string, unknown>}})
      .cells;
    expect(Object.keys(numbers)).toContain("more.hl_change");
    expect(Object.keys(numbers)).not.toContain("more.sd_change");
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
