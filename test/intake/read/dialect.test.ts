import {describe, expect, it} from "vitest";
import {decideDialect} from "../../../src/intake/read/dialect.ts";
import {jobOf, useStaging} from "../staging.ts";

const decide = (text: string, pinned?: "," | ";" | "\t" | "|" | "tab") =>
  decideDialect(text, {
    settings: pinned === undefined ? {} : {delimiter: pinned},
    whole: true,
    path: "data/export.csv"
  });

describe("the delimiter", () => {
  it.each([
    [",", "a,b\n1,2\n3,4\n"],
    [";", "id;score\n1;3,5\n2;4,5\n"],
    ["\t", "name\tcity, state\nx\ty, z\n"],
    ["|", "a|b\n1;2|3;4\n"],
    [",", 'a,b\n"x;y;z",1\n"x;y",2\n'],
    [";", 'a;b\n"x;y,\n,z";1\n2;3\n'],
    [",", "a,b;c\n1,2\n3,4\n5,6\n"]
  ])("is %j by how records agree with their header", (delimiter, text) => {
    expect(decide(text).delimiter).toBe(delimiter);
  });

  it("tells its evidence", () => {
    expect(decide("a;b;c\n1;2;3\n1;2\n").evidence).toBe(
      "semicolon gives 3 columns, in 1 of the first 2 records"
    );
    expect(decide("note\nwell, then\n").evidence).toBe("one column: no delimiter in the header");
  });

  it("may be given by the job", () => {
    expect(decide("a,b;c\n1,2;3\n", ";").delimiter).toBe(";");
    expect(decide("a\tb\n", "tab").delimiter).toBe("\t");
    expect(decide("note\nwell, then\n", ";").delimiter).toBe(";");
  });

  it("given wrongly is exit 2, not a guess", () => {
    expect(() => decide("a,b\n1,2\n", ";")).toThrow(
      expect.objectContaining({
        exit: 2,
        message: "data/export.csv: wrong delimiter: the job says semicolon, which the header does not hold",
        next: expect.stringContaining("comma gives 2 columns, in 1 of the first 1 records")
      })
    );
  });

  it("ignores a record the sample cuts off", () => {
    const cut = decideDialect("a,b\n1,2\n3", {whole: false, path: "x"});
    expect(cut.evidence).toBe("comma gives 2 columns, in 1 of the first 1 records");
  });
});

describe("the line end", () => {
  it.each([
    ["\n", "a,b\n1,2\r\n"],
    ["\r\n", "a,b\r\n1,2\n"],
    ["\r", "a,b\r1,2\r"],
    ["\r\n", '"a\nq",b\r\n1,2\r\n'],
    ["\n", "a,b"],
    ["\n", "a,b\r"]
  ])("is %j as records first show outside quotes", (newline, text) => {
    expect(decide(text).newline).toBe(newline);
  });
});

describe("a staged file", () => {
  const {stageText, rowsOf} = useStaging();

  it.each([
    [";", "a;b\n1,5;x\n"],
    ["\t", "a\tb\n1,5\tx\n"],
    ["|", "\ufeffa|b\r\n1,5|x\r\n"]
  ])("may be delimited by %j", async (delimiter, text) => {
    const staged = await stageText(text);
    expect(staged.dialect).toMatchObject({delimiter, bom: text.startsWith("\ufeff"), encoding: "utf-8"});
    expect(staged.lane).toBe("duckdb");
    expect(staged.headers).toEqual(["a", "b"]);
    expect(await rowsOf(staged)).toEqual([[1, "1,5", "x"]]);
  });

  it("takes bad bytes for their record's fault once the job says UTF-8", async () => {
    const bytes = Buffer.from([0x61, 0x0a, 0x31, 0x0a, 0xff, 0x0a]);
    const staged = await stageText(bytes, jobOf({dialect: {encoding: "utf-8"}}));
    expect(staged.malformed).toMatchObject([{record: 2, line: 3, code: "invalid_utf8"}]);
  });
});
