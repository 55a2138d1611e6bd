import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {exitCode, WaymarkError} from "../error.ts";
import {readReleaseView} from "../release/view.ts";
import {configModule, siteConfig} from "./config.ts";
import {finishPage} from "./finish.ts";
import {addFonts} from "./fonts.ts";
import {headersFile} from "./headers.ts";
import {projectPages, type SiteData} from "./page-data.ts";
import {linkPackages, prepareRoot} from "./source.ts";

export interface SiteOptions {
  releaseDir: string;
  /** A folder of this build alone, such as `.waymark/build/RUN`; the site comes to stand in its `site`. */
  buildDir: string;
  log(line: string): void;
  signal?: AbortSignal;
  /** Folder in which bundled packages are kept from build to build; they depend on versions only, never on data. */
  moduleCache?: string;
}

export interface BuiltSite {
  siteDir: string;
  /** Everything the build printed; the gate reads it, because the build ends well on most faults. */
  buildLog: string;
}

/** Makes a release's static site. The same release gives the same bytes. */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const {releaseDir, buildDir, moduleCache} = options;
  const view = await readReleaseView(releaseDir);
  const siteDir = join(buildDir, "site");
  await mkdir(buildDir, {recursive: true, mode: 0o700});
  await rm(siteDir, {recursive: true, force: true});
  await prepareRoot(join(buildDir, "site-root"), view, moduleCache);
  const {"site.json": site} = projectPages(view);
  await writeFile(
    join(buildDir, configFile),
    configModule(siteConfig(site as SiteData, {root: "site-root", output: "site"}))
  );
  const packages = await linkPackages(buildDir);
  const buildLog = await runFramework(options, packages);
  await addFonts(siteDir, packages);
  await writeFile(join(siteDir, "_headers"), headersFile());
  for (const name of await readdir(siteDir))
    if (name.endsWith(".html"))
      await writeFile(join(siteDir, name), finishPage(await readFile(join(siteDir, name), "utf8")));
  if (moduleCache !== undefined) await keepModules(join(buildDir, "site-root"), moduleCache);
  return {siteDir, buildLog};
}

const configFile = "site-config.mjs";

/** Framework works from the folder it is run in. */
function runFramework({buildDir, log, signal}: SiteOptions, packages: string): Promise<string> {
  const offline = fileURLToPath(new URL("./offline.js", import.meta.url));
  const child = spawn(
    process.execPath,
    [
      ...["--import", offline],
      join(packages, "@observablehq", "framework", "dist", "bin", "observable.js"),
      ...["build", "--config", configFile]
    ],
    {
      cwd: buildDir,
      env: {
        ...process.env,
        OBSERVABLE_TELEMETRY_DISABLE: "1"
      },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal === undefined ? {} : {signal})
    }
  );
  let printed = "";
  const collect = (chunk: Buffer): void => {
    printed += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const buildLog = stripAnsi(printed);
      for (const line of buildLog.split("\n")) if (line.trim() !== "") log(line);
      if (code === 0) return resolve(buildLog);
      reject(
        new WaymarkError(`site build failed: exit ${code}`, {
          exit: exitCode.unexpected,
          next: `The last thing it said: ${lastLine(buildLog)}`
        })
      );
    });
  });
}

/**
 * Keeps bundled packages for builds to come. Written once, under another name first, and never replaced, for builds that
 * run side by side read it.
 */
async function keepModules(root: string, moduleCache: string): Promise<void> {
  if (existsSync(moduleCache)) return;
  const next = `${moduleCache}.${process.pid}.${basename(dirname(root))}`;
  await mkdir(dirname(moduleCache), {recursive: true, mode: 0o700});
  await rm(next, {recursive: true, force: true});
  await cp(join(root, ".observablehq", "cache", "_node"), next, {recursive: true});
  await rename(next, moduleCache).catch(async (error: NodeJS.ErrnoException) => {
    await rm(next, {recursive: true, force: true});
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
}

const stripAnsi = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colors start with the escape character
  text.replace(/\u001b\[[0-9;]*m/g, "");

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "nothing";
