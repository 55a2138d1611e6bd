import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readWithCsvParse} from "../../../src/intake/read/lanes/csv-parse.ts";
import type {StagedFile} from "../../../src/intake/read/staged.ts";
import {jobOf, useStaging} from "../staging.ts";

const {stage, stageText, rowsOf, write, connection, dir} = useStaging();

const numbersOf = ({malformed}: StagedFile) => malformed.map(({record, code}) => [record, code]);

describe("a staged file", () => {
  it("keeps values byte for byte, and blank cells as empty text whether quoted or not", async () => {
    const staged = await stageText('a,b,c\n  x ,"",\n"\ty ",é,"q""q"\n');
    expect(staged.lane).toBe("duckdb");
    expect(await rowsOf(staged)).toEqual([
      [1, "  x ", "", ""],
      [2, "\ty ", "é", 'q"q']
    ]);
  });

  it("keeps record numbers right around malformed records", async () => {
    const staged = await stageText("a,b\n1,1\n2\n3\n4,4\n5,5,5\n6,6\n7\n");
    expect(staged.lane).toBe("duckdb");
    expect(await rowsOf(staged)).toEqual([
      [1, "1", "1"],
      [4, "4", "4"],
      [6, "6", "6"]
    ]);
    expect(numbersOf(staged)).toEqual([
      [2, "too_few_fields"],
      [3, "too_few_fields"],
      [5, "too_many_fields"],
      [7, "too_few_fields"]
    ]);
    expect(staged).toMatchObject({records: 7, rows: 3});
  });

  it("gives a malformed record's own bytes", async () => {
    const staged = await stageText("a,b\r\n1,1\r\n2\r\n3,3\r\n");
    const raw = await staged.rawOf(staged.malformed[0]!);
    expect(Buffer.from(raw!).toString()).toBe("2\r\n");
    expect(staged.dialect.newline).toBe("\r\n");
  });

  it("does not read what the job drops, nor keep records it cannot cut", async () => {
    const staged = await stageText("id,Name,day\n1,Ann,x\n2,Bob\n", jobOf({privacy: {" Name": "drop"}}));
    expect(staged.columns.map(({header, name}) => [header, name])).toEqual([
      ["id", "c1"],
      ["day", "c3"]
    ]);
    expect(await rowsOf(staged)).toEqual([[1, "1", "x"]]);
    expect(staged.column("Name")).toBeUndefined();
    expect(await staged.rawOf(staged.malformed[0]!)).toBeUndefined();
  });

  it("finds columns by name whatever their spaces, capitals told apart", async () => {
    const staged = await stageText(" Client  ID ,client id,,Client ID\n1,2,3,4\n");
    expect(staged.headers).toEqual(["Client ID", "client id", "(column 3)", "Client ID"]);
    expect(staged.column("Client ID")?.position).toBe(1);
    expect(staged.column("client id")?.position).toBe(2);
  });

  it("has no records when there is a header only", async () => {
    expect(await stageText("a,b\n")).toMatchObject({records: 0, rows: 0, malformed: []});
  });

  it("tells physical lines when asked, through quoted newlines and blank lines", async () => {
    const staged = await stageText('a,b\n\n1,"x\ny"\n\n2,2\n3\n');
    expect([...(await staged.linesOf([2, 3]))]).toEqual([
      [2, 6],
      [3, 7]
    ]);
    expect(staged).toMatchObject({blankLines: 2, malformed: [{record: 3, line: 7}]});
    const plain = await stageText("a\n1\n2\n");
    expect([...(await plain.linesOf([2]))]).toEqual([[2, 3]]);
  });

  it("leaves nothing behind when discarded", async () => {
    const count = async () =>
      (await connection().runAndReadAll("select count(*) from duckdb_tables() where temporary")).getRowsJS();
    const before = await count();
    const staged = await stageText("a,b\n1\n1,2\n");
    await staged.discard();
    expect(await count()).toEqual(before);
  });

  it.each(["[1]*?.csv", "it's {a,b}.csv", "export.csv.gz", 'quote".csv'])(
    "may be called %s",
    async (name) => {
      write("a,b\nwrong,wrong\n", "1x.csv");
      const staged = await stageText("a,b\n1,2\n", jobOf(), name);
      expect(await rowsOf(staged)).toEqual([[1, "1", "2"]]);
    }
  );

  it("is not read in parts by what its folder is called", async () => {
    const staged = await stageText("a,b\n1,2\n", jobOf(), "year=2024.csv");
    expect(staged.columns).toHaveLength(2);
  });

  it("may have more records than fit one chunk, in either lane", async () => {
    const text = Array.from({length: 150_000}, (_, k) => `${k},"note ${k}, of\n${k} lines"\n`).join("");
    const fast = await stageText(`id,note\n${text}`, jobOf(), "large.csv");
    expect(fast).toMatchObject({lane: "duckdb", rows: 150_000});
    const slow = await stageText(`id,note\n1, "pipe"\n${text}`, jobOf(), "large-stray.csv");
    expect(slow).toMatchObject({lane: "csv-parse", rows: 150_001});
    const sum = async ({table}: StagedFile) =>
      (
        await connection().runAndReadAll(`select sum(record * length(c2)), count(distinct c1) from ${table}`)
      ).getRowsJS();
    expect(await sum(fast)).toEqual(
      (
        await connection().runAndReadAll(
          `select sum((record - 1) * length(c2)), count(distinct c1) from ${slow.table} where record > 1`
        )
      ).getRowsJS()
    );
  });
});

