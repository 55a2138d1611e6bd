import {describe, expect, it} from "vitest";
import type {StagedFile} from "../../../src/intake/read/staged.ts";
import {jobOf, numbersOf, useStaging} from "../staging.ts";

const {stageText, rowsOf, write, connection} = useStaging();

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
