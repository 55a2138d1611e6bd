import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {rollup} from "rollup";

const libraries = "_node/";
const named = /_node\/[^"']+\.js/g;
const preload = /<link rel="modulepreload" href="\.\/(_node\/[^"]+)">\n?/g;

/**
 * Puts what a library takes of other packages into its own file. Framework serves each package as a module of its own, so
 * that a page with a chart asks for all of d3, in forty requests, of which half is never called.
 */
export async function bundleLibraries(siteDir: string): Promise<void> {
  const entries = await librariesUsed(join(siteDir, "_import"));
  const bundled = new Map<string, string>();
  for (const entry of entries) bundled.set(entry, await bundle(join(siteDir, entry)));
  await rm(join(siteDir, libraries), {recursive: true, force: true});
  for (const [entry, code] of bundled) {
    await mkdir(dirname(join(siteDir, entry)), {recursive: true});
    await writeFile(join(siteDir, entry), code);
  }
  for (const name of await readdir(siteDir)) {
    if (!name.endsWith(".html")) continue;
    const page = await readFile(join(siteDir, name), "utf8");
    await writeFile(
      join(siteDir, name),
      page.replaceAll(preload, (link, file: string) => (entries.has(file) ? link : ""))
    );
  }
}

/** Files of packages that the pages' own modules ask for. */
async function librariesUsed(folder: string): Promise<Set<string>> {
  const used = new Set<string>();
  for (const name of await readdir(folder, {recursive: true})) {
    if (!name.endsWith(".js")) continue;
    for (const [file] of (await readFile(join(folder, name), "utf8")).matchAll(named)) used.add(file);
  }
  return used;
}

async function bundle(path: string): Promise<string> {
  const build = await rollup({
    input: path,
    treeshake: {moduleSideEffects: false},
    onLog(level, log) {
      if (level === "warn" && log.code !== "CIRCULAR_DEPENDENCY") throw new Error(log.message);
    }
  });
  try {
    const {output} = await build.generate({format: "es", compact: true});
    return output[0].code;
  } finally {
    await build.close();
  }
}
