import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, readlink, rename, rm, stat, symlink, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {ifAbsent, refusal, usageError} from "../error.ts";
import {type Manifest, releaseFiles} from "./format.ts";

/** Where releases live: `.waymark/releases/AUDIENCE/ID/`, and a link `current` beside them. */

/** `funder:county` becomes a folder name that every file system takes. */
export const audienceFolder = (audience: string): string => audience.replace(":", "-");

const releasesDir = (workspaceDir: string, audience: string): string =>
  join(workspaceDir, ".waymark", "releases", audienceFolder(audience));

export const releaseDir = (workspaceDir: string, audience: string, id: string): string =>
  join(releasesDir(workspaceDir, audience), id);

const currentLink = (workspaceDir: string, audience: string): string =>
  join(releasesDir(workspaceDir, audience), "current");

export async function readManifest(dir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(dir, releaseFiles.manifest), "utf8")) as Manifest;
}

/** Folder of the release an audience sees now; `null` before the first. */
export async function currentRelease(workspaceDir: string, audience: string): Promise<string | null> {
  const id = await readlink(currentLink(workspaceDir, audience)).catch(ifAbsent);
  return id === null ? null : releaseDir(workspaceDir, audience, id);
}

/** Ids of all releases kept for an audience, in no order that means anything. */
export async function releaseIds(workspaceDir: string, audience: string): Promise<string[]> {
  const names = await readdir(releasesDir(workspaceDir, audience)).catch(ifAbsent);
  return (names ?? []).filter((name) => /^[0-9a-f]{16}$/.test(name)).sort();
}

/**
 * Shows a release to its audience by renaming one link over another, which a reader never catches half done.
 * `dist` follows the public one; nothing else may stand there.
 */
export async function swap(workspaceDir: string, audience: string, id: string): Promise<void> {
  const dir = releaseDir(workspaceDir, audience, id);
  const manifest = await readManifest(dir);
  if (manifest.audience !== audience)
    throw refusal(`release is for another audience: ${id} is for ${manifest.audience}, not ${audience}`);
  await replaceLink(currentLink(workspaceDir, audience), id);
  if (audience === "public") await linkDist(workspaceDir);
}

async function linkDist(workspaceDir: string): Promise<void> {
  const dist = join(workspaceDir, "dist");
  const target = relative(workspaceDir, join(currentLink(workspaceDir, "public"), "site"));
  const there = await readlink(dist).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    if (error.code === "EINVAL")
      throw usageError("dist is in the way: it is not a link that Waymark made", {
        at: {file: dist},
        next: "Move it elsewhere and run again."
      });
    throw error;
  });
  if (there !== target) await replaceLink(dist, target);
}

async function replaceLink(link: string, target: string): Promise<void> {
  const next = `${link}.next`;
  await rm(next, {force: true});
  await symlink(target, next);
  await rename(next, link);
}

/** Checks that a release's files are those its manifest names. */
export async function verifyRelease(dir: string): Promise<Manifest> {
  const manifest = await readManifest(dir);
  for (const [file, expected] of Object.entries(manifest.checksums)) {
    const bytes = await readFile(join(dir, file)).catch(ifAbsent);
    if (bytes === null || sha256(bytes) !== expected)
      throw refusal(`release file changed since it was written: ${file}`, {
        at: {file: dir},
        next: "Put back another release with `waymark releases rollback`, or run again."
      });
  }
  return manifest;
}

/**
 * Writes a release's files into a folder of the run's own; `place` moves it where readers look.
 *
 * @returns the manifest with its id: a hash over everything else in it, checksums included
 */
export async function writeFolder(
  dir: string,
  draft: Omit<Manifest, "release" | "checksums">,
  files: ReadonlyMap<string, Uint8Array>
): Promise<Manifest> {
  const names = [...files.keys()].sort();
  const checksums = Object.fromEntries(names.map((name) => [name, sha256(files.get(name) as Uint8Array)]));
  const content = {...draft, checksums};
  const manifest: Manifest = {release: sha256(JSON.stringify(content)).slice(0, 16), ...content};
  for (const name of names) {
    const path = join(dir, name);
    await mkdir(dirname(path), {recursive: true, mode: 0o700});
    await writeFile(path, files.get(name) as Uint8Array);
  }
  await writeFile(join(dir, releaseFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Moves a finished release, site included, to where it is kept: one rename, so that it is there whole or not at all.
 * A release of the same content stays as it is, for a reader may be in it.
 */
export async function place(
  workspaceDir: string,
  {audience, release}: Manifest,
  from: string
): Promise<string> {
  const dir = releaseDir(workspaceDir, audience, release);
  await mkdir(dirname(dir), {recursive: true, mode: 0o700});
  if ((await stat(dir).catch(ifAbsent)) === null) await rename(from, dir);
  return dir;
}

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");
