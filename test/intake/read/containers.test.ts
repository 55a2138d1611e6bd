import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import writeWorkbook from "write-excel-file/node";
import {readGrid} from "../../../src/intake/read/grid.ts";
import {openSource} from "../../../src/intake/read/source.ts";
import {zipOf} from "../../helpers/zip.ts";
import {jobOf, useStaging} from "../staging.ts";

const {stageText, stage, rowsOf, write, dir} = useStaging();
const table = "id,note\n1,é\n2,x\n";
const left = () =>
  readdirSync(dir).includes("spill") &&
  readdirSync(`${dir}/spill`).filter((name) => name.startsWith("read-"));

describe("a .gz file", () => {
  it("is read as what is in it, whatever it is called and written in", async () => {
    const bytes = gzipSync(Buffer.from(table, "latin1"));
    const staged = await stageText(bytes, jobOf(), "export.csv");
    expect((await rowsOf(staged)).map(([, , note]) => note)).toEqual(["é", "x"]);
    expect(staged.dialect.evidence).toMatch(/^unpacked from gzip; windows-1252/);
    expect(staged.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(staged.bytes).toBe(bytes.length);
    await staged.discard();
    expect(left()).toEqual([]);
  });

  it("that is cut off is refused", async () => {
    const bytes = gzipSync(Buffer.from(table.repeat(1000))).subarray(0, -20);
    await expect(stageText(bytes)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("damaged or cut off")
    });
    expect(left()).toEqual([]);
  });

  it("that grows beyond the limits is refused", async () => {
    const path = write(gzipSync(Buffer.alloc(4 << 20, "1,2\n")), "bomb.gz");
    const limits = {size: 1 << 20, ratio: 1000, ratioFrom: 1 << 30, count: 10};
    const opened = (given: Partial<typeof limits>) =>
      openSource(path, jobOf(), {folder: `${dir}/spill`, limits: {...limits, ...given}});
    await expect(opened({})).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("more than 1048576 bytes unpacked")
    });
    await expect(opened({size: 1 << 30, ratio: 5, ratioFrom: 1})).rejects.toMatchObject({
      message: expect.stringContaining("more than 5 times its size unpacked")
    });
    expect(left()).toEqual([]);
  });
});

describe("a .zip file", () => {
  it("with one table in it is read, furniture aside", async () => {
    const bytes = zipOf([
      {name: "__MACOSX/._a.csv", text: "x"},
      {name: "out/a.csv", text: table}
    ]);
    const staged = await stageText(bytes, jobOf(), "export.zip");
    expect(await rowsOf(staged)).toHaveLength(2);
    expect(staged.dialect.evidence).toMatch(/^out\/a\.csv of the archive; comma/);
    expect(staged.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("with many asks which one is meant", async () => {
    const bytes = zipOf([
      {name: "out/Client.csv", text: "id\n1\n"},
      {name: "out/Exit.csv", text: table}
    ]);
    await expect(stageText(bytes)).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("archive: 2 files, and a job reads one"),
      next: "name one as the job's member: out/Client.csv, out/Exit.csv"
    });
    expect(await rowsOf(await stageText(bytes, jobOf({member: "Exit*.csv"})))).toHaveLength(2);
    expect(await rowsOf(await stageText(bytes, jobOf({member: "out/Client.csv"})))).toHaveLength(1);
    await expect(stageText(bytes, jobOf({member: "Enrollment.csv"}))).rejects.toMatchObject({exit: 2});
    await expect(stageText(zipOf([]))).rejects.toMatchObject({exit: 2});
  });

  it.each([
    ["climbs out", zipOf([{name: "../../etc/passwd", text: table}]), "a name in it leads out of it"],
    ["is absolute", zipOf([{name: "/etc/passwd", text: table}]), "a name in it leads out of it"],
    ["needs a password", zipOf([{name: "a.csv", text: table, encrypted: true}]), "it needs a password"],
    ["lies about its size", zipOf([{name: "a.csv", text: table, claimed: 3}]), "damaged or cut off"],
    ["is not what was packed", zipOf([{name: "a.csv", text: table, checksum: 1}]), "damaged or cut off"],
    ["is cut off", zipOf([{name: "a.csv", text: table}]).subarray(0, -30), "damaged or cut off"]
  ])("is refused where it %s", async (_what, bytes, message) => {
    await expect(stageText(bytes)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(message)
    });
    expect(left()).not.toContain("passwd");
  });

  it("with too many files is refused", async () => {
    const bytes = zipOf(Array.from({length: 12}, (_, k) => ({name: `${k}.csv`, text: table})));
    const limits = {size: 1 << 30, ratio: 1000, ratioFrom: 1 << 30, count: 10};
    await expect(
      openSource(write(bytes, "many.zip"), jobOf(), {folder: `${dir}/spill`, limits})
    ).rejects.toMatchObject({exit: 3, message: expect.stringContaining("more than 10 files")});
  });
});

