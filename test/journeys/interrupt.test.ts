import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, describe, expect, it} from "vitest";
import {writeSmall} from "../helpers/small.ts";

const waymark = fileURLToPath(new URL("../../bin/waymark.js", import.meta.url));

describe("Ctrl-C in the middle of a run", () => {
  let dir = "";
  afterAll(() => rm(dir, {recursive: true, force: true}));

  it("ends it with 130, says so, and publishes nothing", async () => {
    dir = await writeSmall();
    const child = spawn(process.execPath, [waymark, "run", "--workspace", dir], {
      stdio: ["ignore", "ignore", "pipe"]
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("contacts.csv:")) child.kill("SIGINT");
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(said).toContain("interrupted");
    expect(existsSync(join(dir, "dist"))).toBe(false);
    expect(existsSync(join(dir, ".waymark", "releases"))).toBe(false);
  });
});
