import {describe, expect, it} from "vitest";
import {fromOthers} from "../../src/equity/from-others.ts";
import {cell} from "../reports/cell.ts";

describe("a group less everybody else", () => {
  it("is of shares what prop.test's two Wilson intervals make of it", () => {
    const [own, all] = [cell({numerator: 20, denominator: 40}), cell({numerator: 35, denominator: 100})];
    const found = fromOthers(own, all, "percent");
    // 20 of 40 against 15 of 60; Newcombe's method 10 from R's prop.test(correct = FALSE).
    expect(found?.value).toBeCloseTo(0.25, 12);
    expect(found?.lower).toBeCloseTo(0.0579902238523, 9);
    expect(found?.upper).toBeCloseTo(0.4243922416943, 9);
  });

  it("is of mean changes what Welch's test makes of the people in the group and those not", () => {
    // R: t.test(c(2, 4, -1, 5, 3), c(0, 1, -2, 3, 1, 2, -1)); sums of the five and of all twelve.
    const own = cell({denominator: 5, more: {change: 13, change_sq: 55}});
    const all = cell({denominator: 12, more: {change: 17, change_sq: 75}});
    const found = fromOthers(own, all, "score");
    expect(found?.value).toBeCloseTo(2.028571428571428, 12);
    expect(found?.lower).toBeCloseTo(-0.844052771445245, 9);
    expect(found?.upper).toBeCloseTo(4.901195628588102, 9);
  });

  it("is nothing where either is not told, sums are kept back, or nobody else is", () => {
    const own = cell({numerator: 20, denominator: 40});
    const hidden = cell({status: "withheld"});
    expect(fromOthers(own, hidden, "percent")).toBeNull();
    expect(fromOthers(hidden, own, "percent")).toBeNull();
    expect(fromOthers(own, own, "percent")).toBeNull();
    const sums = cell({denominator: 12, more: {change: 17, change_sq: 75}});
    expect(fromOthers(cell({denominator: 5, more: {change: 13, change_sq: null}}), sums, "score")).toBeNull();
    expect(fromOthers(sums, sums, "score")).toBeNull();
  });
});
