import {existsSync} from "node:fs";
import {cp, mkdir, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

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

/** Lays out Framework's source folder: the pages, and nothing but its name in each data file that they ask for. */
export async function prepareSource(root: string): Promise<void> {
  await cp(join(packageDir, "reports"), root, {
    recursive: true,
    filter: (source) => !source.includes(".observablehq")
  });
  await mkdir(join(root, "data"), {recursive: true});
  for (const name of await dataAskedFor(root))
    await writeFile(join(root, "data", name), JSON.stringify(name));
  const cache = join(root, ".observablehq", "cache");
  for (const name of impliedPackages) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}

async function dataAskedFor(root: string): Promise<Set<string>> {
  const pages = (await readdir(root)).filter((name) => name.endsWith(".md"));
  const texts = await Promise.all(pages.map((name) => readFile(join(root, name), "utf8")));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/FileAttachment\("\.\/data\/([^"]+)"\)/g)].map(([, name]) => name!)
    )
  );
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
