import {createHmac, hkdfSync} from "node:crypto";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {expect, test} from "vitest";
import {keysFrom} from "../../src/keys.ts";
import {halfOf, hmacParams, hmacSql} from "../../src/warehouse/hmac.ts";

const secret = Buffer.alloc(32, 1);
const keys = keysFrom(secret);
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();

const inDuckDB = async (sql: string, text: string, pads = keys.idPads("notes")): Promise<unknown> => {
  const params = [...hmacParams(pads), text];
  const reader = await connection.runAndReadAll(`select ${sql} from (select $3::varchar as text)`, params);
  return reader.getRowsJS()[0]![0];
};

test("DuckDB hashes an id as node:crypto does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: "grapheme", maxLength: 300}), async (text) => {
      const id = text.normalize("NFC").trim().replaceAll("\0", "");
      const hex = String(await inDuckDB(hmacSql("text"), id));
      expect(hex.slice(0, 32)).toBe(keys.hashId("notes", id).replaceAll("-", ""));
    })
  );
});

test("the keys of a set are the halves of an HMAC under a key of their own, signed", async () => {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "waymark people-sets", 32));
  for (const hash of ["a", "b", "c", "d"]) {
    const digest = createHmac("sha256", key).update(hash).digest();
    for (const half of [0, 1] as const)
      expect(await inDuckDB(halfOf(hmacSql("text"), half), hash, keys.setPads())).toBe(
        digest.readBigInt64BE(8 * half)
      );
  }
});

test("a published vector: RFC 4231, case 2", async () => {
  const block = Buffer.alloc(64);
  block.write("Jefe");
  const pads = {inner: block.map((byte) => byte ^ 0x36), outer: block.map((byte) => byte ^ 0x5c)};
  expect(await inDuckDB(hmacSql("text"), "what do ya want for nothing?", pads)).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  );
});
