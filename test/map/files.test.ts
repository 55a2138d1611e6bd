import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {readFileName} from "../../src/map/files.ts";
import {groupFiles, placeOf} from "../../src/map/group.ts";

const dir = mkdtempSync(join(tmpdir(), "waymark-map-files-"));
afterAll(() => rmSync(dir, {recursive: true, force: true}));

describe("a file's name", () => {
  it.each([
    ["appointments-2025-08-27.csv", "appointments-*.csv", "appointments", "2025-08-27", "ymd"],
    ["Sign In 08-27-2025.csv", "Sign In *.csv", "sign-in", "08-27-2025", "mdy"],
    ["calls_20250827.csv.gz", "calls_*.csv.gz", "calls", "20250827", "ymd"],
    ["visits-2025-01.csv", "visits-*.csv", "visits", "2025-01", "ymd"],
    ["2024_12 sign in.xlsx", "* sign in.xlsx", "sign-in", "2024_12", "ymd"],
    ["Sign In 08-2025.csv", "Sign In *.csv", "sign-in", "08-2025", "mdy"]
  ])("%s holds the day or the month of the export", (name, glob, stem, day, order) => {
    const read = readFileName(name);
    expect(read).toMatchObject({glob, stem, order});
    expect(new RegExp(read.expression!).exec(name)?.[1]).toBe(day);
  });

  it("may hold none", () => {
    expect(readFileName("Client.csv")).toEqual({glob: "Client.csv", stem: "client"});
    expect(readFileName("report-12345678901.csv").expression).toBeUndefined();
  });
});

describe("files", () => {
  it("of one name but for the day are one job, with those that lie beside them", async () => {
    for (const name of ["visits-2025-01-31.csv", "visits-2025-02-28.csv", "other.csv"])
      writeFileSync(join(dir, name), "a,b\n1,2\n");
    const groups = await groupFiles([join(dir, "visits-2025-02-28.csv"), join(dir, "other.csv")]);
    expect(groups.map(({paths}) => paths.length)).toEqual([2, 1]);
    expect(placeOf(dir, groups[0]!)).toEqual({files: "visits-*.csv"});
    expect(placeOf(join(dir, "elsewhere"), groups[0]!).place).toContain("outside the workspace");
  });

  it("that are none are said, with what to do", async () => {
    await expect(groupFiles([join(dir, "nope.csv")])).rejects.toMatchObject({exit: 2});
    await expect(groupFiles([dir])).rejects.toThrow("not a file: a folder");
  });
});
