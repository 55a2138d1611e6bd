import {readdir, stat} from "node:fs/promises";
import {basename, dirname, join, relative, resolve} from "node:path";
import {globExpression} from "../config/glob.ts";
import {usageError} from "../error.ts";
import {type NamePattern, readFileName} from "./files.ts";

/** Files of one folder whose names differ by the day alone: exports of one kind, and one job's. */
export interface FileGroup {
  dir: string;
  name: NamePattern;
  /** Absolute, in order of their names, so that dated exports stand from old to new. */
  paths: readonly string[];
  bytes: number;
}

/** Puts files with their like; exports of the same kind that lie beside a given one belong to the job, and are read too. */
export async function groupFiles(files: readonly string[]): Promise<FileGroup[]> {
  const groups = new Map<string, FileGroup>();
  for (const file of files) {
    const path = resolve(file);
    const {size} = await fileAt(path);
    const dir = dirname(path);
    const name = readFileName(basename(path));
    const id = join(dir, name.glob);
    if (groups.has(id)) continue;
    const paths = name.expression === undefined ? [path] : await likeIt(dir, name);
    groups.set(id, {dir, name, paths, bytes: size});
  }
  return [...groups.values()];
}

async function likeIt(dir: string, {glob, expression = ""}: NamePattern): Promise<string[]> {
  const matches = globExpression(glob);
  const dated = new RegExp(expression);
  const names = (await readdir(dir)).filter((name) => matches.test(name) && dated.test(name));
  return names.sort().map((name) => join(dir, name));
}

async function fileAt(path: string) {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw usageError(
      cause.code === "ENOENT" || cause.code === "ENOTDIR" ? "no such file" : `not readable: ${cause.code}`,
      {
        at: {file: path},
        next: "Name an export as it lies on disk, such as data/visits.csv.",
        cause
      }
    );
  });
  if (found.isDirectory())
    throw usageError("not a file: a folder", {
      at: {file: path},
      next: `Name the files in it, such as ${join(path, "*.csv")}.`
    });
  if (!found.isFile()) throw usageError("not a file", {at: {file: path}, next: "Name an export."});
  return found;
}

/** The job's `files`, below the workspace; a file elsewhere has to be put into data/ first. */
export function placeOf(workspaceDir: string, {dir, name}: FileGroup): {files: string; place?: string} {
  const below = relative(resolve(workspaceDir), dir).replaceAll("\\", "/");
  if (below !== ".." && !below.startsWith("../") && resolve(workspaceDir, below) === dir)
    return {files: below === "" ? name.glob : `${below}/${name.glob}`};
  return {
    files: `data/${name.glob}`,
    place: "the files lie outside the workspace: put them, or a link to them, into its data/"
  };
}
