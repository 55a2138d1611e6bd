import {readdir} from "node:fs/promises";

/** Names of the modules of a folder, without their ending, in order. Adding a file to the folder is all it takes. */
export async function modulesOf(folder: URL): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length))
    .sort();
}
