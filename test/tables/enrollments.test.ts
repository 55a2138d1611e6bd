import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {table} from "../../src/tables/catalog/enrollments.ts";
import {buildTable} from "../../src/tables/export.ts";
import {cell, tinyRelease} from "../helpers/release.ts";
import {measure} from "../helpers/tiny/define.ts";

const at = ["FY2025", "*"] as const;
const counted = (id: string, value: number, more: Partial<Cell> = {}): Cell => ({
  ...cell(id, at, "shown", {numerator: value, value}),
  ...more
});
const lengths = (id: string, days: Readonly<Record<string, number>>): Cell => ({
  ...cell(id, at, "shown", {people: 4, value: 80, more: {mean: 90, ...days}})
});
const gender = {id: "gender", name: "Gender", groups: [{id: "woman", name: "Women"}]};

function release(cells: readonly Cell[], audience: "internal" | "public" = "internal"): ReleaseView {
  const tiny = tinyRelease(audience);
  return {
    ...tiny,
    cells,
    measures: [
      measure("exited_reason:moved_or_died", "engagement", "Left: moved away or died", {format: "percent"}),
      measure("exited_to:permanent", "engagement", "Left for a permanent home", {format: "percent"}),
      measure("exited_to:unknown", "engagement", "Left, destination not recorded", {format: "percent"})
    ],
    dimensions: {...tiny.dimensions, characteristics: [gender]}
  };
}

const share = (id: string, numerator: number, denominator: number): Cell =>
  cell(id, at, "shown", {numerator, denominator, value: numerator / denominator});

describe("the table of enrollments", () => {
  const woman = {characteristic: "gender", group: "woman"};
  const {rows} = table.build(
    release([
      counted("enrolled", 10),
      counted("exited", 4),
      counted("enrolled_at_end", 7),
      counted("enrolled", 6, woman),
      counted("exited", 1, woman),
      lengths("length_of_stay:exited", {days_to_30: 3, days_to_60: 0, days_beyond: 1}),
      share("exited_reason:moved_or_died", 1, 4),
      share("exited_to:permanent", 3, 4),
      share("exited_to:unknown", 1, 4)
    ]),
    "FY2025"
  );
  const of = (by: string) => rows.filter((row) => row.by === by);

  it("has who was enrolled, left and stayed, and the same of each group", () => {
    expect(of("Everybody")).toEqual([
      {period: "FY 2025", program: "All programs", by: "Everybody", group: "", people: 10, left: 4, stayed: 7}
    ]);
    expect(of("Gender")).toMatchObject([{group: "Women", people: 6, left: 1, stayed: null}]);
  });

  it("has how long, why and where to, each as how many of those who left", () => {
    const days = of("Days enrolled");
    expect(days.map(({group}) => group).slice(0, 3)).toEqual([
      "30 days or less",
      "31 to 60 days",
      "61 to 90 days"
    ]);
    expect(days.at(-1)).toMatchObject({group: "1826 days or more", left: 1, stayed: null});
    expect(of("Reason for leaving")).toMatchObject([{group: "Moved away or died", left: 1, share: 0.25}]);
    expect(of("Destination")).toMatchObject([
      {group: "A permanent home", left: 3, share: 0.75},
      {group: "Destination not recorded", left: 1, share: 0.25}
    ]);
  });

  it("is none where a release holds nothing of it, as one for others", () => {
    expect(() => buildTable(table, release([], "public"), undefined)).toThrow(
      "nothing to export: enrollments: the release holds no such figures"
    );
  });
});