describe("a workbook", () => {
  const date = (...parts: [number, number, number, number?, number?]) => new Date(Date.UTC(...parts));
  const sheet = [
    [{value: "Attendance report", columnSpan: 3}, null, null],
    [],
    [{value: "Client ID"}, {value: "Day"}, {value: "Minutes"}, null, {value: "Paid"}],
    [
      {value: "00123"},
      {value: date(2024, 0, 5), format: "yyyy-mm-dd"},
      {value: 0.1 + 0.2},
      null,
      {value: true}
    ],
    [],
    [
      {value: " x\ny "},
      {value: date(2024, 0, 5, 13, 30), format: "m/d/yy h:mm"},
      {value: 123456789012345},
      null,
      null
    ],
    [{value: "b"}, {value: date(1899, 11, 30, 13, 30), format: "h:mm"}, {value: 1e17}, null, null],
    [{value: "Total"}, null, {value: 3}],
    [],
    [{value: "Printed on a Monday"}]
  ];
  const book = async (sheets: unknown[]) => {
    const path = `${dir}/book-${Math.random()}.xlsx`;
    await writeWorkbook(sheets as never).toFile(path);
    return path;
  };

  it("with a sheet that cannot be found, or is not what was packed, is refused", async () => {
    const bytes = readFileSync(await book([{data: sheet, sheet: "May"}]));
    const name = Buffer.from("xl/worksheets/sheet1.xml");
    const renamed = Buffer.from(bytes);
    renamed.write("?", renamed.lastIndexOf(name) + 5);
    const spoiled = Buffer.from(bytes);
    const central = spoiled.lastIndexOf(name) - 46;
    spoiled.writeUInt32LE(spoiled.readUInt32LE(central + 16) ^ 1, central + 16);
    for (const [damaged, message] of [
      [renamed, "workbook: damaged"],
      [spoiled, "archive: damaged or cut off"]
    ] as const)
      await expect(stageText(damaged, jobOf(), "book.xlsx")).rejects.toMatchObject({
        exit: 3,
        message: expect.stringContaining(message)
      });
  });

  it("is read by its sheet: dates as ISO text, numbers plain, rows by number", async () => {
    const staged = await stage(await book([{data: sheet, sheet: "May"}]));
    expect(staged.headers).toEqual(["Client ID", "Day", "Minutes", "Paid"]);
    expect(await rowsOf(staged)).toEqual([
      [1, "00123", "2024-01-05", "0.3", "TRUE"],
      [2, " x\ny ", "2024-01-05 13:30:00", "123456789012345", ""],
      [3, "b", "13:30", "100000000000000000", ""]
    ]);
    expect([...(await staged.linesOf([1, 2, 3, 4])).values()]).toEqual([4, 6, 7, 8]);
    expect(staged.malformed).toMatchObject([{record: 4, line: 8, code: "footer_line"}]);
    expect(Buffer.from((await staged.rawOf(staged.malformed[0]!))!).toString()).toContain("Total,,3");
    expect(staged).toMatchObject({records: 4, rows: 3, blankLines: 2});
    expect(staged.dialect.evidence).toBe("sheet May of a workbook; the header is on row 3, with 4 names");
    expect(staged.findings?.map(({message}) => message)).toEqual([
      "2 lines above the header on line 3 are no records",
      "1 line below the records, from line 10, is no record"
    ]);
  });

  it("of several sheets asks which one is meant", async () => {
    const cells = (value: string) => [
      [{value: "id"}, {value: "n"}],
      [{value}, {value: "2"}]
    ];
    const path = await book([
      {data: cells("1"), sheet: "May"},
      {data: cells("9"), sheet: "June"}
    ]);
    await expect(stage(path)).rejects.toMatchObject({
      exit: 2,
      next: "name one as the job's sheet: May, June"
    });
    await expect(stage(path, jobOf({sheet: "Juni"}))).rejects.toMatchObject({
      exit: 2,
      next: expect.stringContaining("did you mean June?")
    });
    expect(await rowsOf(await stage(path, jobOf({sheet: "June"})))).toEqual([[1, "9", "2"]]);
    expect(await rowsOf(await stage(path, jobOf({sheet: 1})))).toEqual([[1, "1", "2"]]);
    expect((await readGrid(path, {})).map(({name, rows}) => [name, rows.length])).toEqual([
      ["May", 2],
      ["June", 2]
    ]);
  });

  it("of before 2007, or under a password, is refused and said", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    await expect(stageText(old)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("old workbook")
    });
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    await expect(stageText(locked)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("encrypted workbook: it needs a password")
    });
  });

  it("that is damaged is refused", async () => {
    const bytes = zipOf([{name: "xl/workbook.xml", text: "<workbook"}]);
    await expect(stageText(bytes)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("workbook: damaged")
    });
  });
});

it("a grid is cut from what is in a compressed file of any encoding", async () => {
  const path = write(gzipSync(Buffer.from(`\ufeff${table}`, "utf16le")), "wide.gz");
  const [grid] = await readGrid(path, {});
  expect(grid!.rows.map(({line, cells}) => [line, ...cells])).toEqual([
    [1, "id", "note"],
    [2, "1", "é"],
    [3, "2", "x"]
  ]);
  expect(grid!.file.sha256).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
  expect(grid!.file.dialect.evidence).toMatch(/^unpacked from gzip; utf-16le by its byte-order mark; comma/);
});
