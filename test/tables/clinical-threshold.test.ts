import {describe, expect, it} from "vitest";
import {thresholdCells} from "../../reports/components/outcomes/threshold.ts";
import {thresholdSentence} from "../../reports/components/sentences/outcome/threshold.ts";
import {buildTable} from "../../src/tables/export.ts";
import {allTables} from "../../src/tables/registry.ts";
import {tinyRelease} from "../helpers/release.ts";
import {thresholdCellsOf} from "../helpers/tiny/threshold.ts";

const said = (...counts: readonly (number | null)[]) => {
  const cells = thresholdCellsOf(...counts);
  return thresholdSentence(
    thresholdCells("month-6", (id) => cells.find((one) => one.measure === id)),
    "participant"
  );
};

async function row(...counts: readonly (number | null)[]) {
  const release = tinyRelease();
  const file = (await allTables()).find(({id}) => id === "clinical_threshold")!;
  const table = buildTable(
    file,
    {
      ...release,
      cells: thresholdCellsOf(...counts)
    },
    "FY2025"
  );
  return table.rows.find(({program}) => program === "All programs");
}

describe("who moved below the clinical threshold", () => {
  it("is a share of those at or above it at the start, by hand", async () => {
    // 15 + 12 = 27 of 27 + 33 = 60 moved; 15 of 60 reliably. Wilson of 27 of 60: 0.3309, 0.5751; of 15 of 60: 0.1578, 0.3723.
    const told = await row(15, 12, 33, 20);
    expect(told).toMatchObject({n_both: 80, n_cases: 60, n_moved: 27, moved: 0.45, n_reliably: 15});
    expect(told?.moved_lower).toBeCloseTo(0.3309, 4);
    expect(told?.moved_upper).toBeCloseTo(0.5751, 4);
    expect(told?.reliably).toBe(0.25);
    expect(told?.reliably_lower).toBeCloseTo(0.1578, 4);
    expect(told?.reliably_upper).toBeCloseTo(0.3723, 4);
    expect(said(15, 12, 33, 20)).toBe(
      "Of 60 participants at or above the clinical threshold at the start, 27 moved below the clinical threshold, 15 of them by a reliable change."
    );
  });

  it("is told as a whole or not at all", async () => {
    expect(await row(null, 12, null, 20)).toMatchObject({
      ...{n_both: "withheld", n_cases: "withheld", n_moved: "withheld", moved: "withheld"},
      ...{moved_lower: "withheld", n_reliably: "withheld", reliably_upper: "withheld"}
    });
    expect(said(null, 12, null, 20)).toBe(
      "How many participants moved below the clinical threshold is withheld, so that nobody can be recognized."
    );
  });

  it("has no share where nobody was at or above it", async () => {
    expect(await row(0, 0, 0, 31)).toMatchObject({n_cases: 0, n_moved: 0, moved: null, n_reliably: 0});
    expect(said(0, 0, 0, 31)).toBe(
      "Of 31 participants with both forms both times, none was at or above the clinical threshold at the start."
    );
    expect(said(0, 0, 40, 0)).toBe(
      "Of 40 participants at or above the clinical threshold at the start, none moved below the clinical threshold."
    );
  });
});
