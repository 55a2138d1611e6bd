import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {writeDemo} from "../../src/demo/write.ts";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** A folder like the repository's root, with the demo's exports in it; gone when the suite has finished. */
export async function demoWorkspace(seed: number): Promise<{dir: string; remove: () => Promise<void>}> {
  const dir = await mkdtemp(path.join(tmpdir(), "waymark-demo-"));
  await cp(path.join(repository, "waymark.yaml"), path.join(dir, "waymark.yaml"));
  await cp(path.join(repository, "pipelines"), path.join(dir, "pipelines"), {recursive: true});
  await writeDemo(dir, seed);
  return {dir, remove: () => rm(dir, {recursive: true, force: true})};
}
