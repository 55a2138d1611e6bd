import {spawn} from "node:child_process";
import {setTimeout as sleep} from "node:timers/promises";
import {fileURLToPath} from "node:url";

const waymark = fileURLToPath(new URL("../../bin/waymark.js", import.meta.url));

/**
 * Runs a workspace and kills it (SIGKILL), with all it started, after so many milliseconds; its exit code where it was
 * quicker, else null.
 */
export async function runFor(
  dir: string,
  milliseconds: number,
  env: Readonly<Record<string, string>> = {}
): Promise<number | null> {
  const child = spawn(process.execPath, [waymark, "run", "--workspace", dir], {
    stdio: "ignore",
    detached: true,
    env: {...process.env, ...env}
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const stopped = new AbortController();
  const kill = sleep(milliseconds, null, {signal: stopped.signal}).then(
    () => process.kill(-(child.pid as number), "SIGKILL"),
    () => undefined
  );
  const code = await ended;
  stopped.abort();
  await kill;
  return code;
}