describe("the lane", () => {
  const lanes: [string, string, [number, ...string[]][]][] = [
    ["a tab before a quote", 'a,b\n1,\t"x"\n', [[1, "1", '\t"x"']]],
    ["a space before a quote", 'a,b\n1, "x"\n', [[1, "1", ' "x"']]],
    [
      "mixed line ends",
      "a,b\r\n1,2\n3,4\r\n",
      [
        [1, "1", "2"],
        [2, "3", "4"]
      ]
    ], // prettier-ignore
    ["carriage returns that end no line", "a,b\n1,x\ry\n", [[1, "1", "x\ry"]]],
    [
      "carriage returns alone",
      "a,b\r1,2\r3,4\r",
      [
        [1, "1", "2"],
        [2, "3", "4"]
      ]
    ], // prettier-ignore
    ["a delimiter at the end", "a,b\n1,2,\n3,4\n", [[2, "3", "4"]]],
    ["a space after a closing quote", 'a,b\n"x" ,1\n2,2\n', [[2, "2", "2"]]],
    [
      "blank lines in one column",
      'a\n1\n\n""\n2\n',
      [
        [1, "1"],
        [2, ""],
        [3, "2"]
      ]
    ], // prettier-ignore
    ["blank lines before the header", "\n\na,b\n1,2\n", [[1, "1", "2"]]],
    ["NUL bytes", "a,b\n1,\0\n2,2\n", [[2, "2", "2"]]]
  ];
  it.each(lanes)("is csv-parse for %s, with the values as written", async (_what, text, rows) => {
    const staged = await stageText(text);
    expect(staged.lane).toBe("csv-parse");
    expect(staged.laneReason).toMatch(/^not by DuckDB: /);
    expect(await rowsOf(staged)).toEqual(rows);
    expect(staged.rows + staged.malformed.length).toBe(staged.records);
  });

  it("is csv-parse where quotes are amiss among values of several lines, though all counts agree", async () => {
    const staged = await stageText('a,b,c\r\na,",a,"""a"\r\n"aa\r\naaa",",",\r\na,aaaa,ax y');
    expect(staged.lane).toBe("csv-parse");
    expect(staged.laneReason).toMatch(/record 1 is misquoted/);
    expect(numbersOf(staged)).toEqual([
      [1, "text_after_quote"],
      [2, "after_misquoted"]
    ]);
    expect(await rowsOf(staged)).toEqual([[3, "a", "aaaa", "ax y"]]);
    const passage = await stageText('a,b\n1,"x\ny"z\n2,2\n');
    expect(passage.lane).toBe("csv-parse");
    expect(await rowsOf(passage)).toEqual([[2, "2", "2"]]);
  });

  it("is DuckDB's for records of several lines beside records with too few or too many fields", async () => {
    const staged = await stageText('a,b\n1,"x\ny"\n"x\ny"\n1,"x\ny",3\n4,"""\n"\n');
    expect(staged.lane).toBe("duckdb");
    expect(numbersOf(staged)).toEqual([
      [2, "too_few_fields"],
      [3, "too_many_fields"]
    ]);
    expect(await rowsOf(staged)).toEqual([
      [1, "1", "x\ny"],
      [4, "4", '"\n']
    ]);
  });

  it("is DuckDB's for single malformed lines it names too", async () => {
    const bad = Buffer.concat([
      Buffer.from('\ufeffa,b\r\n1,"x"y\r\n2,'),
      Buffer.from([0xff]),
      Buffer.from("\r\n3\r\n4,4\r\n")
    ]);
    const staged = await stageText(bad);
    expect(staged.lane).toBe("duckdb");
    expect(numbersOf(staged)).toEqual([
      [1, "text_after_quote"],
      [2, "invalid_utf8"],
      [3, "too_few_fields"]
    ]);
    expect(await rowsOf(staged)).toEqual([[4, "4", "4"]]);
  });
});

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
  const job = jobOf({dialect: {delimiter: ","}});
  let file = 0;

  /** Writes the table and reads it with both readers, whatever stageFile chose. */
  async function bothWays(text: string) {
    const path = write(text, `any-${file++ % 20}.csv`);
    const staged = await stage(path, job);
    const rows = await rowsOf(staged);
    const task = {connection: connection(), path, dialect: staged.dialect, columns: staged.columns};
    await readWithCsvParse({
      ...task,
      width: staged.headers.length,
      table: "other_way",
      malformed: staged.malformed,
      signal: undefined
    });
    const reader = await connection().runAndReadAll("select * from other_way");
    await connection().run("drop table other_way");
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
      fc.asyncProperty(table, damaged, async ({rows, always, newline}, codes) => {
        const lines = rows.map((row, k) => {
          const cells = row.map((value) => written(value, always));
          const code = codes[k];
          return code == null ? cells.join(",") : damages[code]!(cells);
        });
        const {staged, rows: read, other} = await bothWays(["h1,h2,h3", ...lines, ""].join(newline));
        const whole = rows.map((row, k) => [k + 1, ...row]).filter((_, k) => codes[k] == null);
        expect(read).toEqual(whole);
        expect(other).toEqual(whole.map(([, ...values]) => values));
        expect(staged.malformed.map(({record, code}) => [record, code])).toEqual(
          rows.flatMap((_, k) => (codes[k] == null ? [] : [[k + 1, codes[k]]]))
        );
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
  });
});

