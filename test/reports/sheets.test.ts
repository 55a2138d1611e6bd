import {describe, expect, it} from "vitest";
import {onSheets, partName} from "../../reports/components/sheets.ts";

const rows = (count: number) => Array.from({length: count}, (_, at) => at);

describe("a picture of many rows", () => {
  it.each([
    [0, []],
    [1, [1]],
    [12, [12]],
    [13, [7, 6]],
    [21, [11, 10]],
    [37, [9, 10, 9, 9]]
  ])("of %i is drawn in parts that a sheet has room for", (count, lengths) => {
    const parts = onSheets(rows(count));
    expect(parts.flat()).toEqual(rows(count));
    expect(parts.map(({length}) => length)).toEqual(lengths);
  });

  it("says which part each is, where there are several", () => {
    expect(partName("Fiscal year 2025", 0, 1)).toBe("Fiscal year 2025");
    expect(partName("Fiscal year 2025", 1, 3)).toBe("Fiscal year 2025, part 2 of 3");
  });
});
