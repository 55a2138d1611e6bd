/** What a command is and what it is handed. One file of this folder is one command; its name is the file's. */
export interface Command {
  name: string;
  /** One line, lower case, no full stop. */
  summary: string;
  /** What a reader of `waymark help NAME` should know beyond the options; plain sentences. */
  about?: string;
  positionals: readonly Positional[];
  options: Readonly<Record<string, Option>>;
  /** Commands that work on a workspace print its name first. */
  workspace: boolean;
  /** Resolves to the exit code. What it works with is imported then, so that help and mistakes are told at once. */
  run(context: Context): Promise<number>;
}

export interface Positional {
  /** As help shows it, such as `FILE`. */
  name: string;
  description: string;
  required?: boolean;
  /** Takes all that follow. */
  many?: boolean;
}

export interface Option {
  /** As help shows it, such as `DIR`; a switch when not given. */
  value?: string;
  description: string;
}

export interface Arguments {
  positionals: readonly string[];
  /** Values by option name. */
  values: Readonly<Record<string, string>>;
  switches: ReadonlySet<string>;
}

/** What a command answers, for a person and for a program. */
export interface Result {
  text: string;
  json: unknown;
  /** Text even into a pipe, unless --json asks otherwise. */
  plain?: boolean;
}

export interface Context {
  workspaceDir: string;
  args: Arguments;
  /** The answer: text on a terminal, else one JSON document. Called once, last. */
  out(result: Result): void;
  /** One line an action, as it begins; on stderr, silent under --quiet. */
  log(line: string): void;
  /** Puts what it is given on the moving line of a terminal, for as long as that stands; undefined takes it off. */
  progress(tell: (() => string) | undefined): void;
  json: boolean;
  quiet: boolean;
  /** Standard output is a terminal that a person looks at. */
  isTTY: boolean;
  /** The clock. */
  now(): Date;
  signal: AbortSignal;
  env: Readonly<Record<string, string | undefined>>;
}

/** The day it is where the computer stands, as `2025-06-30`. */
export function today({now}: Pick<Context, "now">): string {
  const date = now();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
