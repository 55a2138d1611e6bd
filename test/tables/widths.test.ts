import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {columnWidths} from "../../src/tables/widths.ts";

describe("columns of a document's table", () => {
  it("are as wide as they need while all of them fit", () => {
    // The longest entry and the gap of 2; a heading is bold, a tenth wider, and broken between words.
    const widths = columnWidths({head: ["Program", "At risk"], rows: [["Peer Partners", "1,204"]]}, 100);
    expect(widths).toEqual([15, 7]);
  });

  it("never break a word or a short figure while that can be helped", () => {
    const head = ["Measure", "Period", "Share [95%\u00a0CI]"];
    const long = "MHSIP, Quality and appropriateness: counted as positive, of those who answered";
    const rows = [[long, "Fiscal year 2025", "65.5% [57.9%,\u00a072.3%]"]];
    const [measure, period, share] = columnWidths({head, rows}, 65);
    expect(period).toBeGreaterThanOrEqual("Fiscal year 2025".length + 2);
    expect(share).toBeGreaterThanOrEqual("65.5% [57.9%, 72.3%]".length + 2);
    expect(measure).toBeCloseTo(65 - period! - share!);
    expect(columnWidths({head, rows}, 45)[0]).toBeGreaterThan("appropriateness:".length);
  });

  it("fill no more than the sheet", () => {
    const text = fc.lorem({maxCount: 6});
    const table = fc.integer({min: 1, max: 20}).chain((count) => {
      const row = fc.array(text, {minLength: count, maxLength: count});
      return fc.record({head: row, rows: fc.array(row, {maxLength: 5})});
    });
    fc.assert(
      fc.property(table, (part) => {
        const widths = columnWidths(part, 160);
        expect(Math.min(...widths)).toBeGreaterThan(0);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(160 + 1e-9);
      })
    );
  });
});
