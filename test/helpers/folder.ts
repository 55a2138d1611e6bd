import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

const made: string[] = [];

/** An empty folder, which is there until the test file ends. */
export async function makeFolder(name: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `waymark-${name}-`));
  made.push(dir);
  return dir;
}

export const removeFolders = (): Promise<unknown> =>
  Promise.all(made.splice(0).map((dir) => rm(dir, {recursive: true, force: true})));
