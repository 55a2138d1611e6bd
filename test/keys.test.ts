import {chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import type {Workspace} from "../src/config/load.ts";
import {createKeyFile, keysFrom, readKeys} from "../src/keys.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "waymark-key-"));
});
afterEach(() => rmSync(dir, {recursive: true, force: true}));

const read = () => readKeys({dir, config: {key_file: "key"} as Workspace["config"]});
const keys = keysFrom(Buffer.alloc(32, 1));

test("a key file is private, read back the same, and never overwritten", async () => {
  createKeyFile(join(dir, "key"));
  expect(statSync(join(dir, "key")).mode & 0o777).toBe(0o600);
  const text = readFileSync(join(dir, "key"), "utf8");
  expect(text).toMatch(/^[0-9a-f]{64}\n$/);
  expect((await read()).check).toBe(keysFrom(Buffer.from(text.trim(), "hex")).check);
  expect(() => createKeyFile(join(dir, "key"))).toThrow("exists already");
  expect(readFileSync(join(dir, "key"), "utf8")).toBe(text);
});

test.each([
  ["missing", () => undefined, "not there"],
  ["short", () => writeFileSync(join(dir, "key"), "abcdef\n", {mode: 0o600}), "64 hexadecimal digits"],
  [
    "shared",
    () => {
      createKeyFile(join(dir, "key"));
      chmodSync(join(dir, "key"), 0o640);
    },
    "others on this machine"
  ]
])("a %s key file is exit 2 and no new key is made", async (_, arrange, message) => {
  arrange();
  await expect(read()).rejects.toMatchObject({
    exit: 2,
    message: expect.stringContaining(message),
    next: expect.any(String)
  });
});

test("an id is told apart by its space, and not by blanks around it or how its letters are composed", () => {
  expect(keys.hashId("notes", "JS-12")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(keys.hashId("notes", " JS-12 ")).toBe(keys.hashId("notes", "JS-12"));
  expect(keys.hashId("notes", "e\u0301")).toBe(keys.hashId("notes", "\u00e9"));
  expect(keys.hashId("notes", "js-12")).not.toBe(keys.hashId("notes", "JS-12"));
  expect(keys.hashId("line", "JS-12")).not.toBe(keys.hashId("notes", "JS-12"));
  expect(keysFrom(Buffer.alloc(32, 2)).hashId("notes", "JS-12")).not.toBe(keys.hashId("notes", "JS-12"));
});

test("what is sealed opens with the same key only, and not when a byte was changed", () => {
  const sealed = keys.seal(Buffer.from("record"));
  expect(Buffer.from(keys.unseal(sealed)).toString()).toBe("record");
  expect(Buffer.from(keys.seal(Buffer.from("record")))).not.toEqual(Buffer.from(sealed));
  expect(() => keysFrom(Buffer.alloc(32, 2)).unseal(sealed)).toThrow();
  const changed = Buffer.from(sealed);
  changed[changed.length - 1]! ^= 1;
  expect(() => keys.unseal(changed)).toThrow();
});
