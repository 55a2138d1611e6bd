import {randomBytes} from "node:crypto";
import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {programDir} from "./fingerprint.ts";
import {sha256} from "./folder.ts";

/** Where one run builds, out of everybody's sight. */
export interface Room {
  /** `.waymark/build/RUN`. */
  dir: string;
  /** Bundled packages kept from run to run; they depend on versions only. */
  moduleCache: string;
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
  const lock = sha256(await readFile(join(programDir, "package-lock.json"))).slice(0, 12);
  return {
    dir,
    moduleCache: join(programDir, "node_modules", ".cache", "waymark", `modules-${lock}`),
    leave: () => rm(dir, {recursive: true, force: true})
  };
}
