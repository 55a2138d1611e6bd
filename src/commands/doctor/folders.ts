import {randomUUID} from "node:crypto";
import {rm, stat, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {ifAbsent} from "../../error.ts";
import type {Finding, Look} from "./finding.ts";

/** Whether a run could write where it has to, tried by writing. */
export const lookAtFolders: Look = async ({dir}) => {
  const state = join(dir, ".waymark");
  const folders = (await modeOf(state)) === undefined ? [dir] : [dir, state];
  return Promise.all(
    folders.map(async (folder): Promise<Finding> => {
      const what = folder === dir ? "workspace folder" : "state folder";
      const trial = join(folder, `.waymark-doctor-${randomUUID()}.tmp`);
      try {
        await writeFile(trial, "", {flag: "wx"});
        await rm(trial);
        return {what, state: "fine", message: `${folder} can be written to`};
      } catch (error) {
        const {code} = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return {
          what,
          state: "problem",
          message: `${folder} cannot be written to (${code})`,
          next: "Give the account that runs Waymark the right to write there."
        };
      }
    })
  );
};

/** The key is there and for its owner alone. */
export const lookAtKey: Look = async ({dir, workspace}) => {
  if (workspace === undefined) return [];
  const path = resolve(dir, workspace.config.key_file);
  const mode = await modeOf(path);
  const what = "key file";
  if (mode === undefined)
    return [
      {
        what,
        state: "problem",
        message: `${path} is not there`,
        next: "Put back the copy you keep of it; without it, nothing that was loaded can be continued."
      }
    ];
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    return [{what, state: "problem", message: `${path} can be read by others`, next: `chmod 600 ${path}`}];
  return [{what, state: "fine", message: path}];
};

async function modeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(ifAbsent))?.mode;
}
