import {randomBytes} from "node:crypto";
import {mkdir, readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {digestOf, programDir} from "./fingerprint.ts";

/** Where one run builds, out of everybody's sight. */
export interface Room {
  /** `.waymark/build/RUN`. */
  dir: string;
  /** The dashboard's built pages, kept from run to run; they depend on the program's version alone. */
  keptPages: string;
  /** Clears up after a run that published. A refused one is left to look at until the next. */
  leave(): Promise<void>;
}

/** Makes a fresh room and clears away those of runs that died; the caller holds the warehouse's lock. */
export async function buildRoom(workspaceDir: string): Promise<Room> {
  const builds = join(workspaceDir, ".waymark", "build");
  await mkdir(builds, {recursive: true, mode: 0o700});
  for (const name of await readdir(builds)) await rm(join(builds, name), {recursive: true, force: true});
  const dir = join(builds, randomBytes(4).toString("hex"));
  await mkdir(dir, {mode: 0o700});
  return {
    dir,
    keptPages: await keptPages(),
    leave: () => rm(dir, {recursive: true, force: true})
  };
}

/** Named by everything that decides the pages, so that no version is ever shown another's. */
export async function keptPages(): Promise<string> {
  const digest = await digestOf(programDir, ["package-lock.json"], ["reports", join("src", "site")]);
  return join(programDir, "node_modules", ".cache", "waymark", `pages-${digest}`);
}
