import {describe, expect, it} from "vitest";
import {jobOf, numbersOf, useStaging} from "../staging.ts";

const {stageText, rowsOf} = useStaging();

describe("a file without a header", () => {
  const text = "2024-01-05,7.5,ann\n2024-01-06,8.25,bo\n2024-01-09,6,cy\n2024-01-10,9,di\n";

  it.each([
    ["as it comes", text, "duckdb"],
    ["behind a byte-order mark", `\ufeff${text}`, "duckdb"],
    ["with carriage returns", text.replaceAll("\n", "\r"), "csv-parse"]
  ])("has its first line for a record, %s", async (_how, bytes, lane) => {
    const staged = await stageText(bytes);
    expect(staged.headers).toEqual(["(column 1)", "(column 2)", "(column 3)"]);
    expect(staged).toMatchObject({records: 4, rows: 4, malformed: [], lane});
    expect((await rowsOf(staged))[0]).toEqual([1, "2024-01-05", "7.5", "ann"]);
    expect([...(await staged.linesOf([1, 4]))]).toEqual([
      [1, 1],
      [4, 4]
    ]);
    expect(staged.dialect.evidence).toContain("no header");
  });

  it("counts physical lines and malformed records from its first line", async () => {
    const staged = await stageText(`\n${text}11,2\n2024-01-11,9,"e\nf"\n2024-01-12,1,g\n`);
    expect(staged.malformed).toMatchObject([{record: 5, line: 6, code: "too_few_fields"}]);
    expect([...(await staged.linesOf([1, 6, 7]))]).toEqual([
      [1, 2],
      [6, 7],
      [7, 9]
    ]);
  });

  it("may repeat its first record", async () => {
    const staged = await stageText("0.5,1.5\n0.5,1.5\n2,3\n0.5,1.5\n");
    expect(staged).toMatchObject({records: 4, rows: 4, malformed: []});
  });

  it.each([
    ["years", "site,2022,2023,2024\na,1,2,3\nb,4,5,6\nc,7,8,9\n"],
    ["numbered questions", "1,2,3\n4,4,5\n2,1,1\n3,5,5\n"],
    ["dates over marks", "who,2024-01-05,2024-01-06\na,1,0\nb,0,1\nc,1,1\n"],
    ["one name among numbers", "id,2.5\n1,2.5\n2,3.5\n3,4.5\n"]
  ])("is not told from %s for names", async (_what, rows) => {
    const staged = await stageText(rows);
    expect(staged).toMatchObject({records: 3, rows: 3});
    expect(staged.headers).toEqual(rows.split("\n")[0]!.split(","));
  });

  it("may be read by the places of its columns", async () => {
    const staged = await stageText(text, jobOf({columns: {"(column 2)": "minutes"}}));
    expect(staged.column("(column 2)")?.name).toBe("c2");
    expect(staged.rows).toBe(4);
  });
});

describe("the header", () => {
  it("is found under a title with a delimiter in it", async () => {
    const staged = await stageText(
      "Spectrum 7, taken in June, 2017\nwave,share\n4000,98.7\n3999,98.8\n3998,98.7\n3997,98.6\n"
    );
    expect(staged.headers).toEqual(["wave", "share"]);
    expect(staged).toMatchObject({records: 4, rows: 4});
  });

  it("is found under padded titles though all is text", async () => {
    const staged = await stageText("Dep A,,\nVisits abroad,,\nname,town,why\nann,rome,talk\nbo,oslo,\n");
    expect(staged.headers).toEqual(["name", "town", "why"]);
    expect(staged.rows).toBe(2);
  });

  it.each(["", "\n"])(
    "is not looked for behind a small table of other columns (%j between them)",
    async (between) => {
      const first = "id,day,minutes,kind,site\n1,2024-01-05,30,x,y\n2,2024-01-06,45,x,y\n";
      const rows = Array.from({length: 12}, (_, k) => `n${k},t${k},${k}\n`).join("");
      const staged = await stageText(`${first}${between}name,town,score\n${rows}`);
      expect(staged.headers).toEqual(["id", "day", "minutes", "kind", "site"]);
      expect(staged).toMatchObject({records: 15, rows: 2});
    }
  );

  it("is not looked for behind a table of half-empty rows", async () => {
    const rows = Array.from({length: 12}, (_, k) => `m${k},Oct,b${k},,,,\n`).join("");
    const staged = await stageText(
      `Meetings,,,,,,\nwho,when,whom,,,,\n${rows}who,when,where,why,by,cost,paid\na,b,c,d,e,1,2\n`
    );
    expect(staged.records).toBe(15);
    expect(staged.rows).toBe(15);
  });

  it.each([
    ['id,""note",day\n1,x,2024-01-05\n2,"y, z",2024-01-06\n', "note"],
    ['id,"note,day\n1,x,2024-01-05\n2,"y, z",2024-01-06\n', "note"],
    ['id,"Größe" cm,day\n1,x,2024-01-05\n2,"y, z",2024-01-06\n', "Größe cm"]
  ])("may be misquoted where it has as many names as records have fields (%j)", async (text, name) => {
    const staged = await stageText(text);
    expect(staged.headers).toEqual(["id", name, "day"]);
    expect(await rowsOf(staged)).toEqual([
      [1, "1", "x", "2024-01-05"],
      [2, "2", "y, z", "2024-01-06"]
    ]);
    expect([...(await staged.linesOf([2]))]).toEqual([[2, 3]]);
    expect(staged.dialect.evidence).toContain("the header's own quotes are not in pairs");
  });

  it("with names on the line below it is said to have them, and that line stays a record", async () => {
    const text = "day,travel,,,other\n,air,rail,taxi,\n5 May,,£5,,x\n6 May,7,£8.50,,\n8 May,9,3,4,y\n";
    const staged = await stageText(text);
    expect(staged).toMatchObject({records: 4, rows: 4});
    expect(staged.dialect.evidence).toContain("dialect.header_rows: 2");
    const said = await stageText(text, jobOf({dialect: {header_rows: 2}}));
    expect(said.headers).toEqual(["day", "travel air", "rail", "taxi", "other"]);
    expect(said.dialect.evidence).not.toContain("dialect.header_rows");
    const unnamed = await stageText("a,b,,\nx,y,yes,no\nu,v,no,yes\n");
    expect(unnamed.dialect.evidence).not.toContain("dialect.header_rows");
  });

  it("comes again as often as it likes", async () => {
    const staged = await stageText(`id,day\n${"1,x\nid,day\n".repeat(1200)}`);
    expect(staged).toMatchObject({records: 2400, rows: 1200});
    expect(staged.malformed).toHaveLength(1200);
  });
});

