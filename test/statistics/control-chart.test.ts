import {describe, expect, it} from "vitest";
import {type ChartPoint, pPrimeChart, uChart, xmrChart} from "../../src/statistics/control-chart.ts";
import {assuranceOf, variationOf} from "../../src/statistics/control-icons.ts";
import {expectClose, fixture} from "./fixture.ts";
import {close, oraclePresent, oracleRows} from "./oracle.ts";

interface Ratios {
  numerator: number[];
  denominator: number[];
  center: number;
  lower: number[];
  upper: number[];
}
interface Fixture {
  xmr: {
    values: number[];
    center: number[];
    lower: (number | null)[];
    upper: (number | null)[];
    type: string[];
  }[];
  prime: Ratios[];
  u: Ratios[];
}

const r = fixture<Fixture>("control-charts");

/** The package's words for a signal. */
function named({signal}: ChartPoint): string {
  if (signal === null) return "Common Cause";
  const high = signal.direction === "high";
  if (signal.rule === "outside") return high ? "Above UCL" : "Below LCL";
  if (signal.rule === "trend") return `7 Point Trend (${high ? "In" : "De"}creasing)`;
  return `${signal.rule === "near" ? "2 in 3" : "7 Points"} ${high ? "Above" : "Below"} CL`;
}

describe("xmrChart", () => {
  it.each(r.xmr.map((set, index) => [index, set] as const))(
    "equals NHSRplotthedots point for point, series %i",
    (_, set) => {
      const points = xmrChart(set.values);
      expect(points.map(named)).toEqual(set.type);
      points.forEach((point, at) => {
        expectClose(
          point,
          {
            center: set.center[at] as number,
            lower: set.lower[at] ?? null,
            upper: set.upper[at] ?? null
          },
          "center",
          "lower",
          "upper"
        );
      });
    }
  );

  it.runIf(oraclePresent).each(["ptd_weekly_handled", "ptd_monthly_handled"])(
    "equals NHSRplotthedots over three years of a real telephone line, %s",
    (file) => {
      const rows = oracleRows(`toronto-calls/expected/${file}.csv`);
      expect(rows.length).toBeGreaterThan(30);
      const points = xmrChart(rows.map(({y}) => Number(y)));
      expect(points.map(named)).toEqual(rows.map(({special_cause_type}) => special_cause_type));
      rows.forEach(({mean_col, lpl, upl}, at) => {
        expect(close(points[at]?.center ?? null, Number(mean_col))).toBe(true);
        expect(close(points[at]?.lower ?? null, Number(lpl))).toBe(true);
        expect(close(points[at]?.upper ?? null, Number(upl))).toBe(true);
      });
    }
  );

  it("screens an outlying range once, and shows the vignette's point outside", () => {
    const points = xmrChart([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    expect(points[0]?.lower).toBeCloseTo(-0.7156, 4);
    expect(points[0]?.upper).toBeCloseTo(4.6044, 4);
    expect(points.flatMap(({signal}, at) => (signal === null ? [] : [at]))).toEqual([4]);
  });

  it("has no limits and no signal where nothing ever moves, nor of one value or none", () => {
    for (const point of xmrChart(new Array(20).fill(7)))
      expect(point).toEqual({value: 7, center: 7, lower: null, upper: null, signal: null});
    expect(xmrChart([3])).toEqual([{value: 3, center: 3, lower: null, upper: null, signal: null}]);
    expect(xmrChart([])).toEqual([]);
  });
});

describe.each([
  ["pPrimeChart", pPrimeChart, r.prime],
  ["uChart", uChart, r.u]
] as const)("%s", (_, chart, sets) => {
  it("has the limits of its formula, by each denominator", () => {
    for (const set of sets) {
      const points = chart(
        set.numerator.map((numerator, at) => ({numerator, denominator: set.denominator[at] as number}))
      );
      points.forEach((point, at) => {
        expectClose(
          point,
          {center: set.center, lower: set.lower[at] as number, upper: set.upper[at] as number},
          "center",
          "lower",
          "upper"
        );
      });
    }
  });
});

describe("pPrimeChart", () => {
  it("has no limits where everybody or nobody is counted", () => {
    for (const numerator of [0, 50])
      for (const point of pPrimeChart(new Array(8).fill({numerator, denominator: 50})))
        expect(point).toMatchObject({lower: null, upper: null, signal: null});
  });

  it("does not call every large period special, as a p chart would, where shares differ between periods anyway", () => {
    // 50.5 % and 49.5 % of 40,000 by turns: binomial sigma .0025, so each is 2 sigma off and each step 4; by Laney's, sigma is 4/1.128 of that
    const points = pPrimeChart(
      Array.from({length: 14}, (_, at) => ({numerator: 20_000 + (at % 2 ? 200 : -200), denominator: 40_000}))
    );
    expect(points[0]?.upper).toBeCloseTo(0.5 + (3 * 0.0025 * 4) / 1.128, 9);
    expect(points.every(({signal}) => signal === null)).toBe(true);
  });
});

describe("icons", () => {
  const high = {signal: {rule: "shift", direction: "high"}} as const;
  it("read the last point by what is better", () => {
    expect(variationOf(high, "higher")).toBe("improvement");
    expect(variationOf(high, "lower")).toBe("concern");
    expect(variationOf(high, "neutral")).toBe("high");
    expect(variationOf({signal: null}, "higher")).toBe("common");
  });

  it("hold the target against the limits", () => {
    const limits = {lower: 10, upper: 20};
    expect([9, 10, 15, 20, 21].map((target) => assuranceOf(limits, target, "higher"))).toEqual([
      "pass",
      "inconsistent",
      "inconsistent",
      "inconsistent",
      "fail"
    ]);
    expect([9, 21].map((target) => assuranceOf(limits, target, "lower"))).toEqual(["fail", "pass"]);
    expect(assuranceOf(limits, 9, "neutral")).toBeNull();
    expect(assuranceOf(limits, null, "higher")).toBeNull();
    expect(assuranceOf({lower: null, upper: null}, 9, "higher")).toBeNull();
  });
});
