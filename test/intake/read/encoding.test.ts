import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {jobOf, numbersOf, useStaging} from "../staging.ts";

const {stageText, rowsOf, dir} = useStaging();
const table = "name,town\nJosé,Köln\nZoë,“Łódź”\n";
const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

describe("a file in UTF-16", () => {
  it.each([
    ["little end first, with a mark", Buffer.from(`\ufeff${table}`, "utf16le"), "utf-16le"],
    ["big end first, with a mark", swapped(`\ufeff${table}`), "utf-16be"],
    ["little end first", Buffer.from(table, "utf16le"), "utf-16le"],
    ["big end first", swapped(table), "utf-16be"]
  ])("%s is read", async (_what, bytes, encoding) => {
    const staged = await stageText(bytes);
    expect(await rowsOf(staged)).toEqual([
      [1, "José", "Köln"],
      [2, "Zoë", "“Łódź”"]
    ]);
    expect(staged.dialect.encoding).toBe(encoding);
    expect(staged.dialect.evidence).toContain(encoding);
    expect(staged.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(staged.bytes).toBe(bytes.length);
    await staged.discard();
  });

  it("keeps what is half a character as damage of its record", async () => {
    const staged = await stageText(Buffer.from("\ufeffa,b\n1,\ud83d\n2,😀\n", "utf16le"));
    expect(numbersOf(staged)).toEqual([[1, "invalid_utf8"]]);
    expect(staged.malformed[0]!.line).toBe(2);
    expect(await rowsOf(staged)).toEqual([[2, "2", "😀"]]);
    const cut = await stageText(Buffer.from("\ufeffa,b\n1,2\n", "utf16le").subarray(0, -1));
    expect(numbersOf(cut)).toEqual([[1, "invalid_utf8"]]);
  });

  it("may be longer than what is read at once", async () => {
    const text = `id,note\n${"1,😀é\n".repeat(200_000)}`;
    const staged = await stageText(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(staged).toMatchObject({rows: 200_000, malformed: [], lane: "duckdb"});
    await staged.discard();
  });
});

describe("bytes that are not UTF-8", () => {
  it("are Windows-1252 where they are letters of it, even behind the start of the file", async () => {
    const late = Buffer.from(`id,note\n${"1,plain\n".repeat(60_000)}2,caf\xe9 \x93q\x94\n`, "latin1");
    const staged = await stageText(late);
    expect(staged.dialect.encoding).toBe("windows-1252");
    expect(staged.dialect.evidence).toMatch(/^windows-1252: 1 line with bytes that are not UTF-8/);
    expect(staged.sha256).toBe(createHash("sha256").update(late).digest("hex"));
    expect((await rowsOf(staged)).at(-1)).toEqual([60_001, "2", "café “q”"]);
  });

  it("are said to be Latin-1 as well where they are", async () => {
    const staged = await stageText(Buffer.from("a,b\n1,caf\xe9\n", "latin1"));
    expect(staged.dialect.evidence).toContain("as Latin-1 has them too");
  });

  it("cost a record where most lines are UTF-8", async () => {
    const bytes = Buffer.concat([
      Buffer.from("a,b\n1,é\n2,ü\n3,"),
      Buffer.from([0xe9]),
      Buffer.from("\n4,x\n")
    ]);
    const staged = await stageText(bytes);
    expect(numbersOf(staged)).toEqual([[3, "invalid_utf8"]]);
    expect(staged.dialect.evidence).toContain(
      "2 lines with letters of it; 1 line with other bytes, the first line 4"
    );
    expect(Buffer.from((await staged.rawOf(staged.malformed[0]!))!)).toEqual(
      Buffer.from("3,\xe9\n", "latin1")
    );
  });

  it("cost the lines that are UTF-8 where most are Windows-1252", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n1,\xe9\n2,\xfc\n3,", "latin1"), Buffer.from("é\n4,x\n")]);
    const staged = await stageText(bytes);
    expect(numbersOf(staged)).toEqual([[3, "invalid_utf8"]]);
    expect((await rowsOf(staged)).map(([record, , note]) => [record, note])).toEqual([
      [1, "é"],
      [2, "ü"],
      [4, "x"]
    ]);
  });

  it("are refused where they are letters of no encoding that is known", async () => {
    const mac = Buffer.from("a,b\n1,Jos\x8ee\n2,Ren\x8ee\n", "latin1");
    await expect(stageText(mac)).rejects.toMatchObject({exit: 3, message: expect.stringContaining(":2:")});
    const staged = await stageText(mac, jobOf({dialect: {encoding: "windows-1252"}}));
    expect((await rowsOf(staged))[0]).toEqual([1, "1", "JosŽe"]);
  });
});

describe("bytes of other scripts", () => {
  // "Имя", "Анна" and "Пётр" in Windows-1251.
  const lines = ["c8ecff2c64", "c0edede02c31", "cfb8f2f02c32"].map((hex) => Buffer.from(`${hex}0a`, "hex"));

  it("are refused, and not read as letters of Windows-1252", async () => {
    await expect(stageText(Buffer.concat(lines))).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("an encoding that is none of those known")
    });
    const said = await stageText(Buffer.concat(lines), jobOf({dialect: {encoding: "windows-1252"}}));
    expect(said.rows).toBe(2);
  });

  it("are damage on a line or two of a file that has no others", async () => {
    const staged = await stageText(
      Buffer.concat([Buffer.from("a,b\n1,x\n"), ...lines.slice(1), Buffer.from("2,y\n")])
    );
    expect(staged.dialect.encoding).toBe("utf-8");
    expect(numbersOf(staged)).toEqual([
      [2, "invalid_utf8"],
      [3, "invalid_utf8"]
    ]);
    expect(staged.rows).toBe(2);
  });

  it("are not what capitals of Latin letters are", async () => {
    const staged = await stageText(
      Buffer.from(
        "a,b\n1,caf\xe9\n2,\xc9T\xc9\n3,MA\xcf\xc9S\n4,\xc4\xd6\xdc\n5,No\xebl\n6,gar\xe7on\n",
        "latin1"
      )
    );
    expect(staged.dialect.encoding).toBe("windows-1252");
  });
});

