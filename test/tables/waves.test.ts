import {expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {buildTable} from "../../src/tables/export.ts";
import {printCell} from "../../src/tables/print.ts";
import {allTables} from "../../src/tables/registry.ts";
import {tinyRelease} from "../helpers/release.ts";
import {walked, walkedOutside, walkMeasure} from "../helpers/tiny/waves.ts";

async function built(...cells: readonly Cell[]) {
  const release = tinyRelease();
  const file = (await allTables()).find(({id}) => id === "waves")!;
  return buildTable(
    file,
    {...release, cells: [...release.cells.filter(({measure}) => measure !== walkMeasure.id), ...cells]},
    "FY2025"
  );
}

it("has a row for each wave, with those seen beside the model", async () => {
  const {rows} = await built(walked);
  expect(rows.map(({wave, n, mean, change}) => [wave, n, mean, change])).toEqual([
    ["Start", 120, 33, null],
    ["3 months", 85, 34.6, 1.5],
    ["12 months", 60, 35.5, 2.1]
  ]);
  expect(rows[2]).toMatchObject({
    ...{instrument: "Herth Hope Index", scale: "Hope", period: "FY 2025", program: "All programs"},
    ...{sd: 5.4, mean_lower: 34.1, change_lower: 0.9, model_mean: 34.1},
    ...{model_change: 1.1, model_change_lower: -0.3, model_change_upper: 2.5, agree: "no"}
  });
  expect([rows[0]?.agree, rows[1]?.agree]).toEqual([null, "yes"]);
});

it("says withheld for what a wave does not tell outside, and still has the model's changes", async () => {
  const {rows} = await built(walkedOutside);
  expect(rows[0]).toMatchObject({n: 120, mean: "withheld", sd: "withheld", change: null, model_change: null});
  expect(rows[1]).toMatchObject({
    ...{n: "withheld", mean: "withheld", change: "withheld", change_lower: "withheld"},
    ...{model_mean: null, model_change: 1.4, agree: null}
  });
  expect(rows[2]).toMatchObject({n: 60, mean: 35.5, change: 2.1, model_change: 1.1, agree: "no"});
});

it("says in every row why a whole trajectory is not there, and has none where nobody was asked", async () => {
  const withheld = {...walked, status: "withheld" as const, denominator: null, value: null, more: {}};
  const {rows} = await built(withheld);
  expect(rows).toHaveLength(3);
  expect(
    new Set(rows.flatMap(({n, mean, change}, wave) => (wave === 0 ? [n, mean] : [n, mean, change])))
  ).toEqual(new Set(["withheld"]));
  await expect(built({...withheld, status: "empty"})).rejects.toThrow(/nothing to export: waves/);
});

it("prints an estimate with its interval", async () => {
  const {rows, printed, columns} = await built(walked);
  const print = (label: string) => printCell(printed.find((one) => one.label === label)!, rows[2]!, columns);
  expect(print("Change by the model [95% CI]")).toBe("1.10 [\u22120.30, 2.50]");
  expect(print("Mean [95% CI]")).toBe("35.50 [34.10, 36.90]");
});
