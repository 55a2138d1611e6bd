/**
 * Whether two lockfiles install the same on this machine. Packages for other platforms come to a registry late, so npm
 * adds and removes their optional entries by itself; what is not installed does not count.
 * @param {Buffer} before
 * @param {Buffer} after
 * @param {(path: string) => boolean} isInstalled whether a package of the lockfile, `node_modules/NAME`, is there
 */
export function installsTheSame(before, after, isInstalled) {
  if (before.equals(after)) return true;
  const [old, now] = [before, after].map(packagesOf);
  if (old === undefined || now === undefined) return false;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].every((path) => {
    const [was, is] = [old[path], now[path]];
    if (JSON.stringify(was) === JSON.stringify(is)) return true;
    const absent = (entry) => entry === undefined || entry.optional === true;
    return absent(was) && absent(is) && !isInstalled(path);
  });
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(lockfile.toString("utf8")).packages;
  } catch {
    return undefined;
  }
}
