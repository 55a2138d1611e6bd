import {createHash} from "node:crypto";

/**
 * What an installation depends on. Two equal stamps mean that nothing has to be installed.
 * @param {{lockfile: Buffer, node: string, platform: string, arch: string}} machine
 */
export function stampOf({lockfile, node, platform, arch}) {
  const lock = createHash("sha256").update(lockfile).digest("hex");
  return `${JSON.stringify({lock, node, platform, arch})}\n`;
}

/** Whether a Node version such as `v20.19.0` is at least `20.19`. */
export function isAtLeast(version, minimum) {
  const parts = (text) => text.replace(/^v/, "").split(".").map(Number);
  const [have, want] = [parts(version), parts(minimum)];
  for (const [i, part] of want.entries()) if ((have[i] ?? 0) !== part) return (have[i] ?? 0) > part;
  return true;
}
