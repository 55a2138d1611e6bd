import {describe, expect, it} from "vitest";
import {formatShareChange} from "../../reports/components/format.ts";
import {outcomeCaution} from "../../reports/components/sentences/outcome/caution.ts";
import {hopeChange, tinyRelease} from "../helpers/release.ts";

const {instrument} = tinyRelease().measures.find(({id}) => id === hopeChange)!;
const yesNo = (direction: string) => ({
  instrument: {...instrument!, direction, range: [0, 1] as const, scores: 2}
});

describe("yes and no", () => {
  it("change by percentage points, with their sign where there is one", () => {
    expect([0.183, -0.042, 0.004, -0.004, 0].map(formatShareChange)).toEqual([
      "+18",
      "\u22124",
      "0",
      "0",
      "0"
    ]);
  });

  it("have no scores in their caution, and nobody to judge by a threshold", () => {
    expect(outcomeCaution(yesNo("higher"), "none")).toBe(
      "Here more people who say yes means doing better. Only people who answered both times are in these numbers. They tell what people reported, not what brought it about."
    );
    expect(outcomeCaution(yesNo("lower"), "none")).toContain(
      "Here fewer people who say yes means doing better."
    );
    expect(outcomeCaution({instrument: instrument!}, "none")).toContain("no checked threshold");
  });
});
