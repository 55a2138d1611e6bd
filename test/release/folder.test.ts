import {mkdir, mkdtemp, readFile, readlink, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {
  currentRelease,
  place,
  releaseDir,
  swap,
  verifyRelease,
  writeFolder
} from "../../src/release/folder.ts";
import type {Manifest} from "../../src/release/format.ts";

const draft: Omit<Manifest, "release" | "checksums"> = {
  format: 1,
  audience: "public",
  organization: "Harbor",
  asOf: "2025-06-30",
  dataStart: "2022-07-01",
  timeZone: "America/Denver",
  fiscalYearStarts: 7,
  profile: {id: "cms-11", threshold: 11},
  codeVersion: "0.1.0+abc",
  storageVersion: "v1.2.0",
  fingerprint: "f",
  inputs: [],
  coverage: [],
  definitions: []
};

const files = (text: string): Map<string, Uint8Array> =>
  new Map([["cells.arrow", new TextEncoder().encode(text)]]);

describe("a release folder", () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "waymark-folder-"));
  });
  afterEach(() => rm(dir, {recursive: true}));

  const publish = async (text: string, audience = "public"): Promise<Manifest> => {
    const building = join(dir, ".waymark", "build", text);
    await mkdir(building, {recursive: true});
    const manifest = await writeFolder(building, {...draft, audience}, files(text));
    await place(dir, manifest, building);
    await swap(dir, audience, manifest.release);
    return manifest;
  };

  it("is named by its content", async () => {
    const [one, same, other] = [await publish("one"), await publish("one"), await publish("other")];
    expect(same.release).toBe(one.release);
    expect(other.release).not.toBe(one.release);
    expect(one.release).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is shown by one link, and an older one can be put back", async () => {
    const one = await publish("one");
    const two = await publish("two");
    expect(await currentRelease(dir, "public")).toBe(releaseDir(dir, "public", two.release));
    await swap(dir, "public", one.release);
    expect(await currentRelease(dir, "public")).toBe(releaseDir(dir, "public", one.release));
    expect(await readlink(join(dir, "dist"))).toBe(join(".waymark", "releases", "public", "current", "site"));
  });

  it("of the internal view is never the public site", async () => {
    const internal = await publish("exact", "internal");
    const from = releaseDir(dir, "internal", internal.release);
    const planted = releaseDir(dir, "public", internal.release);
    await mkdir(planted, {recursive: true});
    await writeFile(join(planted, "manifest.json"), await readFile(join(from, "manifest.json")));
    await expect(swap(dir, "public", internal.release)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("release is for another audience")
    });
  });

  it("that was touched since is not put back", async () => {
    const one = await publish("one");
    const place = releaseDir(dir, "public", one.release);
    await verifyRelease(place);
    await writeFile(join(place, "cells.arrow"), "more");
    await expect(verifyRelease(place)).rejects.toMatchObject({exit: 3});
  });

  it("does not overwrite a dist that is not its own", async () => {
    await mkdir(join(dir, "dist"));
    await expect(publish("one")).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("dist is in the way")
    });
  });
});
