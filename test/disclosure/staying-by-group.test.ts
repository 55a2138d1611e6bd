import {describe, expect, it} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {stayingByGroup} from "../../src/disclosure/staying-by-group.ts";
import type {ExactCell} from "../../src/measures/cell.ts";
import {periods, setOf} from "./organization.ts";

const all = {id: "all", kind: "all", label: "All data", start: "2025-01-01", end: "2025-12-28"} as const;

interface Group {
  /** First of its people, and one after the last. */
  people: readonly [number, number];
  stayed: number;
}

const from = ([start, end]: readonly [number, number]) =>
  setOf(new Set(Array.from({length: end - start}, (_, index) => start + index)));

const cellOf = (
  measure: string,
  characteristic: string,
  group: string,
  {people, stayed}: Group
): ExactCell => {
  const n = people[1] - people[0];
  return {
    ...{measure, period: "all", program: "*", site: "*", characteristic, group},
    ...{status: "shown", people: n, numerator: stayed, denominator: n, value: stayed / n},
    ...{lower: null, upper: null, atLeast: null, immature: 0, more: {}},
    sets: {
      people: from(people),
      numerator: from([people[0], people[0] + stayed]),
      denominator: from(people),
      immature: from([0, 0])
    }
  };
};

/** 60 women, 50 men and two groups of 14, of whom so many stayed as is said. */
const spanOf = (days: number, small: number): ExactCell[] => [
  cellOf(`retention:${days}`, "*", "*", {people: [0, 138], stayed: 54 + 2 * small}),
  cellOf(`retention:${days}`, "gender", "woman", {people: [0, 60], stayed: 30}),
  cellOf(`retention:${days}`, "gender", "man", {people: [60, 110], stayed: 24}),
  cellOf(`retention:${days}`, "gender", "other", {people: [110, 124], stayed: small}),
  cellOf(`retention:${days}`, "gender", "not-recorded", {people: [124, 138], stayed: small})
];

const shown = async (...cells: readonly ExactCell[]) => {
  const result = await protect({periods: [...periods, all], cells, curves: []}, profileNamed("cms-11"));
  return result.cells
    .filter(({characteristic, status}) => characteristic !== "*" && status === "shown")
    .map(({measure, group}) => `${measure} ${group}`);
};

describe("who stays by group", () => {
  it("is told of the larger groups where no span can be told of all, and half of them are small", async () => {
    expect(await shown(...spanOf(180, 7))).toEqual(["retention:180 woman", "retention:180 man"]);
  });

  it("is told at one span, half a year of equals: two tell of those who began between them", async () => {
    expect(await shown(...spanOf(90, 7), ...spanOf(180, 7), ...spanOf(365, 7))).toEqual([
      "retention:180 woman",
      "retention:180 man"
    ]);
  });

  it("is told at the span with the fewest small groups", () => {
    const cells = [...spanOf(90, 7), ...spanOf(180, 7)];
    const views = (
      small: (cell: ExactCell) => boolean,
      published: (cell: ExactCell) => boolean = () => false
    ) => [
      ...stayingByGroup(cells, {
        isSmall: (index) => small(cells[index]!),
        wasPublished: (index) => published(cells[index]!)
      })
    ];
    const isTiny = ({group}: ExactCell) => group === "other" || group === "not-recorded";
    expect(views(isTiny)).toEqual(["retention:180|all|gender"]);
    expect(
      views((cell) => (cell.measure === "retention:90" ? cell.group === "other" : isTiny(cell)))
    ).toEqual(["retention:90|all|gender"]);
    // Where another span is told whole, or was told before, this one is not.
    expect(views((cell) => cell.measure === "retention:180" && isTiny(cell))).toEqual([]);
    expect(views(isTiny, ({measure, group}) => measure === "retention:90" && group === "woman")).toEqual([]);
  });

  it("is left out where more than half would be withheld, and so is any other measure as before", async () => {
    expect(await shown(...spanOf(180, 7).slice(0, 2), ...spanOf(180, 7).slice(3))).toEqual([]);
    expect(await shown(...spanOf(180, 7).map((cell) => ({...cell, measure: "course_completion"})))).toEqual(
      []
    );
  });
});
