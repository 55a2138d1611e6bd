import {describe, expect, it} from "vitest";
import {represented} from "../../src/equity/represented.ts";
import {wilson} from "../../src/statistics/wilson.ts";

describe("a share of people served beside that of the population", () => {
  it("is their ratio, with the limits of the share over the population's", () => {
    // R: 60 / 438 / 0.19 and prop.test(60, 438, correct = FALSE)$conf.int / 0.19
    const found = represented(wilson(60, 438)!, 0.19);
    expect(found?.ratio.value).toBeCloseTo(0.720980533525595, 12);
    expect(found?.ratio.lower).toBeCloseTo(0.568039639373032, 9);
    expect(found?.ratio.upper).toBeCloseTo(0.907143684137523, 9);
    expect(found).toMatchObject({population: 0.19, side: "below"});
  });

  it("is on a side only where the whole interval is", () => {
    const of = (population: number) => represented({value: 0.2, lower: 0.15, upper: 0.25}, population)?.side;
    expect([of(0.1), of(0.2), of(0.26), of(0.25), of(0.15)]).toEqual(["above", "no", "below", "no", "no"]);
  });

  it("is nothing where nobody of the group lives", () => {
    expect(represented({value: 0.2, lower: 0.15, upper: 0.25}, 0)).toBeNull();
  });
});
