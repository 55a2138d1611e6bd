import {nearestName} from "../../config/mistake.ts";
import {loadWorkspace} from "../../config/read.ts";
import {usageError} from "../../error.ts";
import {audiencesOf} from "../../release/audiences.ts";
import {currentRelease} from "../../release/folder.ts";
import type {Context, Option} from "../command.ts";

export const audienceOption: Option = {
  value: "AUDIENCE",
  description: "public (when not given), internal, or funder:NAME"
};

/** The audience a person asked for, which the workspace must have. */
export async function chosenAudience({workspaceDir, args}: Context): Promise<string> {
  const asked = args.values.audience ?? "public";
  const names = audiencesOf((await loadWorkspace(workspaceDir)).config).map(({name}) => name);
  if (names.includes(asked)) return asked;
  const nearest = nearestName(asked, names);
  throw usageError(`unknown audience: ${asked}`, {
    next: `${nearest === undefined ? "" : `Did you mean ${nearest}? `}There are: ${names.join(", ")}.`
  });
}

/** Folder of what an audience sees now. */
export async function shownRelease(workspaceDir: string, audience: string): Promise<string> {
  const dir = await currentRelease(workspaceDir, audience);
  if (dir !== null) return dir;
  throw usageError(`no ${audience} release yet`, {
    next: "`waymark run` makes one, once a period has closed."
  });
}
