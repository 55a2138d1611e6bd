import {usageError} from "../error.ts";

/** Where a workspace keeps its configuration. */
export const workspaceFile = "waymark.yaml";
export const jobsFolder = "pipelines";
export const correctionsFile = "corrections.yaml";

/** Handler for a `waymark.yaml` that is not there. */
export const notAWorkspace =
  (dir: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    throw usageError(`not a workspace: ${dir} has no ${workspaceFile}`, {
      next: "`waymark init DIR` makes a workspace; `--workspace DIR` names another folder."
    });
  };
