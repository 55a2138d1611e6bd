import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {parse} from "yaml";
import {notAWorkspace, workspaceFile} from "./place.ts";

/**
 * What a workspace calls itself, for the first line of every command; its folder's name while
 * `waymark.yaml` has mistakes, which `loadWorkspace` tells.
 */
export async function workspaceName(dir: string): Promise<string> {
  const text = await readFile(join(dir, workspaceFile), "utf8").catch(notAWorkspace(dir));
  const name = leniently(text)?.organization?.name;
  return typeof name === "string" ? name : basename(dir);
}

function leniently(text: string): {organization?: {name?: unknown} | null} | undefined {
  try {
    const value: unknown = parse(text, {logLevel: "silent"});
    return value === null || typeof value !== "object" ? undefined : value;
  } catch {
    return undefined;
  }
}
