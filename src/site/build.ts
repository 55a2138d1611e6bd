import {cp, mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {readReleaseView} from "../release/view.ts";
import {finishPage} from "./finish.ts";
import {projectPages, type SiteData} from "./page-data.ts";
import type {BuiltPages} from "./pages.ts";
import {dataFile, fillPage} from "./slots.ts";

/**
 * Makes a release's static site from the built pages: the same as if Framework had built them over this release's data.
 * The same release gives the same bytes.
 */
export async function buildSite({
  releaseDir,
  siteDir,
  pages
}: {
  releaseDir: string;
  siteDir: string;
  pages: BuiltPages;
}): Promise<void> {
  const data = projectPages(await readReleaseView(releaseDir));
  const files = Object.entries(data).map(([name, content]) => dataFile(name, content));
  const site = data["site.json"] as SiteData;
  await rm(siteDir, {recursive: true, force: true});
  await mkdir(dirname(siteDir), {recursive: true});
  await cp(pages.dir, siteDir, {recursive: true});
  await rm(join(siteDir, "_file", "data"), {recursive: true, force: true});
  await mkdir(join(siteDir, "_file", "data"), {recursive: true});
  for (const {path, text} of files) await writeFile(join(siteDir, path), text);
  for (const name of await readdir(siteDir)) {
    if (!name.endsWith(".html")) continue;
    const page = await readFile(join(siteDir, name), "utf8");
    const path = `/${basename(name, ".html")}`;
    await writeFile(join(siteDir, name), finishPage(fillPage(page, {path, site, files})));
  }
}