describe("an encoding the job says", () => {
  const pinned = (encoding: string) => jobOf({dialect: {encoding}});

  it("is taken", async () => {
    const latin = await stageText(Buffer.from("a,b\n1,\xe9\n", "latin1"), pinned("latin-1"));
    expect(await rowsOf(latin)).toEqual([[1, "1", "é"]]);
    const wide = await stageText(Buffer.from("a,b\n1,é\n", "utf16le"), pinned("utf-16le"));
    expect(await rowsOf(wide)).toEqual([[1, "1", "é"]]);
  });

  it.each([
    ["utf-8", Buffer.from("\ufeffa,b\n", "utf16le")],
    ["utf-16le", Buffer.from("a,b\n1,2\n")],
    ["utf-16be", Buffer.from("a,b\n1,2\n", "utf16le")],
    ["windows-1252", Buffer.from("a,b\n1,é\n")],
    ["windows-1252", Buffer.from("\ufeffa,b\n1,2\n")],
    ["latin-1", Buffer.from("a,b\n1,\x93\n", "latin1")]
  ])("%s is exit 2 where the bytes are not it", async (encoding, bytes) => {
    await expect(stageText(bytes, pinned(encoding))).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining(`wrong encoding: the job says ${encoding}`)
    });
  });

  it("costs the records that hold no letters of it", async () => {
    const staged = await stageText(Buffer.from("a,b\n1,\xe9\n2,\x81\n", "latin1"), pinned("windows-1252"));
    expect(numbersOf(staged)).toEqual([[2, "invalid_utf8"]]);
  });
});

it("leaves no copy behind", async () => {
  const left = () => readdirSync(`${dir}/spill`).filter((name) => name.startsWith("read-"));
  const before = left();
  const staged = await stageText(Buffer.from(table, "utf16le"));
  expect(left()).toHaveLength(before.length + 1);
  await staged.discard();
  expect(left()).toEqual(before);
  await expect(stageText(Buffer.from("\n\n\n\n", "utf16le"))).rejects.toMatchObject({exit: 3});
  expect(left()).toEqual(before);
});
