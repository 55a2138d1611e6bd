import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {RecordMachine} from "../../../src/intake/read/scan/record-machine.ts";
import {scanFile} from "../../../src/intake/read/scan/scan.ts";
import {maxRecordBytes} from "../../../src/intake/read/scan/too-long.ts";
import {useStaging} from "../staging.ts";

/** What the machine makes of bytes that come in pieces of the given sizes. */
function scanned(bytes: Buffer, fields: number, pieces: readonly number[] = [], newline: "\n" | "\r" = "\n") {
  const records: [number, number, number, number][] = [];
  const machine = new RecordMachine({
    delimiter: ",",
    quote: '"',
    escaping: "doubled",
    newline,
    fields,
    offset: 0,
    line: 1,
    onRecord: (...record) => records.push(record)
  });
  let held = Buffer.alloc(0);
  let at = 0;
  for (let piece = 0; at < bytes.length; piece++) {
    const size = pieces[piece] ?? bytes.length;
    held = Buffer.concat([held, bytes.subarray(at, at + size)]);
    at += size;
    held = held.subarray(machine.consume(held, false));
  }
  machine.consume(held, true);
  const {malformed, blankLines, multiline, spacedQuotes, loneReturns, invalid} = machine.found;
  return {
    records,
    malformed,
    blankLines,
    multiline,
    spacedQuotes,
    loneReturns,
    invalid,
    count: machine.found.records
  };
}

const named = (text: string | Buffer, fields: number) =>
  scanned(Buffer.from(text as string), fields).malformed.map(({record, line, code}) => [record, line, code]);

describe("malformed records", () => {
  it("names fields too few and too many by record and line", () => {
    expect(named("a,b,c\n1,2\n1,2,3\n1,2,3,4\n", 3)).toEqual([
      [1, 2, "too_few_fields"],
      [3, 4, "too_many_fields"]
    ]);
  });

  it("counts physical lines through quoted newlines and blank lines", () => {
    expect(named('a,b\n"x\ny",1\n\n2\n', 2)).toEqual([[2, 5, "too_few_fields"]]);
  });

  it("takes a quoting error to the line on which its quotes are in pairs again", () => {
    const text = 'id,note\n1,"He said "hi"\nand, then left"\n2,fine\n';
    expect(scanned(Buffer.from(text), 2)).toMatchObject({
      count: 2,
      malformed: [{record: 1, line: 2, code: "text_after_quote", start: 8, end: 40}]
    });
  });

  it("loses one line to a quote that is opened and never closed, not the rest of the file", () => {
    const rest = Array.from({length: 500}, (_, k) => `${k},ok\n`).join("");
    expect(named(`id,note\n1,"open\n${rest}`, 2)).toEqual([[1, 2, "unclosed_quote"]]);
  });

  it("loses one line to a stray quote among hundreds of quoted ones", () => {
    const rest = Array.from({length: 500}, (_, k) => `${k},"ok"\n`).join("");
    const result = scanned(Buffer.from(`id,note\n1,"open\n${rest}`), 2);
    expect(result.malformed).toMatchObject([{record: 1, code: "text_after_quote"}]);
    expect(result.count).toBe(501);
  });

  it("takes no middle or tail of a quoted value for a record where a misquoted one may have ended elsewhere", () => {
    expect(named('a,b,c\n1,"x"y,"z\n"note\n1,2,3\n4,5\nend",b,c\n7,8,9\n', 3)).toEqual([
      [1, 2, "text_after_quote"],
      [2, 4, "after_misquoted"],
      [3, 5, "too_few_fields"],
      [4, 6, "after_misquoted"]
    ]);
  });

  it("takes a record with quotes nobody doubled for its line alone where all its fields are on it", () => {
    const text = 'id,size,note\n1,"5" pipe","bent"\n"2","6\n7",x\n3,"8" rod", y\n4,z,z\n';
    expect(named(text, 3)).toEqual([
      [1, 2, "text_after_quote"],
      [3, 5, "text_after_quote"]
    ]);
    expect(named('a,b,c\n1,"it"s","x\n2",y\n3,u,v\n', 3)[0]).toEqual([1, 2, "text_after_quote"]);
  });

  it("takes what follows a misquoted record that ends on its own line, or that a quoted field shows to have ended", () => {
    expect(named('a,b\n1,"x"y\n2,5" pipe\n', 2)).toEqual([[1, 2, "text_after_quote"]]);
    expect(named('a,b\n1,"open\n2,x\n3,"y"\n4,5" pipe\n', 2)).toEqual([[1, 2, "text_after_quote"]]);
    expect(named(`a,b\n1,"open\n${"2,x\n".repeat(101)}3,5" pipe\n`, 2)).toEqual([[1, 2, "text_after_quote"]]);
  });

  it("names bad bytes, NUL bytes and records that are too long", () => {
    const long = Buffer.alloc(maxRecordBytes + 1, "x");
    const bytes = Buffer.concat([
      Buffer.from("a,b\n1,"),
      Buffer.from([0xff]),
      Buffer.from("\n2,\0\n3,"),
      long,
      Buffer.from("\n4,fine\n")
    ]);
    expect(scanned(bytes, 2)).toMatchObject({
      count: 4,
      invalid: {byte: 6, line: 2},
      malformed: [
        {record: 1, code: "invalid_utf8"},
        {record: 2, code: "nul_byte"},
        {record: 3, line: 4, code: "record_too_long"}
      ]
    });
  });

  it("takes quotes within unquoted text as text, and counts those behind white space", () => {
    expect(scanned(Buffer.from('a,b\n5" pipe,1\n "x",2\n'), 2)).toMatchObject({
      malformed: [],
      spacedQuotes: 1
    });
  });

  it("ends records at carriage returns alone where the file does", () => {
    expect(scanned(Buffer.from("a,b\r1,2\r3\r"), 2, [], "\r")).toMatchObject({
      count: 2,
      malformed: [{record: 2, line: 3, code: "too_few_fields"}]
    });
  });
});

