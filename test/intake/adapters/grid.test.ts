import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readGrid} from "../../../src/intake/read/grid.ts";
import {cutRecords} from "../../../src/intake/read/grid-cut.ts";
import {stageGrid} from "../../../src/intake/read/stage-grid.ts";
import {useStaging} from "../staging.ts";

const {write, connection, rowsOf} = useStaging();

const gridOf = async (text: string | Uint8Array) => (await readGrid(write(text), {}))[0]!;
const cellsOf = async (text: string) => (await gridOf(text)).rows.map(({cells}) => cells);

describe("a grid", () => {
  it("has every line with its own number of cells, and the physical line of each", async () => {
    const grid = await gridOf('Call Reports\r\n\r\na,b,c\r\n1,"x\r\ny",3\r\n2,,\r\nTotal,2\r\n');
    expect(grid.rows.map(({line, cells}) => [line, ...cells])).toEqual([
      [1, "Call Reports"],
      [3, "a", "b", "c"],
      [4, "1", "x\r\ny", "3"],
      [6, "2", "", ""],
      [7, "Total", "2"]
    ]);
    expect(grid.blankLines).toBe(1);
    expect(grid.malformed).toEqual([]);
  });

  it("keeps values byte for byte", async () => {
    expect(await cellsOf(' a ,"b ""c""",\td\u00a0,e"f\nÄé,日本,"",\n')).toEqual([
      [" a ", 'b "c"', "\td\u00a0", 'e"f'],
      ["Äé", "日本", "", ""]
    ]);
  });

  it("gives any cells back that were written by the rules", () => {
    const cell = fc.string({unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r", " ", "日")});
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 2, maxLength: 5}), {minLength: 1, maxLength: 8}),
        (table) => {
          const text = table
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
            .join("\n");
          const {rows, malformed} = cutRecords(Buffer.from(text), {
            delimiter: ",",
            newline: "\n",
            from: 0,
            line: 1
          });
          expect(rows.map(({cells}) => cells)).toEqual(table);
          expect(malformed).toEqual([]);
        }
      )
    );
  });

  it("takes a misquoted record out alone, with its line and bytes", async () => {
    const grid = await gridOf('a,b\n1,"x"y\n2,z\n3,"open\n4,w\n');
    expect(grid.rows.map(({cells}) => cells[0])).toEqual(["a", "2", "4"]);
    expect(grid.malformed.map(({record, line, code}) => [record, line, code])).toEqual([
      [2, 2, "text_after_quote"],
      [4, 4, "unclosed_quote"]
    ]);
    const [first] = grid.malformed;
    expect(Buffer.from(grid.file.rawOf(first!)!).toString()).toBe('1,"x"y\n');
  });

  it("ends a misquoted record before a line that is a whole record", async () => {
    const grid = await gridOf('a,b,c\n1,x,y\n2,"open,y\n3,x,y\n4,x,"y"\n5,x,y\n');
    expect(grid.rows.map(({cells}) => cells[0])).toEqual(["a", "1", "3", "4", "5"]);
    expect(grid.malformed.map(({line, code}) => [line, code])).toEqual([[3, "text_after_quote"]]);
  });

  it.each([
    ["a;b\n1,5;2\n3,5;4\n", ";"],
    ["Title, with a comma\n\na\tb\tc\n1\t2\t3\n", "\t"],
    ["sep=;\na;b,c\n", ";"],
    ["one\ntwo\n", ","]
  ])("finds the delimiter of %j", async (text, delimiter) => {
    expect((await gridOf(text)).file.dialect.delimiter).toBe(delimiter);
  });

  it("does not take sep= for a record, and counts its line", async () => {
    const grid = await gridOf("sep=;\r\na;b\r\n1;2\r\n");
    expect(grid.rows.map(({line, cells}) => [line, ...cells])).toEqual([
      [2, "a", "b"],
      [3, "1", "2"]
    ]);
  });

  it("names NUL bytes and what is not UTF-8", async () => {
    const bytes = Buffer.concat([
      Buffer.from("\ufeffa,b\n1,\0\n2,"),
      Buffer.from([0xff]),
      Buffer.from("\n3,x")
    ]);
    const grid = await gridOf(bytes);
    expect(grid.malformed.map(({line, code}) => [line, code])).toEqual([
      [2, "nul_byte"],
      [3, "invalid_utf8"]
    ]);
    expect(grid.rows.map(({cells}) => cells)).toEqual([
      ["a", "b"],
      ["3", "x"]
    ]);
  });

  it("reads bytes that are not UTF-8 as what they are evidence of", async () => {
    const grid = await gridOf(Buffer.from("a,b\n1,caf\xe9\n", "latin1"));
    expect(grid.rows[1]!.cells).toEqual(["1", "café"]);
    expect(grid.file.dialect.encoding).toBe("windows-1252");
  });
});

describe("a staged grid", () => {
  it("numbers records and malformed ones together: records = rows + malformed", async () => {
    const grid = await gridOf('a,b\n1,2\n3,"x"y\n5,6\n');
    const [, ...records] = grid.rows;
    const staged = await stageGrid(connection(), {
      ...grid.file,
      adapter: "test@1",
      headers: ["a", "b"],
      // Two records of each line, as a matrix gives.
      records: records.flatMap((row) => [row, row]),
      malformed: grid.malformed,
      dropped: []
    });
    expect(staged).toMatchObject({records: 5, rows: 4, lane: "grid", adapter: "test@1"});
    expect(await rowsOf(staged)).toEqual([
      [1, "1", "2"],
      [2, "1", "2"],
      [4, "5", "6"],
      [5, "5", "6"]
    ]);
    expect(staged.malformed.map(({record, line}) => [record, line])).toEqual([[3, 3]]);
    expect(await staged.linesOf([1, 3, 5])).toEqual(
      new Map([
        [1, 2],
        [3, 3],
        [5, 4]
      ])
    );
    expect(Buffer.from((await staged.rawOf(staged.malformed[0]!))!).toString()).toBe('3,"x"y\n');
    await staged.discard();
  });

  it("keeps neither dropped columns nor the bytes they may be in", async () => {
    const grid = await gridOf('a,b\n1,2\n3,"x"y\n');
    const staged = await stageGrid(connection(), {
      ...grid.file,
      adapter: "test@1",
      headers: ["a", "b"],
      records: grid.rows.slice(1),
      malformed: grid.malformed,
      dropped: ["b"]
    });
    expect(await rowsOf(staged)).toEqual([[1, "1"]]);
    expect(staged.headers).toEqual(["a", "b"]);
    expect(await staged.rawOf(staged.malformed[0]!)).toBeUndefined();
    await staged.discard();
  });
});
