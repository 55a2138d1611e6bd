import {readdir, stat} from "node:fs/promises";
import {join, posix} from "node:path";
import {ifAbsent, usageError} from "../error.ts";
import {globExpression, globRoot, isGlob} from "./glob.ts";
import type {Job, Workspace} from "./load.ts";
import {nearestName} from "./mistake.ts";

/**
 * The export files a job claims: absolute paths, each once, in order of their names.
 * Every pattern must find at least one file, unless what the job's files say outlasts them.
 */
export async function filesOfJob(
  workspace: Pick<Workspace, "dir">,
  job: Pick<Job, "files" | "path" | "when_gone">
): Promise<string[]> {
  const patterns = [job.files].flat().map((pattern) => posix.normalize(pattern.replaceAll("\\", "/")));
  const found = await Promise.all(patterns.map((pattern) => filesOfPattern(workspace.dir, pattern, job)));
  return [...new Set(found.flat())].sort().map((name) => join(workspace.dir, name));
}

/** Without a job there is nothing to read, and nothing to publish. */
export function refuseNoJobs(jobs: readonly unknown[]): void {
  if (jobs.length === 0)
    throw usageError("no jobs: pipelines/ holds no .yaml file", {
      next: "Write one; docs/job-file.md says how, and `waymark map FILE` proposes one."
    });
}

async function filesOfPattern(
  dir: string,
  pattern: string,
  {path: jobPath, when_gone}: Pick<Job, "path" | "when_gone">
): Promise<string[]> {
  const at = {file: jobPath};
  const none = async () => {
    if (when_gone === "keep") return [];
    throw await missing(dir, pattern, jobPath);
  };
  if (posix.isAbsolute(pattern) || pattern === ".." || pattern.startsWith("../"))
    throw usageError(`path leaves the workspace: ${pattern}`, {
      at,
      next: "Copy or link the export into data/."
    });
  if (isGlob(pattern)) {
    const matches = globExpression(pattern);
    const names = (await filesBelow(dir, globRoot(pattern), pattern)).filter((name) => matches.test(name));
    return names.length === 0 ? none() : names;
  }
  const entry = await stat(join(dir, pattern)).catch(ifAbsent);
  if (entry === null) return none();
  if (entry.isDirectory())
    throw usageError(`a directory where a file is expected: ${pattern}`, {
      at,
      next: `Write ${posix.join(pattern, "*.csv")} for every CSV file in it.`
    });
  return [pattern];
}

/** Files below a folder, as paths below the workspace; hidden folders and installed packages are left alone. */
async function filesBelow(dir: string, folder: string, pattern: string): Promise<string[]> {
  const deep = pattern.slice(folder === "." ? 0 : folder.length + 1).includes("/") || pattern.includes("**");
  const names = (await readdir(join(dir, folder)).catch(ifAbsent)) ?? [];
  const found = await Promise.all(
    names.map(async (name) => {
      const path = folder === "." ? name : `${folder}/${name}`;
      const entry = await stat(join(dir, path)).catch(ifAbsent);
      if (entry?.isFile()) return [path];
      const closed = name.startsWith(".") || name === "node_modules";
      return entry?.isDirectory() && deep && !closed ? filesBelow(dir, path, pattern) : [];
    })
  );
  return found.flat();
}

async function missing(dir: string, pattern: string, jobPath: string) {
  const folder = isGlob(pattern) ? globRoot(pattern) : posix.dirname(pattern);
  const names = await readdir(join(dir, folder)).catch(ifAbsent);
  const at = {file: jobPath};
  const message = isGlob(pattern) ? `no file matches: ${pattern}` : `no such file: ${pattern}`;
  if (names === null)
    return usageError(message, {at, next: `There is no folder ${folder} in ${dir}; put the export there.`});
  const files = names.filter((name) => !name.startsWith("."));
  const nearest = nearestName(posix.basename(pattern), files);
  const listed = nearest === undefined ? files.slice(0, 8) : [nearest];
  return usageError(message, {
    at,
    next:
      listed.length === 0
        ? `The folder ${folder} is empty; put the export there.`
        : nearest === undefined
          ? `In ${folder} there is: ${listed.join(", ")}${files.length > listed.length ? " …" : ""}.`
          : `Did you mean ${posix.join(folder, nearest)}?`
  });
}
