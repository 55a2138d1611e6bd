import {execFile} from "node:child_process";
import {rm} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {afterAll, describe, expect, it} from "vitest";
import {currentRelease, readManifest, verifyRelease} from "../../src/release/folder.ts";
import {writeSmall} from "../helpers/small.ts";

const waymark = fileURLToPath(new URL("../../bin/waymark.js", import.meta.url));
const runIn = (dir: string, env: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)(process.execPath, [waymark, "run", "--workspace", dir], {
    env: {...process.env, ...env}
  });

describe("same inputs, same bytes", () => {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((dir) => rm(dir, {recursive: true, force: true}))));

  const releases = async (env: NodeJS.ProcessEnv): Promise<string[]> => {
    const dir = await writeSmall();
    made.push(dir);
    await runIn(dir, env);
    const ids: string[] = [];
    for (const audience of ["internal", "public"]) {
      const current = await currentRelease(dir, audience);
      expect(current, audience).not.toBeNull();
      ids.push((await verifyRelease(current as string)).release);
    }
    return ids;
  };

  it("whatever the key, the time zone, the locale and the threads", {timeout: 240_000}, async () => {
    const here = await releases({TZ: "America/Denver", LANG: "en_US.UTF-8"});
    const there = await releases({TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8"});
    expect(there).toEqual(here);
  });

  it("a second run has nothing to do and leaves the release as it is", async () => {
    const dir = made[0] as string;
    const before = await readManifest((await currentRelease(dir, "public")) as string);
    const {stdout} = await runIn(dir);
    expect(JSON.parse(stdout)).toMatchObject({outcome: "nothing new"});
    expect(await readManifest((await currentRelease(dir, "public")) as string)).toEqual(before);
  });
});
