import {main} from "../../src/commands/main.ts";

export interface Told {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line with nothing of this process in it. */
export async function waymark(
  words: readonly string[],
  {
    cwd = "/",
    tty = false,
    env = {},
    signal = new AbortController().signal
  }: {cwd?: string; tty?: boolean; env?: Readonly<Record<string, string>>; signal?: AbortSignal} = {}
): Promise<Told> {
  const told = {stdout: "", stderr: ""};
  const code = await main(words, {
    stdout: {write: (text: string) => (told.stdout += text), isTTY: tty},
    stderr: {write: (text: string) => (told.stderr += text), isTTY: false},
    env,
    cwd,
    now: () => new Date("2025-07-01T12:00:00"),
    signal
  });
  return {code, ...told};
}