describe("bytes that cannot be read", () => {
  it.each([
    [
      "Windows-1252",
      Buffer.from([0x61, 0x0a, 0x62, 0x93, 0x0a]),
      "unreadable bytes: not UTF-8 at byte 4, line 2"
    ],
    [
      "UTF-16 with a mark",
      Buffer.from("\ufeffa,b\n", "utf16le"),
      "unreadable bytes: UTF-16 by its byte-order mark"
    ],
    [
      "UTF-16 without one",
      Buffer.from("a,b\n1,2\n", "utf16le"),
      "unreadable bytes: every other byte is zero"
    ],
    ["an empty file", Buffer.alloc(0), "empty file: no bytes"],
    ["blank lines", Buffer.from("\n\n\r\n"), "no header: nothing but blank lines"],
    ["blank names", Buffer.from(",,\n1,2,3\n"), "no header: its names are blank"]
  ])("are refused with exit 3: %s", async (_what, bytes, message) => {
    await expect(stageText(bytes)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(message),
      next: expect.any(String)
    });
  });

  it("are exit 2 when the job names what is not a file", async () => {
    await expect(stage(`${dir}/nowhere.csv`)).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("no such file")
    });
    await expect(stage(dir)).rejects.toMatchObject({exit: 2, message: expect.stringContaining("a folder")});
  });
});

describe("a privacy verdict", () => {
  it("on a column that is not there is exit 2, with the nearest name", async () => {
    await expect(
      stageText("id,First Name\n1,x\n", jobOf({privacy: {"First name ": "drop", Frist_Name: "drop"}}))
    ).rejects.toMatchObject({exit: 2, next: expect.stringContaining("did you mean First Name")});
  });

  it("cannot drop a column that is mapped", async () => {
    await expect(
      stageText("id,day\n1,x\n", jobOf({columns: {day: "started_at"}, privacy: {day: "drop"}}))
    ).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("a column is mapped and dropped: day")
    });
  });
});

it("an unknown system is exit 2, with those there are", async () => {
  await expect(stageText("a\n1\n", jobOf({system: "plian"}))).rejects.toMatchObject({
    exit: 2,
    next: expect.stringContaining("did you mean plain?")
  });
});
