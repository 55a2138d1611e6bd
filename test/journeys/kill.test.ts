import {access, rm} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {currentRelease, verifyRelease} from "../../src/release/folder.ts";
import {runFor} from "../helpers/run-for.ts";
import {writeSmall} from "../helpers/small.ts";

describe("a run that is killed", () => {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((dir) => rm(dir, {recursive: true, force: true}))));

  it("loses nothing, doubles nothing and publishes nothing half, wherever it dies", {
    timeout: 240_000
  }, async () => {
    const [whole, killed] = [await writeSmall(), await writeSmall()];
    made.push(whole, killed);
    const started = performance.now();
    expect(await runFor(whole, 120_000)).toBe(0);
    const length = performance.now() - started;

    for (const share of [0.15, 0.35, 0.55, 0.75, 0.95]) {
      await runFor(killed, length * share);
      for (const audience of ["internal", "public"]) {
        const current = await currentRelease(killed, audience);
        if (current === null) continue;
        await verifyRelease(current);
        await access(join(current, "site", "index.html"));
      }
    }
    expect(await runFor(killed, 120_000)).toBe(0);

    for (const audience of ["internal", "public"]) {
      const [expected, actual] = await Promise.all([
        currentRelease(whole, audience),
        currentRelease(killed, audience)
      ]);
      expect((await verifyRelease(actual as string)).checksums).toEqual(
        (await verifyRelease(expected as string)).checksums
      );
    }
  });
});
