import {expect, it} from "vitest";
import {newByChance} from "../../src/charts/chance.ts";
import {newByChanceIn} from "../bench/false-signals/rate.ts";

// 4,000 runs: a share of .0125 is good to .0017 (one standard error); three of them, and the .002 that lengths differ by
it("chance alone makes as many new signals as the page says", () => {
  expect(Math.abs(newByChanceIn(24, 4000).fresh - newByChance)).toBeLessThan(0.0051 + 0.002);
});

it("makes several times as many where neighboring points share months, so such series have no rules", () => {
  expect(newByChanceIn(24, 800, 3).any).toBeGreaterThan(0.1);
});
