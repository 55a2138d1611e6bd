import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {jobOf, useStaging} from "../staging.ts";
import type {Polluted} from "./pollution.ts";
import {pollutions} from "./pollutions.ts";

const {stageText, write, rowsOf, connection} = useStaging();
const right = {waymark: 0, duckdb: 0, "csv-parse": 0};
const wrong = {waymark: 0, duckdb: 0, "csv-parse": 0};
let records = 0;

/** How many of the rows are records of the table, each record once. */
function count(rows: readonly (readonly string[])[], {records: wanted}: Polluted): number {
  const left = new Map<string, number>();
  for (const {values} of wanted)
    left.set(JSON.stringify(values), (left.get(JSON.stringify(values)) ?? 0) + 1);
  let found = 0;
  for (const row of rows) {
    const key = JSON.stringify(row);
    const times = left.get(key) ?? 0;
    if (times > 0) found++;
    left.set(key, times - 1);
  }
  return found;
}

function score(reader: keyof typeof right, rows: readonly (readonly string[])[], file: Polluted): void {
  const found = count(rows, file);
  right[reader] += found;
  wrong[reader] += rows.length - found;
}

async function byDuckDB(path: string): Promise<string[][]> {
  try {
    const reader = await connection().runAndReadAll(
      `select * from read_csv('${path}', all_varchar = true, header = true)`
    );
    return reader.getRowsJS().map((row) => row.map((cell) => String(cell ?? "")));
  } catch {
    return [];
  }
}

function byCsvParse(bytes: Buffer): string[][] {
  try {
    return parse(bytes, {bom: true}).slice(1);
  } catch {
    return [];
  }
}

describe("a polluted file", () => {
  it.each(pollutions)(
    "$name: every record is read as written, or stands in quarantine on its line",
    async (file) => {
      const staged = await stageText(file.bytes, jobOf(), "polluted.csv");
      const rows = await rowsOf(staged);
      const lines = await staged.linesOf(rows.map(([record]) => record));
      score(
        "waymark",
        rows.map(([, ...values]) => values),
        file
      );
      score("duckdb", await byDuckDB(write(file.bytes, "polluted.csv")), file);
      score("csv-parse", byCsvParse(file.bytes), file);
      records += file.records.length;

      expect(staged.headers).toEqual(file.header);
      expect(rows.map(([record, ...values]) => ({line: lines.get(record), values}))).toEqual(file.records);
      expect(staged.malformed.map(({line}) => line)).toEqual(file.spoiled);
      expect(staged.records).toBe(file.records.length + file.spoiled.length);
      await staged.discard();
    }
  );

  it("is read better than by DuckDB's own guesses and by csv-parse as it comes", () => {
    const share = (reader: keyof typeof right) => `${((100 * right[reader]) / records).toFixed(1)} %`;
    process.stderr.write(
      `${pollutions.length} polluted files, ${records} records; right: ` +
        Object.keys(right)
          .map(
            (reader) =>
              `${reader} ${share(reader as keyof typeof right)} (${wrong[reader as keyof typeof wrong]} wrong)`
          )
          .join(", ") +
        "\n"
    );
    expect(right.waymark).toBe(records);
    expect(wrong.waymark).toBe(0);
    expect(right.waymark).toBeGreaterThan(right.duckdb);
    expect(right.waymark).toBeGreaterThan(right["csv-parse"]);
  });
});
