import {expect, it} from "vitest";
import type {Cell} from "../../src/measures/cell.ts";
import {pointsFigure} from "../../src/tables/figure.ts";

it("prints points of a scale as close as 1e-9, and no noise beyond the scores", () => {
  const shown = {status: "shown"} as Cell;
  // R: t.test(post, pre, paired = TRUE)$conf.int[1] of 86 people, and 99 points of change over 70 people.
  expect(Math.abs(Number(pointsFigure(shown, () => 1.46223359415)) - 1.46223359415)).toBeLessThan(1e-9);
  expect(Math.abs(Number(pointsFigure(shown, () => 99 / 70)) - 1.4142857142857)).toBeLessThan(1e-9);
  expect(pointsFigure(shown, () => 5.8999999999999995)).toBe(5.9);
});
