import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {holm} from "../../src/statistics/holm.ts";
import {fixture} from "./fixture.ts";
import {close} from "./oracle.ts";

const cases = fixture<{holm: {p: number[]; adjusted: number[]}[]}>("means").holm;

describe("holm", () => {
  it("equals p.adjust", () => {
    for (const {p, adjusted} of cases)
      for (const [i, found] of holm(p).entries()) expect(close(found, adjusted[i])).toBe(true);
  });

  it("leaves out tests that gave no p value", () => {
    expect(holm([0.03, null, 0.01])).toEqual([0.03, null, 0.02]);
    expect(holm([])).toEqual([]);
  });

  it("keeps order, never lowers a p value and never passes 1", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 20}), (p) => {
        const adjusted = holm(p) as number[];
        p.forEach((own, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(own);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (own < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          });
        });
      })
    );
  });
});