describe("a space behind delimiters", () => {
  const text = 'id, note, day\n1, "a, b", x\n2, "say ""hi""", \n3, c,"d, e"\n4, "f"g, y\n5,\t"h", z\n';

  it("belongs to them where quotes stand behind it", async () => {
    const staged = await stageText(text);
    expect(staged.dialect).toMatchObject({padded: true});
    expect(staged.dialect.evidence).toContain("comma and a space gives 3 columns");
    expect(staged.laneReason).toContain("spaces belong to delimiters");
    expect(await rowsOf(staged)).toEqual([
      [1, "1", "a, b", "x"],
      [2, "2", 'say "hi"', ""],
      [3, "3", "c", "d, e"],
      [5, "5", '\t"h"', "z"]
    ]);
    expect(numbersOf(staged)).toEqual([[4, "text_after_quote"]]);
  });

  it("belongs to the values where none do", async () => {
    const staged = await stageText("id, note\n1, a\n2, b\n");
    expect(staged.dialect).not.toHaveProperty("padded");
    expect((await rowsOf(staged)).map(([, , note]) => note)).toEqual([" a", " b"]);
  });
});

describe("quotes", () => {
  it("under one delimiter are none of another's text", async () => {
    const row = '"a1","Batch:1;Hit:2;","x, y","z"';
    const staged = await stageText(`"id","batch","note","kind","ok"\n${`${row}\n`.repeat(4)}`);
    expect(staged.dialect).toMatchObject({delimiter: ",", quote: '"'});
    expect(staged.malformed.map(({code}) => code)).toEqual(Array(4).fill("too_few_fields"));
  });

  it("around values that hold others nobody doubled are no text", async () => {
    const staged = await stageText(
      'id;who\n1;"ann "bo" cy"\n2;"ann "di" cy"\n3;"ann "ed" cy"\n4;"ann "fi" cy"\n'
    );
    expect(staged.dialect.quote).toBe('"');
    expect(staged.malformed.map(({code}) => code)).toEqual(Array(4).fill("text_after_quote"));
  });

  it("are text where as many values have one at their start alone as do with both", async () => {
    const titles = ['"', '"!', '""', '"A" side', '"B" side', '"C" side', '"D" side', '"E'];
    const staged = await stageText(`id\ttitle\n${titles.map((title, k) => `${k}\t${title}\n`).join("")}`);
    expect(staged.dialect.quote).toBe("");
    expect((await rowsOf(staged)).map(([, , title]) => title)).toEqual(titles);
  });

  it("around a value whose delimiter is missing do not pass for text", async () => {
    const staged = await stageText(
      'id,price,kind,note\n1,$5,"Pants, long","new"\n2,$6"Pants, long","old"\n3,7"Pants ""p"", x""","y"\n4,5" pipe,6","z"\n5,a"Bob",6","z"\n'
    );
    expect(numbersOf(staged)).toEqual([
      [2, "torn_value"],
      [3, "torn_value"]
    ]);
    expect((await rowsOf(staged)).map(([record]) => record)).toEqual([1, 4, 5]);
  });
});
