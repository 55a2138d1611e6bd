import {modulesOf} from "../../config/folder.ts";
import {nearestName} from "../../config/mistake.ts";
import {usageError} from "../../error.ts";
import type {Command} from "../command.ts";

const folder = new URL("../", import.meta.url);
const notCommands = new Set(["command", "main"]);

/** Names of all commands: the files of `src/commands/`. */
export async function commandNames(): Promise<string[]> {
  return (await modulesOf(folder)).filter((name) => !notCommands.has(name));
}

/** Loads one command; the others' code is not touched, so that a quick command stays quick. */
export async function findCommand(name: string): Promise<Command> {
  const names = await commandNames();
  if (names.includes(name))
    return ((await import(new URL(`${name}.ts`, folder).href)) as {command: Command}).command;
  const nearest = nearestName(name, names);
  throw usageError(`unknown command: ${name}`, {
    next: nearest === undefined ? "`waymark help` lists them." : `Did you mean \`waymark ${nearest}\`?`
  });
}

export const allCommands = async (): Promise<Command[]> =>
  Promise.all((await commandNames()).map(findCommand));
