import {inflateRawSync} from "node:zlib";
import {tableFromIPC} from "apache-arrow";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {buildTable} from "../../src/tables/export.ts";
import {field} from "../../src/tables/formats/csv.ts";
import {fixed} from "../../src/tables/print.ts";
import {allFormats, allTables} from "../../src/tables/registry.ts";
import type {Table, TableFormat} from "../../src/tables/table.ts";
import {tinyRelease} from "../helpers/release.ts";

const table = async (audience = "public"): Promise<Table> => {
  const outcomes = (await allTables()).find(({id}) => id === "outcomes");
  return buildTable(outcomes!, tinyRelease(audience), undefined);
};

const format = async (id: string): Promise<TableFormat> => (await allFormats()).find((one) => one.id === id)!;

const written = async (id: string, audience?: string): Promise<Buffer> =>
  Buffer.from(await (await format(id)).write(await table(audience)));

/** Text of a file in an archive, found by its local header. */
function unzipped(archive: Buffer, name: string): string {
  const at = archive.indexOf(Buffer.from(name)) - 30;
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const data = archive.subarray(start, start + archive.readUInt32LE(at + 18));
  return (archive.readUInt16LE(at + 8) === 0 ? data : inflateRawSync(data)).toString("utf8");
}

const stamp = "INTERNAL \u2014 not for publication";

describe("every format", () => {
  it("is found in its folder", async () => {
    expect((await allFormats()).map(({id}) => id)).toEqual(["arrow", "csv", "docx", "md", "xlsx"]);
  });

  it("writes every table there is, also where its title is longer than a sheet's name may be", async () => {
    const one = await table();
    for (const {title} of await allTables()) {
      const workbook = unzipped(
        Buffer.from(await (await format("xlsx")).write({...one, title})),
        "xl/workbook.xml"
      );
      const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name]) => name!);
      expect(names).toHaveLength(2);
      expect(title.startsWith(names[0]!)).toBe(true);
      expect(names[0]!.length).toBeLessThanOrEqual(31);
    }
  });

  it("writes the same table as the same bytes, whenever it is written", async () => {
    const first = new Map<string, Buffer>();
    for (const {id} of await allFormats()) first.set(id, await written(id));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    for (const [id, bytes] of first) expect((await written(id)).equals(bytes), id).toBe(true);
  });

  it("carries the stamp of the internal view", async () => {
    const found: Record<string, string> = {
      csv: (await written("csv", "internal")).toString(),
      md: (await written("md", "internal")).toString(),
      docx: unzipped(await written("docx", "internal"), "word/header1.xml"),
      xlsx: unzipped(await written("xlsx", "internal"), "xl/sharedStrings.xml"),
      arrow: tableFromIPC(await written("arrow", "internal")).schema.metadata.get("stamp") ?? ""
    };
    for (const [id, text] of Object.entries(found)) expect(text, id).toContain(stamp);
    expect((await written("csv")).toString()).not.toContain("INTERNAL");
  });
});

describe("csv", () => {
  it("is read back as it was, numbers in full", async () => {
    const rows = parse(await written("csv"), {columns: true}) as Record<string, string>[];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      program: "All programs",
      follow_up_rate: "0.6",
      mean_change: "2.6",
      n_served: "at least 1200, at most 1234"
    });
    expect(rows[1]).toMatchObject({mean_change: "-0.5", program: `'=Groups, "Evening" | late`});
    expect(rows[2]).toMatchObject({mean_change: "withheld"});
  });

  it("ends every record with CRLF and quotes what needs it", async () => {
    const text = (await written("csv")).toString();
    expect(text.split("\r\n").at(-1)).toBe("");
    expect(field('a "b", c')).toBe('"a ""b"", c"');
    expect(field(null)).toBe("");
  });

  it("lets no text run as a formula, and leaves negative numbers numbers", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r", "\n"]) expect(field(`${start}1+1`)).toMatch(/^"?'/);
    expect(field(-3.25)).toBe("-3.25");
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [record] = parse(`${field(a)},${field(b)}\r\n`, {
          relax_column_count: true,
          skip_empty_lines: false
        }) as string[][];
        const plain = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
        expect(record).toEqual([plain(a), plain(b)]);
      })
    );
  });
});

