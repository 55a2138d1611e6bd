// Everything that is checked before a change is kept: types, lint, dead code, a browser, and all tests.
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {ensureChromium} from "./support/chromium.js";
import {say} from "./support/say.js";
import {tallyOf} from "./support/tally.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const checks = [
  ["types", "tsc", "--noEmit"],
  ["lint", "biome", "check", "."],
  ["dead code", "knip"]
];

let passed = 0;
let failed = 0;
const count = (ok) => (ok ? passed++ : failed++);

for (const [name, tool, ...args] of checks) {
  say(`${name}: ${[tool, ...args].join(" ")}`);
  const ok = runTool(tool, args).status === 0;
  say(`${name}: ${ok ? "passed" : "failed"}`);
  count(ok);
}

const chromium = ensureChromium();
say(
  `browser: ${chromium ?? "failed: no Chromium; install chromium or google-chrome, or name one in CHROMIUM_PATH"}`
);
count(chromium !== undefined);

const folder = mkdtempSync(join(tmpdir(), "waymark-test-"));
const report = join(folder, "report.json");
const {status} = runTool(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  {
    ...(chromium === undefined ? {} : {CHROMIUM_PATH: chromium})
  }
);
const tally = tallyOf(existsSync(report) ? readFileSync(report, "utf8") : undefined, status);
rmSync(folder, {recursive: true});
passed += tally.passed;
failed += tally.failed;

if (tally.left > 0) say(`${tally.left} left out; the lines above say why`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runTool(tool, args, env = {}) {
  const windows = process.platform === "win32";
  const path = join(root, "node_modules", ".bin", windows ? `${tool}.cmd` : tool);
  return spawnSync(path, args, {
    cwd: root,
    stdio: ["ignore", 1, 1],
    shell: windows,
    env: {...process.env, ...env}
  });
}
