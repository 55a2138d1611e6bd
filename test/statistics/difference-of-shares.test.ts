import {describe, expect, it} from "vitest";
import {differenceOfShares} from "../../src/statistics/difference-of-shares.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Case {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  value: number;
  lower: number;
  upper: number;
}

const {independent} = fixture<{independent: Case[]}>("shares");

describe("differenceOfShares", () => {
  it("equals Newcombe's method 10 in R", () => {
    for (const one of independent)
      expectClose(
        differenceOfShares({x: one.x1, n: one.n1}, {x: one.x2, n: one.n2}),
        one,
        "value",
        "lower",
        "upper"
      );
  });

  it("gives the interval that Newcombe's paper prints for 56 of 70 against 48 of 80", () => {
    const found = differenceOfShares({x: 56, n: 70}, {x: 48, n: 80});
    expect([found?.lower.toFixed(4), found?.upper.toFixed(4)]).toEqual(["0.0524", "0.3339"]);
  });

  it("stays within -1 and 1, and says nothing about an empty group", () => {
    expect(differenceOfShares({x: 9, n: 9}, {x: 0, n: 9})?.upper).toBe(1);
    expect(differenceOfShares({x: 0, n: 0}, {x: 1, n: 9})).toBeNull();
  });
});
