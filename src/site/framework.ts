import {spawn} from "node:child_process";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {exitCode, WaymarkError} from "../error.ts";

/** Framework's program, below the folder that packages are in. */
const program = join("@observablehq", "framework", "dist", "bin", "observable.js");

const configFile = "observablehq.config.mjs";

/**
 * Runs Framework's build in a folder of its own, without a network, and gives back all it printed. The configuration is
 * data in a plain module, so that the build's process need not load a TypeScript compiler.
 *
 * @throws {WaymarkError} when the build ends badly; most faults it only prints
 */
export async function runFramework(
  config: Readonly<Record<string, unknown>>,
  {dir, packages, signal}: {dir: string; packages: string; signal?: AbortSignal}
): Promise<string> {
  await writeFile(join(dir, configFile), `export default ${JSON.stringify(config)};\n`);
  const offline = fileURLToPath(new URL("./offline.js", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--import", offline, join(packages, program), "build", "--config", configFile],
    {
      cwd: dir,
      env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"},
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal === undefined ? {} : {signal})
    }
  );
  let printed = "";
  const collect = (chunk: Buffer): void => {
    printed += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const said = stripAnsi(printed);
      if (code === 0) return resolve(said);
      reject(
        new WaymarkError(`site build failed: exit ${code}`, {
          exit: exitCode.unexpected,
          next: `The last thing it said: ${lastLine(said)}`
        })
      );
    });
  });
}

const stripAnsi = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colors start with the escape character
  text.replace(/\u001b\[[0-9;]*m/g, "");

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "nothing";
