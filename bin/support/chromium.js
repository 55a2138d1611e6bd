import {spawnSync} from "node:child_process";
import {accessSync, constants} from "node:fs";
import {delimiter, join} from "node:path";

import {warn} from "./say.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

/** Path of a Chromium the browser tests can drive; undefined when there is none. */
function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...inPath, ...elsewhere].find((path) => path && isExecutable(path));
}

/** As `findChromium`, installing Debian's when this is root on a machine with apt. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined || process.getuid?.() !== 0 || process.platform !== "linux") return found;
  warn("installing Chromium for the browser tests");
  const install = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium";
  spawnSync("sh", ["-c", install], {stdio: ["ignore", 2, 2]});
  return findChromium();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
