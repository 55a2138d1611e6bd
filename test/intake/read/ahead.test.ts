import {expect, it} from "vitest";
import {numbersOf, useStaging} from "../staging.ts";

const {connection, stageText, rowsOf} = useStaging();

/** Long enough that DuckDB begins before the scan has told anything. */
const rows = 100_000;
const somewhat = "somewhat ".repeat(10);
const long = (last: string): string =>
  `id,what\n${Array.from({length: rows}, (_, k) => `${k + 1},${somewhat}\n`).join("")}${last}`;

const tables = async (): Promise<unknown[]> =>
  (await connection().runAndReadAll("select table_name from duckdb_tables() where temporary")).getRowsJS();

it("reads a long file while the scan judges it, and believes the scan", async () => {
  const plain = await stageText(long("x,y\n"));
  expect([plain.lane, plain.records]).toEqual(["duckdb", rows + 1]);
  const damaged = await stageText(long("x,y,z\nx,y\n"));
  expect([damaged.lane, damaged.rows]).toEqual(["duckdb", rows + 1]);
  expect(numbersOf(damaged)).toEqual([[rows + 1, "too_many_fields"]]);
});

it.each([
  ["a value of several lines", 'x,"y\nz"\n', "duckdb", ["x", "y\nz"]],
  ["a quote behind white space", 'x, "y"\n', "csv-parse", ["x", ' "y"']],
  ["a line that ends otherwise", "x,y\r\n", "csv-parse", ["x", "y"]]
])("reads it again where the end of it shows %s", async (_what, last, lane, values) => {
  const staged = await stageText(long(last));
  expect([staged.lane, staged.rows]).toEqual([lane, rows + 1]);
  expect((await rowsOf(staged)).at(-1)).toEqual([rows + 1, ...values]);
});

it("reads it again, and leaves nothing behind, where the end of it shows another encoding", async () => {
  const before = await tables();
  const staged = await stageText(
    Buffer.concat([Buffer.from(long("")), Buffer.from([0x78, 0x2c, 0xe9, 0x0a])])
  );
  expect([staged.lane, staged.rows]).toEqual(["duckdb", rows + 1]);
  expect((await rowsOf(staged)).at(-1)).toEqual([rows + 1, "x", "é"]);
  await staged.discard();
  expect(await tables()).toEqual(before);
});
