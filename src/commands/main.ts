import {readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {workspaceName} from "../config/name.ts";
import {exitCode} from "../error.ts";
import type {Command, Context} from "./command.ts";
import {readArguments} from "./terminal/arguments.ts";
import {describeFailure} from "./terminal/failure.ts";
import {findCommand} from "./terminal/find.ts";
import {createOutput, type Output, type Streams} from "./terminal/output.ts";
import {commandHelp} from "./terminal/usage.ts";

/** Everything of a process that the command line touches. */
export interface Effects extends Streams {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  now: () => Date;
  signal: AbortSignal;
}

/** How long an interrupted command may take to put its things away. */
const graceMs = 3000;

/** Runs `waymark` with these words; resolves to the exit code and never rejects. */
export async function main(words: readonly string[], effects: Effects): Promise<number> {
  const json = words.includes("--json") || effects.stdout.isTTY !== true;
  const output = createOutput(effects, {json: words.includes("--json"), quiet: words.includes("--quiet")});
  try {
    return await dispatch(words, effects, output, json);
  } catch (error) {
    return fail(error, effects, output, json);
  } finally {
    output.end();
  }
}

async function dispatch(
  words: readonly string[],
  effects: Effects,
  output: Output,
  json: boolean
): Promise<number> {
  if (words.includes("--version")) return answerVersion(output);
  const at = words.findIndex((word, i) => !word.startsWith("-") && words[i - 1] !== "--workspace");
  const [name, rest] = at === -1 ? ["help", words] : [words[at] as string, words.filter((_, i) => i !== at)];
  const command = await findCommand(name);
  const args = readArguments(command, rest);
  if (args.switches.has("help")) return answerHelp(command, output);
  const context: Context = {
    workspaceDir: resolve(effects.cwd, args.values.workspace ?? "."),
    args,
    out: output.result,
    log: output.log,
    progress: output.progress,
    json,
    quiet: args.switches.has("quiet"),
    isTTY: effects.stdout.isTTY === true,
    now: effects.now,
    signal: effects.signal,
    env: effects.env
  };
  if (command.workspace) output.log(await workspaceName(context.workspaceDir));
  return Promise.race([command.run(context), interruption(effects.signal)]);
}

/** Rejects a while after an interruption, for work that does not look at the signal; a run can be dropped anywhere. */
function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const give = () => void setTimeout(() => reject(signal.reason), graceMs).unref();
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, {once: true});
  });
}

function fail(error: unknown, {env, signal}: Effects, output: Output, json: boolean): number {
  const failure = describeFailure(error, signal.aborted);
  output.note(failure.message);
  if (failure.next !== undefined) output.note(failure.next);
  if (env.WAYMARK_DEBUG === "1" && error instanceof Error) output.note(error.stack ?? error.message);
  if (json && !output.answered()) output.result({text: "", json: {error: failure}});
  return failure.exit;
}

async function answerVersion(output: Output): Promise<number> {
  const version = await readVersion();
  output.result({text: version, json: {version}, plain: true});
  return exitCode.done;
}

function answerHelp(command: Command, output: Output): number {
  output.result({text: commandHelp(command), json: {command: describe(command)}, plain: true});
  return exitCode.done;
}

/** A command without its code, for programs that read `--help --json`. */
export const describe = ({name, summary, positionals, options}: Command) => ({
  name,
  summary,
  positionals,
  options
});

export async function readVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as {version: string}).version;
}
