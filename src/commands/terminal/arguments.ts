import {parseArgs} from "node:util";
import {nearestName} from "../../config/mistake.ts";
import {usageError} from "../../error.ts";
import type {Arguments, Command, Option} from "../command.ts";

/** What every command takes. */
export const commonOptions: Readonly<Record<string, Option>> = {
  workspace: {value: "DIR", description: "the workspace's folder; the current one when not given"},
  json: {description: "one JSON document on standard output"},
  quiet: {description: "no lines about what is being done"},
  help: {description: "what the command does and takes"}
};

/** Reads the words after the command's name, and refuses what the command does not know. */
export function readArguments(
  command: Pick<Command, "name" | "options" | "positionals">,
  words: readonly string[]
): Arguments {
  const options = {...commonOptions, ...command.options};
  const {tokens, positionals} = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, {value}]) => [
        name,
        {type: value === undefined ? "boolean" : "string"}
      ])
    )
  });
  const next = `\`waymark help ${command.name}\` shows what it takes.`;
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (option === undefined) throw unknownOption(token.rawName, Object.keys(options), next);
    if (option.value === undefined) {
      if (token.value !== undefined) throw usageError(`--${token.name} takes no value`, {next});
      switches.add(token.name);
    } else {
      if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))
        throw usageError(`--${token.name} needs a value: --${token.name} ${option.value}`, {next});
      values[token.name] = token.value;
    }
  }
  if (!switches.has("help")) checkPositionals(command, positionals, next);
  return {positionals, values, switches};
}

function unknownOption(written: string, names: readonly string[], next: string) {
  const nearest = nearestName(written.replace(/^-+/, ""), names);
  return usageError(`unknown option: ${written}`, {
    next: nearest === undefined ? next : `Did you mean --${nearest}?`
  });
}

function checkPositionals(
  command: Pick<Command, "positionals">,
  given: readonly string[],
  next: string
): void {
  const missing = command.positionals.find(({required}, i) => required === true && given[i] === undefined);
  if (missing !== undefined) throw usageError(`missing: ${missing.name}`, {next});
  const surplus = given[command.positionals.length];
  if (surplus !== undefined && command.positionals.at(-1)?.many !== true)
    throw usageError(`one word too many: ${surplus}`, {next});
}
