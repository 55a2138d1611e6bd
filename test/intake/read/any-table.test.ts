import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readWithCsvParse} from "../../../src/intake/read/lanes/csv-parse.ts";
import {jobOf, useStaging} from "../staging.ts";

const {stage, rowsOf, write, connection} = useStaging();

describe("any table", () => {
  const cell = fc
    .array(
      fc.constantFrom(
        "a",
        "B",
        "é",
        "7",
        " ",
        ",",
        ";",
        '"',
        "\n",
        "\r\n",
        "\t",
        "0",
        ".",
        "/",
        "x y",
        "'",
        "#"
      ),
      {
        maxLength: 6
      }
    )
    .map((parts) => parts.join(""));
  const written = (value: string, always: boolean): string =>
    always || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const table = fc.record({
    rows: fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 25}),
    always: fc.boolean(),
    newline: fc.constantFrom("\n", "\r\n"),
    bom: fc.boolean(),
    ended: fc.boolean()
  });
  const job = jobOf({
    dialect: {delimiter: ",", quote: '"', skip_footer: 0},
    columns: {h1: "day", h2: "minutes"}
  });
  let file = 0;

  /** Writes the table and reads it with both readers, whatever stageFile chose. */
  async function bothWays(text: string) {
    const path = write(text, `any-${file++ % 20}.csv`);
    const staged = await stage(path, job);
    const rows = await rowsOf(staged);
    await connection().run("drop table if exists other_way");
    const from = {start: staged.dialect.bom ? 3 : 0, line: 1};
    const task = {
      connection: connection(),
      path,
      dialect: staged.dialect,
      from,
      headerCells: staged.headers.length,
      columns: staged.columns
    };
    await readWithCsvParse({
      ...task,
      width: staged.headers.length,
      table: "other_way",
      malformed: staged.malformed,
      signal: undefined
    });
    const reader = await connection().runAndReadAll("select * from other_way");
    await staged.discard();
    return {staged, rows, other: reader.getRowsJS()};
  }

  it("comes back as it was written, by both readers", async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({rows, always, newline, bom, ended}) => {
        const lines = [["h1", "h2", "h3"], ...rows].map((row) =>
          row.map((value) => written(value, always)).join(",")
        );
        const text = `${bom ? "\ufeff" : ""}${lines.join(newline)}${ended ? newline : ""}`;
        const {staged, rows: read, other} = await bothWays(text);
        expect(read.map(([, ...values]) => values)).toEqual(rows);
        expect(read.map(([record]) => record)).toEqual(rows.map((_, k) => k + 1));
        expect(other).toEqual(rows);
        expect(staged.malformed).toEqual([]);
      }),
      {numRuns: 80}
    );
  });

  it("loses to damage what is damaged and nothing else", async () => {
    const damages: Record<string, (line: string[]) => string> = {
      too_few_fields: ([a, b]) => `${a},${b}`,
      too_many_fields: (line) => `${line.join(",")},more`,
      text_after_quote: ([a, b]) => `${a},${b},"x"y`,
      nul_byte: ([a, b]) => `${a},${b},\0`
    };
    const damaged = fc.array(fc.option(fc.constantFrom(...Object.keys(damages)), {freq: 3, nil: null}), {
      minLength: 25,
      maxLength: 25
    });
    await fc.assert(
      fc.asyncProperty(table, damaged, async ({rows: some, always, newline}, damage) => {
        // As many sound records behind them: a file that is damaged throughout was written in other quotes, and refused.
        const rows = [...some, ...some.map(() => ["1", "2", "3"])];
        const codes = rows.map((_, k) => (k < some.length ? (damage[k] ?? null) : null));
        const lines = rows.map((row, k) => {
          const cells = row.map((value) => written(value, always || k >= some.length));
          const code = codes[k];
          return code == null ? cells.join(",") : damages[code]!(cells);
        });
        const {staged, rows: read, other} = await bothWays(["h1,h2,h3", ...lines, ""].join(newline));
        // Where a misquoted record of several lines ends is open: sound records without quotes behind it may go with it.
        const open = codes.findIndex((code, k) => code === "text_after_quote" && /\n/.test(lines[k]!));
        const gone = staged.malformed
          .filter(({code}) => code === "after_misquoted")
          .map(({record}) => record);
        for (const record of gone) {
          expect(open).not.toBe(-1);
          expect(record - 1).toBeGreaterThan(open);
          expect(record).toBeLessThanOrEqual(some.length);
          expect(lines[record - 1]).not.toContain('"');
        }
        const whole = rows
          .map((row, k) => [k + 1, ...row])
          .filter(([record], k) => codes[k] == null && !gone.includes(record as number));
        expect(read).toEqual(whole);
        expect(other).toEqual(whole.map(([, ...values]) => values));
        expect(
          staged.malformed
            .filter(({record}) => !gone.includes(record))
            .map(({record, code}) => [record, code])
        ).toEqual(codes.flatMap((code, k) => (code == null || gone.includes(k + 1) ? [] : [[k + 1, code]])));
        expect(staged.records).toBe(rows.length);
      }),
      {numRuns: 80}
    );
  });

  it("may hold quotes within unquoted text, by both readers", async () => {
    const inside = fc
      .array(fc.constantFrom("a", '"', '""', " ", "7", "é"), {maxLength: 5})
      .map((parts) => `x${parts.join("")}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(inside, inside), {minLength: 1, maxLength: 12}), async (rows) => {
        const {
          staged,
          rows: read,
          other
        } = await bothWays(`h1,h2\n${rows.map((row) => row.join(",")).join("\n")}`);
        expect(staged.lane).toBe("duckdb");
        expect(read.map(([, ...values]) => values)).toEqual(rows);
        expect(other).toEqual(rows);
      }),
      {numRuns: 60}
    );
  });

  it("adds up and reads alike both ways whatever bytes are struck out", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.array(fc.nat(), {maxLength: 4}), async ({rows, always, newline}, places) => {
        const lines = rows.map((row) => row.map((value) => written(value, always)).join(","));
        let body = lines.join(newline);
        for (const place of places) {
          const at = place % (body.length + 1);
          body = body.slice(0, at) + body.slice(at + 1);
        }
        const {staged, rows: read, other} = await bothWays(`h1,h2,h3${newline}${body}`);
        expect(read.length + staged.malformed.length).toBe(staged.records);
        expect(read.map(([, ...values]) => values)).toEqual(other);
        const numbers = [
          ...read.map(([record]) => record),
          ...staged.malformed.map(({record}) => record)
        ].sort((a, b) => a - b);
        expect(numbers).toEqual(Array.from({length: staged.records}, (_, k) => k + 1));
      }),
      {numRuns: 120}
    );
  }, 180_000);
});
