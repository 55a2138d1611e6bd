import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {buildTable, exportTable} from "../../src/tables/export.ts";
import {pOf, withHolm} from "../../src/tables/outcomes/holm.ts";
import {printValue} from "../../src/tables/print.ts";
import {allTables} from "../../src/tables/registry.ts";
import {cell, hopeChange, tinyRelease, writeReleaseFolder} from "../helpers/release.ts";

const change = (n: number, value: number, more: Cell["more"]): Cell =>
  cell(hopeChange, ["FY2025", "*"], "shown", {denominator: n, value, more});

describe("p of a change", () => {
  it("is that of the paired t test, from what a cell publishes", () => {
    // In R: 2 * pt(-abs(2.6 / (4 / sqrt(45))), 44) and 2 * pt(-abs(-0.5 / (3 / sqrt(40))), 39).
    expect(pOf(change(45, 2.6, {sd_change: 4}))).toBeCloseTo(7.7057986044071e-5, 15);
    expect(pOf(change(40, -0.5, {sd_change: 3}))).toBeCloseTo(0.29832742966054, 12);
  });

  it("is McNemar's of yes and no, and none where the spread is not told", () => {
    expect(pOf(change(45, 0.1, {sd_change: 0.5, mcnemar_p: 0.03}))).toBe(0.03);
    expect(pOf(change(45, 0.1, {sd_change: null, mcnemar_p: null}))).toBeNull();
    expect(pOf(change(20, 2.6, {sd_change: null}))).toBeNull();
    expect(pOf(change(20, 2.6, {sd_change: 0}))).toBeNull();
    expect(pOf(cell(hopeChange, ["FY2025", "*"], "withheld"))).toBeNull();
  });
});

describe("Holm's adjustment", () => {
  it("counts the tests of a period and program, and those alone", () => {
    const at = {period: "FY 2025", program: "All programs"};
    const other = {period: "FY 2024", program: "All programs", p: 0.04};
    const rows = withHolm([
      {...at, p: 7.7057986044071e-5},
      {...at, p: 0.29832742966054},
      other,
      {...at, p: 0.03},
      {...at, p: "withheld"},
      {...at, p: null}
    ]);
    // R: p.adjust(c(7.7057986044071e-05, 0.29832742966054, 0.03), "holm") is 0.000231174, 0.298327430, 0.06.
    const [first, second, alone, third, hidden, none] = rows;
    expect(first?.p_holm).toBeCloseTo(2.31173958132213e-4, 15);
    expect(second?.p_holm).toBeCloseTo(0.29832742966054, 12);
    expect(third?.p_holm).toBeCloseTo(0.06, 12);
    expect([first, second, third].map((row) => row?.n_tests)).toEqual([3, 3, 3]);
    expect(alone).toEqual({...other, p_holm: 0.04, n_tests: 1});
    for (const row of [hidden, none]) expect(row).toMatchObject({p_holm: null, n_tests: null});
  });

  it("is in the outcome table where it is asked for, with notes of what it says, and else no p at all", async () => {
    const file = (await allTables()).find(({id}) => id === "outcomes")!;
    const keys = (withTests: boolean) =>
      buildTable(file, tinyRelease(), undefined, withTests).columns.map(({key}) => key);
    expect(keys(false).filter((key) => /^p$|p_holm|n_tests/.test(key))).toEqual([]);
    expect(keys(true).filter((key) => /^p$|p_holm|n_tests/.test(key))).toEqual(["p", "p_holm", "n_tests"]);
    const {rows, notes} = buildTable(file, tinyRelease(), undefined, true);
    const whole = rows.find(({program}) => program === "All programs");
    expect(whole?.p).toBeCloseTo(7.7057986044071e-5, 15);
    expect(whole).toMatchObject({p_holm: whole?.p, n_tests: 1});
    expect(notes.join("\n")).toContain("adjusted after Holm counts");
    expect(notes.join("\n")).not.toContain("No p value");
  });

  it("is refused by tables that test nothing, and prints small p as such", async () => {
    const dir = await mkdtemp(join(tmpdir(), "waymark-holm-"));
    try {
      const releaseDir = await writeReleaseFolder(join(dir, "release"), tinyRelease());
      const request = {releaseDir, formats: ["csv"], outDir: dir, withTests: true};
      await expect(exportTable({...request, table: "engagement"})).rejects.toMatchObject({
        ...{exit: 2, message: "no p values in this table: engagement"}
      });
      const [path] = await exportTable({...request, table: "outcomes"});
      expect((await readFile(path!, "utf8")).split("\r\n")[0]).toContain("p,p_holm,n_tests");
    } finally {
      await rm(dir, {recursive: true});
    }
    expect([printValue("p", 7.7e-5), printValue("p", 0.0296)]).toEqual(["< 0.001", "0.030"]);
  });
});
