import {describe, expect, it} from "vitest";
import {stretches} from "../../reports/components/followed.ts";
import {cohortsNote, cohortsSentence} from "../../reports/components/sentences/cohorts.ts";
import {comparisonsSentence} from "../../reports/components/sentences/comparisons.ts";
import {endingsSentence} from "../../reports/components/sentences/endings.ts";
import {fewNote, stayingNote, stayingSentence} from "../../reports/components/sentences/staying.ts";
import type {CurvePoint} from "../../src/measures/cell.ts";
import type {StayEndings} from "../../src/measures/staying.ts";
import {cell} from "./cell.ts";

const ofWhom = {word: "member", program: "Partners", site: null} as const;

describe("what becomes of those who begin", () => {
  const point = (time: number, still: number, ...shares: number[]) => ({
    time,
    atRisk: 9,
    still,
    causes: shares.map((value) => ({value, standardError: 0, lower: null, upper: null}))
  });
  const said = (...points: StayEndings["points"]) =>
    endingsSentence(
      {
        slice: {period: "all", program: "p", site: "*", characteristic: "*", group: "*"},
        ended: [],
        competing: 1,
        points
      },
      ofWhom
    );

  it("is told after a year, or as far as it can be seen", () => {
    expect(
      said(point(0, 1, 0, 0, 0), point(365, 0.36, 0.4, 0.21, 0.03), point(730, 0.1, 0.5, 0.3, 0.1))
    ).toBe(
      "After a year, we estimate that 36% of the members at Partners are still coming, 21% have finished as planned, 3% have moved or died, and 40% have stopped coming."
    );
    expect(said(point(60, 0.5, 0.5, 0, 0))).toBe(
      "After 60 days, we estimate that 50% of the members at Partners are still coming and 50% have stopped coming."
    );
  });

  it("is how stays end, where all of them have", () => {
    expect(said(point(90, 0, 0.28, 0.72, 0))).toBe(
      "Of the members at Partners, we estimate that 72% finish as planned and 28% stop coming."
    );
    expect(said()).toBe("It is too early to say how members leave at Partners.");
  });
});

describe("comparisons", () => {
  it("say what differs and what does not", () => {
    const found = [
      {name: "Program", p: 0.01},
      {name: "Site", p: 0.4},
      {name: "Gender", p: 0.05}
    ];
    expect(comparisonsSentence(found, "guest")).toBe(
      "How long guests stay differs by program; it shows no difference beyond chance by site and gender."
    );
    expect(comparisonsSentence(found.slice(0, 1), "guest")).toBe("How long guests stay differs by program.");
    expect(comparisonsSentence(found.slice(1), "guest")).toBe(
      "How long guests stay shows no difference beyond chance by site and gender."
    );
  });
});

describe("each start, followed", () => {
  const quarter = (q: number) => ({
    kind: "quarter",
    label: `Q${q}`,
    start: `2024-0${3 * q - 2}-01`,
    end: `2024-0${3 * q}-30`
  });
  const share = (value: number) => cell({value, numerator: 1, denominator: 2});
  const early = cell({status: "immature", value: null, denominator: 0, immature: 4});
  const withheld = cell({status: "withheld", value: null});
  const spans = [30, 180, 365];

  it("tells the newest start that half a year is known of, beside the one before", () => {
    expect(
      cohortsSentence(
        [
          {period: quarter(3), cells: [share(0.9), early, early]},
          {period: quarter(2), cells: [share(0.8), share(0.6), early]},
          {period: quarter(1), cells: [share(0.8), share(0.5), share(0.4)]}
        ],
        {...ofWhom, spans}
      )
    ).toBe(
      "Of the members who first came from April to June 2024 at Partners, 60% came again after 180 days; of those who first came from January to March 2024, it was 50%."
    );
  });

  it("compares no start of which some are still waited for", () => {
    // In the demo 9 of the first 14 of 28 had come again, and 64% was set beside a whole quarter's 71%.
    const half = cell({value: 9 / 14, numerator: 9, denominator: 14, immature: 14});
    const rows = [
      {period: quarter(3), cells: [share(0.9), half, early]},
      {period: quarter(2), cells: [share(0.8), share(0.71), early]}
    ];
    expect(cohortsSentence(rows, {...ofWhom, spans})).toBe(
      "Of the members who first came from April to June 2024 at Partners, 71% came again after 180 days."
    );
  });

  it("says why a row can be of more people in one column than in the next", () => {
    expect(cohortsNote("member", true)).toContain("later columns are of other members than the first");
    expect(cohortsNote("member", false)).not.toContain("columns");
  });

  it("tells withheld from too early", () => {
    const row = (one: typeof early) => [{period: quarter(1), cells: [one, one, one]}];
    expect(cohortsSentence(row(early), {...ofWhom, spans})).toMatch(/^It is too early/);
    expect(cohortsSentence(row(withheld), {...ofWhom, spans})).toMatch(/is withheld for each start/);
  });
});

describe("whose stays a curve is of", () => {
  const all = {kind: "all", label: "All", start: "2022-07-01", end: "2025-08-20"};

  it("is of people who were there before the exports begin, where it goes on for longer than they do", () => {
    expect(stayingNote("member", all, 1826)).toMatch(
      /^Members whose first stay is on record, also where it began before the exports do\./
    );
    expect(stayingNote("member", all, 1095)).toMatch(/^Members who first came since July 2022\./);
  });
});

describe("a curve that goes on to the last person", () => {
  const at = (day: number, atRisk: number | null, survival: number): CurvePoint => ({
    ...{measure: "retention_curve", period: "all", program: "*", site: "*", characteristic: "*", group: "*"},
    ...{status: "shown", day, atRisk, events: null, censored: null, survival, lower: null, upper: null}
  });
  const points = [at(0, 29, 0.86), at(180, 11, 0.57), at(240, 10, 0.57), at(300, 8, 0.5), at(365, 2, 0.5)];
  const said = (points: readonly CurvePoint[]) =>
    stayingSentence({word: "member", program: null, site: null, points, median: undefined});

  it("is told as far as ten could be followed", () => {
    expect(said(points)).toBe(
      "After 240 days, we estimate that 57% of the members are still coming (29 members at the start)."
    );
    expect(said(points.slice(3))).toContain("After 365 days, we estimate that 50%");
  });

  it("is drawn in stretches that meet, and says what the thin one means", () => {
    expect(stretches(points).map(({few, points}) => [few, points.map(({day}) => day)])).toEqual([
      [false, [0, 180, 240]],
      [true, [240, 300, 365]]
    ]);
    // Those who were there before the exports begin come in later: first few, then many.
    expect(stretches([at(0, 3, 1), at(30, 12, 0.9)]).map(({few}) => few)).toEqual([true, false]);
    expect(fewNote("member", points)).toMatch(/^Where the line is thin and broken, fewer than 10 members/);
    expect(fewNote("member", [at(0, 29, 0.86), at(365, null, 0.5)])).toBe("");
  });
});
