// Installs what package-lock.json names, once per lockfile, Node version and platform. Runs before anything is installed.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {installsTheSame} from "./support/lockfile.js";
import {stop, warn} from "./support/say.js";
import {isAtLeast, stampOf} from "./support/stamp.js";

const root = new URL("../", import.meta.url);
const lockPath = new URL("package-lock.json", root);
const stampPath = new URL("node_modules/.waymark-setup", root);
const oldestNode = "20.19";

if (!isAtLeast(process.version, oldestNode))
  stop(
    `node too old: this is ${process.version}, and Waymark needs ${oldestNode} or newer`,
    "Install a newer Node from nodejs.org."
  );
if (!existsSync(lockPath))
  stop("package-lock.json is missing", "Restore it with `git checkout package-lock.json`.");

const lockfile = readFileSync(lockPath);
const {version: node, platform, arch} = process;
const stamp = stampOf({lockfile, node, platform, arch});
if (!existsSync(stampPath) || readFileSync(stampPath, "utf8") !== stamp) {
  install();
  const after = readFileSync(lockPath);
  if (!installsTheSame(lockfile, after, (path) => existsSync(new URL(path, root))))
    stop(
      "package-lock.json changed while installing: what is installed is not what was tested",
      "Look at `git diff package-lock.json`, then restore it with `git checkout package-lock.json` and try again."
    );
  if (!after.equals(lockfile)) writeFileSync(lockPath, lockfile);
  writeFileSync(stampPath, stamp);
}

function install() {
  warn("setting up: installing packages, a minute or two the first time");
  const npm = process.env.npm_execpath;
  const args = ["install", "--include=dev", "--no-audit", "--no-fund"];
  const {status, error} =
    npm === undefined
      ? spawnSync("npm", args, {
          cwd: fileURLToPath(root),
          stdio: ["ignore", 2, 2],
          shell: platform === "win32"
        })
      : spawnSync(process.execPath, [npm, ...args], {cwd: fileURLToPath(root), stdio: ["ignore", 2, 2]});
  if (status !== 0)
    stop(
      `npm install failed${error === undefined ? "" : `: ${error.message}`}`,
      "Setting up needs the npm registry once; nothing after it needs a network."
    );
}
