import {describe, expect, it} from "vitest";
import {toldPeriods} from "../../src/equity/periods.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {cell} from "../reports/cell.ts";

const year = (id: string, closed: boolean) => ({
  ...{id, kind: "fiscal_year" as const, label: id, closed},
  start: `${Number(id.slice(2)) - 1}-07-01`,
  end: `${id.slice(2)}-06-30`
});
const periods = [year("FY2026", false), year("FY2024", true), year("FY2025", true)];
const characteristics = ["gender", "race"].map((id) => ({id, name: id, groups: []}));
const told = (cells: readonly Partial<Cell>[], asOf = "2025-09-30") =>
  [...toldPeriods(cells.map(cell), {periods, characteristics}, asOf)].sort();

const of = (period: string, characteristic: string, group: string, status: Cell["status"] = "shown") => ({
  ...{period, characteristic, group, status}
});

describe("the periods a page tells groups in", () => {
  it("are the newest closed one, and each characteristic's own where it has none there", () => {
    expect(
      told([of("FY2025", "gender", "woman"), of("FY2024", "gender", "woman"), of("FY2024", "race", "asian")])
    ).toEqual(["FY2024", "FY2025"]);
    expect(told([of("FY2026", "gender", "woman"), of("FY2025", "gender", "woman")])).toEqual(["FY2025"]);
  });

  it("are open only where no closed one tells a group, and a year that is over counts as closed", () => {
    expect(told([of("FY2026", "gender", "woman")])).toEqual(["FY2026"]);
    expect(told([of("FY2026", "gender", "woman"), of("FY2025", "gender", "woman")], "2026-06-30")).toEqual([
      "FY2026"
    ]);
  });

  it("are none where no group is told: people of whom nothing is recorded are none", () => {
    expect(
      told([
        of("FY2025", "gender", "not-recorded"),
        of("FY2025", "gender", "woman", "withheld"),
        of("FY2025", "*", "*")
      ])
    ).toEqual([]);
  });
});
