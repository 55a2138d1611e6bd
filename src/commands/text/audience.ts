import {loadWorkspace} from "../../config/read.ts";
import {usageError} from "../../error.ts";
import {audiencesOf} from "../../release/audiences.ts";
import {currentRelease} from "../../release/folder.ts";
import type {Context} from "../command.ts";
import {known} from "./known.ts";

/** The audience a person asked for, which the workspace must have. */
export async function chosenAudience({workspaceDir, args}: Context): Promise<string> {
  const asked = args.values.audience ?? "public";
  const names = audiencesOf((await loadWorkspace(workspaceDir)).config).map(({name}) => name);
  return known("audience", asked, names);
}

/** Folder of what an audience sees now. */
export async function shownRelease(workspaceDir: string, audience: string): Promise<string> {
  const dir = await currentRelease(workspaceDir, audience);
  if (dir !== null) return dir;
  throw usageError(`no ${audience} release yet`, {
    next: "`waymark run` makes one, once a period has closed."
  });
}
