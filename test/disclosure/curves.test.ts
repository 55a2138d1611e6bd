import {describe, expect, it} from "vitest";
import {coarsenCurves} from "../../src/disclosure/curves.ts";
import {isProtecting, type Protecting} from "../../src/disclosure/profile.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {CurvePoint, ExactCell} from "../../src/measures/cell.ts";
import {periods, setOf} from "./organization.ts";

const profile = profileNamed("cms-11");
if (!isProtecting(profile)) throw new Error("cms-11 has a threshold");
const cms11: Protecting = profile;

const slice = {period: "2025", program: "*", site: "*", characteristic: "*", group: "*"};

/** A curve from [day, events, censored]; what is at risk follows. */
function curve(
  start: number,
  steps: readonly (readonly [number, number, number])[],
  of = slice
): CurvePoint[] {
  let atRisk = start;
  return steps.map(([day, events, censored]) => {
    const point: CurvePoint = {
      measure: "retention_curve",
      ...of,
      status: "shown",
      day,
      atRisk,
      events,
      censored,
      survival: 0.5,
      lower: 0.4,
      upper: 0.6
    };
    atRisk -= events + censored;
    return point;
  });
}

const coarse = (points: readonly CurvePoint[]) => coarsenCurves(points, cms11)[0]!;

describe("coarser curves", () => {
  it("starts no curve with fewer than three times the threshold", () => {
    expect(coarse(curve(32, [[30, 16, 0]])).points).toBeNull();
    expect(coarse(curve(33, [[30, 16, 0]])).points).toHaveLength(1);
  });

  it("merges thin steps forward and reckons survival anew", () => {
    const {points} = coarse(
      curve(100, [
        [0, 4, 0],
        [14, 8, 0],
        [30, 2, 0],
        [60, 3, 0],
        [90, 3, 6]
      ])
    );
    expect(points?.map(({day, atRisk, events, censored}) => [day, atRisk, events, censored])).toEqual([
      [30, 100, 14, 0],
      [90, 86, 6, 6]
    ]);
    expect(points?.[0]?.survival).toBeCloseTo(0.86, 12);
    expect(points?.[1]?.survival).toBeCloseTo(0.86 * (80 / 86), 12);
    expect(points?.[0]?.lower).toBeLessThan(0.86);
  });

  it("ends before too few are at risk or left", () => {
    const {points} = coarse(
      curve(60, [
        [30, 20, 0],
        [60, 20, 0],
        [90, 12, 0]
      ])
    );
    expect(points?.map(({day}) => day)).toEqual([30, 60]);
  });

  it("never shows a step of one to four, nor fewer than the threshold stopped so far", () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const steps = Array.from(
        {length: 40},
        (_, i) => [i * 10, (seed * (i + 3)) % 7, (seed * (i + 1)) % 4] as const
      );
      const {points} = coarse(curve(40 + seed * 5, steps));
      let stopped = 0;
      for (const {events, censored, atRisk} of points ?? []) {
        stopped += events ?? 0;
        expect([1, 2, 3, 4]).not.toContain(events);
        expect([1, 2, 3, 4]).not.toContain(censored);
        expect(stopped === 0 || stopped >= 11).toBe(true);
        expect(atRisk).toBeGreaterThanOrEqual(11);
      }
    }
  });
});

describe("curves and the figures read off them", () => {
  const people = (count: number, from: number) =>
    setOf(new Set(Array.from({length: count}, (_, i) => from + i)));
  const cell = (n: number, events: number, start: number, of: Partial<typeof slice> = {}): ExactCell => ({
    measure: `survival:${n}`,
    ...slice,
    ...of,
    status: "shown",
    people: start,
    numerator: events,
    denominator: start,
    value: 0.5,
    lower: 0.4,
    upper: 0.6,
    atLeast: null,
    immature: 0,
    more: {at_risk: 93, events: 41, censored: 59},
    sets: {
      people: people(start, 0),
      numerator: people(events, 0),
      denominator: people(start, 0),
      immature: people(0, 0)
    }
  });

  it("takes the figure from the published curve, and withholds it on a day the curve does not show", async () => {
    const cells = [cell(30, 14, 100), cell(60, 17, 100)];
    const curves = curve(100, [
      [30, 14, 0],
      [60, 3, 0],
      [90, 20, 0]
    ]);
    const result = await protect({cells, curves, periods}, cms11, {withheldShare: 1});
    expect(result.curves.map(({day}) => day)).toEqual([30, 90]);
    expect(result.cells[0]).toMatchObject({status: "shown", value: result.curves[0]!.survival});
    expect(Object.keys(result.cells[0]!.more)).toEqual(["median", "median_lower", "median_upper"]);
    expect(result.cells[1]).toMatchObject({status: "withheld", value: null});
    expect(result.record).toEqual([
      {cell: "survival:60|2025|*|*|*|*", reason: "curve", publishedBefore: false}
    ]);
  });

  it("keeps a curve back that would tell what a withheld figure is", async () => {
    const result = await protect(
      {cells: [cell(30, 92, 100)], curves: curve(100, [[30, 89, 0]]), periods},
      cms11
    );
    expect(result.cells[0]?.status).toBe("withheld");
    expect(result.curves).toEqual([expect.objectContaining({status: "withheld", day: 0, atRisk: null})]);
  });

  it("keeps a second part back where one part's curve could be taken from the total's", async () => {
    const curves = [
      ...curve(150, [[30, 60, 0]]),
      ...curve(80, [[30, 30, 0]], {...slice, program: "a"}),
      ...curve(50, [[30, 20, 0]], {...slice, program: "b"}),
      ...curve(20, [[30, 10, 0]], {...slice, program: "c"})
    ];
    const result = await protect({cells: [], curves, periods}, cms11, {withheldShare: 1});
    expect(result.curves.filter(({status}) => status === "withheld").length).toBeGreaterThanOrEqual(2);
  });
});
