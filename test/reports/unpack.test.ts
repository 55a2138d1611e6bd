import {describe, expect, it} from "vitest";
import {formatPercent, formatSigned} from "../../reports/components/format.ts";
import {unpackCells, unpackCurves} from "../../reports/components/unpack.ts";
import {packCells, packCurves} from "../../src/site/pack.ts";
import {sampleCells, sampleCurves} from "../helpers/sample-cells.ts";

const round = (value: number | null): number | null =>
  value === null || Number.isInteger(value) ? value : Number(value.toPrecision(6));

describe("cells on their way to a page", () => {
  it("arrive as they left, to six digits", () => {
    const cells = sampleCells();
    const expected = cells.map((cell) => ({
      ...cell,
      value: round(cell.value),
      lower: round(cell.lower),
      upper: round(cell.upper),
      more: Object.fromEntries(Object.entries(cell.more).map(([name, value]) => [name, round(value)]))
    }));
    expect(unpackCells(JSON.parse(JSON.stringify(packCells(cells))))).toEqual(expected);
  });

  it("and so do curves, and nothing at all", () => {
    const curves = sampleCurves();
    const arrived = unpackCurves(packCurves(curves));
    expect(arrived).toHaveLength(curves.length);
    expect(arrived[3]).toMatchObject({
      ...curves[3],
      survival: round(curves[3]!.survival),
      lower: expect.anything(),
      upper: expect.anything()
    });
    expect(unpackCells(packCells([]))).toEqual([]);
  });
});

describe("numbers in words", () => {
  it("does not round a few to none, nor almost all to all", () => {
    expect(formatPercent(0.004)).toBe("under 1%");
    expect(formatPercent(0.996)).toBe("over 99%");
    expect(formatPercent(0)).toBe("0%");
    expect(formatPercent(1)).toBe("100%");
  });
  it("signs a change, and not what rounds to none", () => {
    expect([formatSigned(2.64), formatSigned(-2.64), formatSigned(-0.04)]).toEqual([
      "+2.6",
      "\u22122.6",
      "0.0"
    ]);
  });
});
