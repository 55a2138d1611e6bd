import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {parse} from "yaml";
import {z} from "zod";
import {notAWorkspace, workspaceFile} from "./place.ts";

const named = z.object({organization: z.object({name: z.string()})});

/**
 * What a workspace calls itself, for the first line of every command; its folder's name while
 * `waymark.yaml` has mistakes, which `loadWorkspace` tells.
 */
export async function workspaceName(dir: string): Promise<string> {
  const text = await readFile(join(dir, workspaceFile), "utf8").catch(notAWorkspace(dir));
  const result = named.safeParse(leniently(text));
  return result.success ? result.data.organization.name : basename(dir);
}

function leniently(text: string): unknown {
  try {
    return parse(text, {logLevel: "silent"});
  } catch {
    return undefined;
  }
}
