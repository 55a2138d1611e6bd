import type {Workspace} from "../../config/load.ts";
import {loadWorkspace} from "../../config/read.ts";
import {exitCode, WaymarkError} from "../../error.ts";
import type {Context} from "../command.ts";
import type {Finding, Look} from "./finding.ts";
import {lookAtFolders, lookAtKey} from "./folders.ts";
import {lookAtDisk, lookAtNode, lookAtTimeZone} from "./machine.ts";
import {lookAtJobs, lookAtWarehouse} from "./workspace.ts";

const looks: readonly Look[] = [
  lookAtNode,
  lookAtDisk,
  lookAtTimeZone,
  lookAtFolders,
  lookAtKey,
  lookAtJobs,
  lookAtWarehouse
];

export async function run({workspaceDir, out}: Context): Promise<number> {
  const {workspace, finding} = await readConfiguration(workspaceDir);
  const patient = {dir: workspaceDir, workspace};
  const findings = [finding];
  for (const look of looks) findings.push(...(await look(patient)));
  out({text: findings.map(sentence).join("\n"), json: {findings}});
  return findings.some(({state}) => state === "problem") ? exitCode.usage : exitCode.done;
}

async function readConfiguration(dir: string): Promise<{workspace: Workspace | undefined; finding: Finding}> {
  const what = "configuration";
  try {
    const workspace = await loadWorkspace(dir);
    return {workspace, finding: {what, state: "fine", message: "no mistakes"}};
  } catch (error) {
    if (!(error instanceof WaymarkError)) throw error;
    return {workspace: undefined, finding: {what, state: "problem", message: error.message}};
  }
}

const marks = {fine: "✓", warning: "!", problem: "✗"} as const;

const sentence = ({what, state, message, next}: Finding): string =>
  `${marks[state]} ${what}: ${message}${next === undefined ? "" : `\n    ${next}`}`;
