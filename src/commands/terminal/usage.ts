import type {Command, Option, Positional} from "../command.ts";
import {commonOptions} from "./arguments.ts";

/** `waymark export TABLE [--format LIST]` */
export function usageLine({name, positionals, options}: Command): string {
  const words = positionals.map(positionalWord);
  const switches = Object.entries(options).map(([option, {value}]) => `[${optionWord(option, value)}]`);
  return ["waymark", name, ...words, ...switches].join(" ");
}

/** What `waymark help NAME` prints. */
export function commandHelp(command: Command): string {
  const positionals = command.positionals.map((p): [string, string] => [p.name, p.description]);
  return [
    `${usageLine(command)}\n`,
    `${capital(command.summary)}.`,
    ...(command.about === undefined ? [] : ["", command.about]),
    ...(positionals.length === 0 ? [] : ["", columns(positionals)]),
    "",
    columns([...optionRows(command.options), ...optionRows(commonOptions)])
  ].join("\n");
}

/** What `waymark help` prints. */
export function generalHelp(commands: readonly Command[], version: string): string {
  return [
    `waymark ${version}`,
    "",
    "waymark COMMAND [--workspace DIR] [--json] [--quiet]",
    "",
    columns(commands.map(({name, summary}) => [name, summary])),
    "",
    "`waymark help COMMAND` says more. A first own site: init, check, run, preview."
  ].join("\n");
}

export const optionRows = (options: Readonly<Record<string, Option>>): [string, string][] =>
  Object.entries(options).map(([name, {value, description}]) => [optionWord(name, value), description]);

const optionWord = (name: string, value: string | undefined): string =>
  `--${name}${value === undefined ? "" : ` ${value}`}`;

function positionalWord({name, required, many}: Positional): string {
  const word = many === true ? `${name}…` : name;
  return required === true ? word : `[${word}]`;
}

/** Two columns, the second lined up. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
