import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eventLine, heightAbove, placeAbove} from "../../reports/components/charts/happened.ts";
import {wrapped} from "../../reports/components/charts/wrapped.ts";

const width = 320;
const middle = (step: string): number => 48 + Number(step) * 5;

describe("what happened, above a scale", () => {
  it("begins at the line of its month, clear of a figure at the top of the scale", () => {
    expect(placeAbove([{step: "10", text: "Oak Hill opened"}], {middle, width})).toEqual([
      {step: "10", text: "Oak Hill opened", lines: ["Oak Hill opened"], shift: 4, lift: 8}
    ]);
  });

  it("ends at the edge of the picture where the month is late", () => {
    const [placed] = placeAbove([{step: "50", text: "Oak Hill opened"}], {middle, width});
    expect(placed!.lines).toEqual(["Oak Hill opened"]);
    // 15 letters of 6.6 pixels end at 320; the month's middle is at 298.
    expect(placed!.shift).toBeCloseTo(width - 15 * 6.6 - 298);
  });

  it("stands over a later one that it would touch or lie across", () => {
    const placed = placeAbove(
      [
        {step: "5", text: "Oak Hill opened"},
        {step: "12", text: "New intake form"},
        {step: "40", text: "Moved"}
      ],
      {middle, width}
    );
    expect(placed.map(({text, lift}) => [text, lift])).toEqual([
      ["Moved", 8],
      ["New intake form", 8],
      ["Oak Hill opened", 8 + eventLine]
    ]);
    expect(heightAbove(placed)).toBe(8 + 2 * eventLine);
  });

  it("never touches others nor leaves the picture", () => {
    const event = fc.record({
      step: fc.integer({min: 0, max: 37}).map(String),
      text: fc.lorem({maxCount: 8})
    });
    fc.assert(
      fc.property(fc.array(event, {maxLength: 6}), (events) => {
        const boxes = placeAbove(events, {middle, width}).map(({step, lines, shift, lift}) => {
          const left = middle(step) + shift;
          const right = left + Math.max(...lines.map(({length}) => length)) * 6.6;
          return {left, right, bottom: lift, top: lift + lines.length * eventLine};
        });
        boxes.forEach((a, at) => {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(width + 1e-9);
          for (const b of boxes.slice(at + 1))
            expect(a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top).toBe(false);
        });
      })
    );
  });
});

describe("words in lines", () => {
  it("breaks between words, and a word that is longer than a line", () => {
    expect(wrapped("Hours together, Federal peer services, Year 1", 22)).toEqual([
      "Hours together,",
      "Federal peer services,",
      "Year 1"
    ]);
    expect(wrapped("Unterstützungsgruppen am Abend", 10)).toEqual(["Unterstütz", "ungsgruppe", "n am Abend"]);
  });

  it("loses no letter", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({min: 1, max: 30}), (text, room) => {
        expect(wrapped(text, room).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      })
    );
  });
});
