import {existsSync} from "node:fs";
import {cp, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {bundleLibraries} from "./bundle.ts";
import {siteConfig} from "./config.ts";
import {addFonts} from "./fonts.ts";
import {runFramework} from "./framework.ts";
import {headersFile} from "./headers.ts";
import {emptyFrame} from "./slots.ts";
import {linkPackages, prepareSource} from "./source.ts";

/** The dashboard as Framework builds it, with slots where a release's words and data go. */
export interface BuiltPages {
  dir: string;
  /** Everything the build printed; the gate reads it, because the build ends well on most faults. */
  log: string;
}

export interface PagesOptions {
  /** A folder of this run alone. */
  workDir: string;
  /** Where built pages are kept from run to run: they depend on the program's version alone, never on data. */
  keptIn?: string;
  signal?: AbortSignal;
}

/** Builds the pages, or takes those that an earlier run of the same version kept. */
export async function buildPages({workDir, keptIn, signal}: PagesOptions): Promise<BuiltPages> {
  if (keptIn !== undefined && existsSync(keptIn)) return readPages(keptIn);
  await rm(workDir, {recursive: true, force: true});
  await mkdir(workDir, {recursive: true, mode: 0o700});
  await prepareSource(join(workDir, "source"));
  const packages = await linkPackages(workDir);
  const log = await runFramework(siteConfig(emptyFrame, {root: "source", output: "kept/site"}), {
    dir: workDir,
    packages,
    ...(signal === undefined ? {} : {signal})
  });
  const kept = join(workDir, "kept");
  await bundleLibraries(join(kept, "site"));
  await addFonts(join(kept, "site"), packages);
  await writeFile(join(kept, "site", "_headers"), headersFile());
  await writeFile(join(kept, logFile), log);
  if (keptIn !== undefined) await keep(kept, keptIn);
  return readPages(kept);
}

const logFile = "build.log";

const readPages = async (dir: string): Promise<BuiltPages> => ({
  dir: join(dir, "site"),
  log: await readFile(join(dir, logFile), "utf8")
});

/** Written once, under another name first, and never replaced, for runs side by side read it. */
async function keep(pages: string, keptIn: string): Promise<void> {
  const next = `${keptIn}.${process.pid}.${basename(dirname(pages))}`;
  try {
    await mkdir(dirname(keptIn), {recursive: true});
    await cp(pages, next, {recursive: true});
    await rename(next, keptIn);
  } catch (error) {
    await rm(next, {recursive: true, force: true});
    if (!harmless.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Another run was faster, or the program stands where this user may not write: the pages are built again next time. */
const harmless: ReadonlySet<string> = new Set(["EEXIST", "ENOTEMPTY", "EACCES", "EPERM", "EROFS"]);
