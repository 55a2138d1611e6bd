import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {exportTable} from "../../src/tables/export.ts";
import {tinyRelease, writeReleaseFolder} from "../helpers/release.ts";

describe("exportTable", () => {
  let dir: string;
  let releaseDir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "waymark-export-"));
    releaseDir = await writeReleaseFolder(join(dir, "release"), tinyRelease());
  });
  afterEach(() => rm(dir, {recursive: true}));

  it("writes each format asked for, with the notes of a csv beside it, and nothing else", async () => {
    const outDir = join(dir, "new", "folder");
    const paths = await exportTable({releaseDir, table: "outcomes", formats: ["csv", "xlsx", "csv"], outDir});
    expect(paths).toEqual(
      ["outcomes.csv", "outcomes.xlsx", "outcomes-notes.txt"].map((name) => join(outDir, name))
    );
    expect((await readdir(outDir)).sort()).toEqual(["outcomes-notes.txt", "outcomes.csv", "outcomes.xlsx"]);
    expect(await readFile(join(outDir, "outcomes-notes.txt"), "utf8")).toContain("Change, not effect");
  });

  it("puts the period into the name", async () => {
    const paths = await exportTable({
      releaseDir,
      table: "cells",
      formats: ["md"],
      period: "2025-Q1",
      outDir: dir
    });
    expect(paths).toEqual([join(dir, "cells-2025-Q1.md")]);
  });

  it("writes sentences in one form where it is asked to, and both where not", async () => {
    const header = async (sentences?: string) => {
      const [path] = await exportTable({
        releaseDir,
        table: "outcomes",
        formats: ["csv"],
        sentences,
        outDir: dir
      });
      return (await readFile(path!, "utf8")).split("\r\n")[0]!.split(",");
    };
    const forms = async (sentences?: string) =>
      (await header(sentences)).filter((key) => key.startsWith("sentence"));
    expect(await forms()).toEqual(["sentence", "sentence_board"]);
    expect(await forms("board")).toEqual(["sentence_board"]);
    expect(await forms("funder")).toEqual(["sentence"]);
    await expect(forms("poem")).rejects.toMatchObject({
      ...{exit: 2, message: "unknown form of sentences: poem", next: "There are: funder, board."}
    });
  });

  it.each([
    [{table: "outcome", formats: ["csv"]}, "unknown table: outcome", "Did you mean outcomes?"],
    [{table: "outcomes", formats: ["xslx"]}, "unknown format: xslx", "Did you mean xlsx?"],
    [{table: "outcomes", formats: []}, "no format given", "Use one or more of: arrow, csv, docx, md, xlsx."]
  ])("refuses %j", async (request, message, next) => {
    const refused = exportTable({releaseDir, outDir: join(dir, "out"), ...request});
    await expect(refused).rejects.toMatchObject({exit: 2, message, next: expect.stringContaining(next)});
    expect(await readdir(dir)).toEqual(["release"]);
  });

  it("says that the output folder is a file, and leaves the file alone", async () => {
    const outDir = join(dir, "file");
    await writeFile(outDir, "mine");
    await expect(
      exportTable({releaseDir, table: "outcomes", formats: ["csv"], outDir})
    ).rejects.toMatchObject({
      exit: 2,
      message: `${outDir}: cannot write tables: it is not a folder`
    });
    expect(await readFile(outDir, "utf8")).toBe("mine");
  });

  it("leaves nothing half written where one file cannot be placed", async () => {
    const outDir = join(dir, "out");
    await mkdir(join(outDir, "outcomes.md", "occupied"), {recursive: true});
    await expect(exportTable({releaseDir, table: "outcomes", formats: ["md"], outDir})).rejects.toThrow(
      "a folder stands where a table should go"
    );
    expect(await readdir(outDir)).toEqual(["outcomes.md"]);
  });

  it.skipIf(process.getuid?.() === 0)("says that the output folder is not writable", async () => {
    const outDir = join(dir, "locked");
    await mkdir(outDir);
    await chmod(outDir, 0o500);
    await expect(exportTable({releaseDir, table: "outcomes", formats: ["csv"], outDir})).rejects.toThrow(
      "the folder is not writable"
    );
  });
});
