import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {ifAbsent} from "../error.ts";
import {sha256} from "./folder.ts";

/** The program's own folder, `package.json` beside `src` and `reports`. */
export const programDir = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Version of the code a release came from: the package's version and a digest of everything that decides a release, so
 * that a changed chart is a new release even where the version was forgotten.
 */
export async function codeVersion(dir: string = programDir): Promise<string> {
  const {version} = JSON.parse(await readFile(join(dir, "package.json"), "utf8")) as {version: string};
  const digest = await digestOf(dir, ["package-lock.json", "observablehq.config.ts"], ["src", "reports"]);
  return `${version}+${digest}`;
}

/** Twelve hexadecimal digits that stand for the names and bytes of some files below a folder and of all in some folders. */
export async function digestOf(
  dir: string,
  files: readonly string[],
  folders: readonly string[]
): Promise<string> {
  const hash = createHash("sha256");
  const lists = await Promise.all(folders.map((folder) => listFiles(dir, folder)));
  const names = [...files, ...lists.flat()];
  const contents = await Promise.all(names.map((file) => readFile(join(dir, file)).catch(ifAbsent)));
  for (const [i, file] of names.entries()) {
    const bytes = contents[i] ?? null;
    hash
      .update(file)
      .update("\0")
      .update(bytes === null ? "absent" : sha256(bytes));
  }
  return hash.digest("hex").slice(0, 12);
}

/** What decides a run: the same fingerprint as the newest release's means that there is nothing new to publish. */
export function fingerprintOf(parts: {
  code: string;
  configuration: string;
  inputs: readonly {job: string; sha256: string}[];
}): string {
  return sha256(
    JSON.stringify([parts.code, parts.configuration, parts.inputs.map((i) => [i.job, i.sha256])])
  );
}

async function listFiles(dir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dir, folder), {recursive: true, withFileTypes: true}).catch(ifAbsent);
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".observablehq"))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length)
        .replace(/^[/\\]/, "")
    )
    .sort();
}