describe("xlsx", () => {
  it("holds numbers as numbers, a frozen header and a sheet of notes", async () => {
    const archive = await written("xlsx");
    const sheet = unzipped(archive, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<v>0.6</v>");
    expect(sheet).toContain("<v>-0.5</v>");
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"/);
    expect(sheet).not.toContain("<f>");
    // What stands in place of a figure is read whole: "at least 1200, at most 1234" has 27 letters.
    const {columns} = await table();
    const at = columns.findIndex(({key}) => key === "n_served") + 1;
    const [, width] = sheet.match(new RegExp(`<col min="${at}" max="${at}" width="([\\d.]+)"`)) ?? [];
    expect(Number(width)).toBeGreaterThanOrEqual(27);
    expect(unzipped(archive, "xl/workbook.xml")).toContain('name="Notes"');
    expect(unzipped(archive, "xl/sharedStrings.xml")).toContain("Change, not effect");
  });
});

describe("docx", () => {
  it("holds table, sentences and notes, and no date but the as-of date", async () => {
    const archive = await written("docx");
    const xml = unzipped(archive, "word/document.xml");
    const text = xml.replace(/<[^>]+>/g, "\u0000");
    for (const part of [
      "2.60 [1.40,\u00a03.80]",
      "withheld",
      "How many people changed",
      "In words, for a funder",
      "In words, for a board",
      "Herth Hope Index, copyright Kaye A. Herth."
    ])
      expect(text).toContain(part);
    expect(text).toContain("Caf\u00e9 &amp; Drop-in");
    expect(xml).toMatch(/<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"\/>/);
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader/g)).toHaveLength(1);
      expect(table).toContain('<w:jc w:val="right"/>');
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      // Between the margins of a sheet of 11 inches.
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(15_840 - 2 * 720);
      expect(new Set(widths).size).toBeGreaterThan(1);
    }
    const core = unzipped(archive, "docProps/core.xml");
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(["2025-06-30T00:00:00Z", "2025-06-30T00:00:00Z"]);
  });

  it("refuses a table nobody would print", async () => {
    const long = await table();
    const rows = Array.from({length: 1001}, () => long.rows[0]!);
    await expect((await format("docx")).write({...long, rows})).rejects.toThrow("too long for a document");
  });
});

describe("md", () => {
  it("keeps bars and markup in names from breaking the table", async () => {
    const lines = (await written("md")).toString().split("\n");
    const bars = (line: string) => line.match(/(?<!\\)\|/g)?.length;
    const rules = lines.flatMap((line, index) => (line.startsWith("| ---") ? [index] : []));
    expect(rules).toHaveLength(4);
    for (const rule of rules) {
      const rows = lines.slice(rule + 1, lines.indexOf("", rule));
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(bars(row)).toBe(bars(lines[rule]!));
      expect(rows[1]).toContain("\\| late");
    }
  });
});

describe("arrow", () => {
  it("keeps numbers numbers, with the words in a column beside them", async () => {
    const read = tableFromIPC(await written("arrow"));
    expect([...(read.getChild("mean_change") ?? [])]).toEqual([2.6, -0.5, null]);
    expect([...(read.getChild("mean_change_status") ?? [])]).toEqual([null, null, "withheld"]);
    expect(read.schema.metadata.get("as_of")).toBe("2025-06-30");
  });
});

describe("fixed", () => {
  it("sets off thousands, uses a true minus, and gives zero no sign", () => {
    expect([fixed(1234567.891, 1), fixed(-0.04, 1), fixed(-12.5, 2), fixed(999, 0)]).toEqual([
      "1,234,567.9",
      "0.0",
      "\u221212.50",
      "999"
    ]);
  });
});