describe("the bytes of a file", () => {
  /** Bytes that mean something, and some that do not. */
  const bytes = fc
    .array(
      fc.constantFrom(
        "a",
        "é",
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        "\r",
        '"',
        '"',
        '""',
        "\0",
        " ",
        "bcdefgh",
        "12"
      ),
      {maxLength: 120}
    )
    .map((parts) => Buffer.from(`h,i\n${parts.join("")}`));

  it("all belong to a record or a blank line, each once", () => {
    fc.assert(
      fc.property(bytes, (text) => {
        const {records, blankLines} = scanned(text, 2);
        let at = 0;
        let blank = 0;
        for (const [record, , start, end] of records) {
          blank += text.subarray(at, start).toString().replaceAll("\r\n", "\n").length;
          expect(text.subarray(at, start).toString()).toMatch(/^(\r?\n)*$/);
          expect(end).toBeGreaterThan(start);
          expect(record).toBe(records.findIndex((each) => each[2] === start));
          at = end;
        }
        blank += text.subarray(at).toString().replaceAll("\r\n", "\n").length;
        expect(blank).toBe(blankLines);
      }),
      {numRuns: 500}
    );
  });

  it("mean the same in whatever pieces they come", () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({min: 1, max: 9}), {maxLength: 60}), (text, pieces) => {
        expect(scanned(text, 2, pieces)).toEqual(scanned(text, 2));
      }),
      {numRuns: 500}
    );
  });

  it("give physical lines that hold the record's first byte", () => {
    fc.assert(
      fc.property(bytes, (text) => {
        for (const [, line, start] of scanned(text, 2).records)
          expect(line).toBe(1 + text.subarray(0, start).filter((byte) => byte === 10).length);
      }),
      {numRuns: 300}
    );
  });
});

describe("a file", () => {
  const {write} = useStaging();

  it("is hashed as it stands and counted across chunks", async () => {
    const text = `id,note\n${Array.from({length: 400_000}, (_, k) => `${k},"a ""note""\nof two lines"\n`).join("")}`;
    const scan = await scanFile(write(text, "large.csv"), {
      dialect: {delimiter: ",", quote: '"', escaping: "doubled", newline: "\n"},
      from: {start: 0, line: 1},
      fields: 2
    });
    expect(scan).toMatchObject({
      sha256: createHash("sha256").update(text).digest("hex"),
      bytes: text.length,
      records: 400_000,
      multiline: 400_000,
      malformed: []
    });
  });

  it("stops when told to", async () => {
    const path = write("a\n1\n", "stopped.csv");
    const options = {
      dialect: {delimiter: ",", quote: '"', escaping: "doubled", newline: "\n"},
      from: {start: 0, line: 1},
      fields: 1
    } as const;
    await expect(scanFile(path, {...options, signal: AbortSignal.abort()})).rejects.toThrow(/abort/i);
  });
});
