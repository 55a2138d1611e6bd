import {existsSync} from "node:fs";
import {cp, mkdir, readdir, rm, symlink, utimes, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {ReleaseView} from "../release/view.ts";
import {projectPages} from "./page-data.ts";

/** Where Waymark's own pages and packages are. */
const packageDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Packages whose version Framework's client asks a registry for, though no page loads them. An empty folder with a
 * version in its name answers the question without a network (Framework 1.13.4; a test notices when this changes).
 */
const impliedPackages = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
] as const;

/** Lays out Framework's source folder: the pages, this release's data and nothing of any other run. */
export async function prepareRoot(root: string, view: ReleaseView, moduleCache?: string): Promise<void> {
  await rm(root, {recursive: true, force: true});
  await cp(join(packageDir, "reports"), root, {
    recursive: true,
    filter: (source) => !source.includes(".observablehq")
  });
  await mkdir(join(root, "data"), {recursive: true});
  for (const [name, data] of Object.entries(projectPages(view)))
    await writeFile(join(root, "data", name), JSON.stringify(data));
  const cache = join(root, ".observablehq", "cache");
  for (const name of impliedPackages) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  if (moduleCache !== undefined && existsSync(moduleCache))
    await cp(moduleCache, join(cache, "_node"), {recursive: true});
  await setTimes(root, new Date(`${view.manifest.asOf}T00:00:00Z`));
}

/** Bare imports resolve through a link beside the root: without one the site breaks, inside the root the build does. */
export async function linkPackages(buildDir: string): Promise<string> {
  const packages = findPackages(packageDir);
  const link = join(buildDir, "node_modules");
  await rm(link, {force: true});
  await symlink(packages, link, "junction");
  return packages;
}

function findPackages(from: string): string {
  const here = join(from, "node_modules");
  if (existsSync(join(here, "@observablehq", "framework"))) return here;
  if (dirname(from) === from) throw new Error("package not installed: @observablehq/framework");
  return findPackages(dirname(from));
}

/** Framework writes each file's time into the pages, so the same release must have the same times. */
async function setTimes(dir: string, time: Date): Promise<void> {
  for (const entry of await readdir(dir, {withFileTypes: true, recursive: true}))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), time, time);
}
