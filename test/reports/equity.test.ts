import {describe, expect, it} from "vitest";
import {
  accessSentence,
  byChance,
  funnelSentence,
  unknownSentence
} from "../../reports/components/sentences/equity.ts";
import {accessOf} from "../../src/equity/access.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {equityOf, isOfEquity} from "../../src/site/equity-data.ts";
import {sampleRelease} from "../helpers/sample-release.ts";
import {cell} from "./cell.ts";

const period = {kind: "fiscal_year", label: "FY 2025", start: "2024-07-01", end: "2025-06-30"};
const judged = (group: string, x: number, n: number, outside: "no" | "inner" | "outer") => ({
  ...{characteristic: "gender", group, x, n, outside}
});
const nameOf = (_: string, group: string) => group;

describe("groups outside a funnel in a sentence", () => {
  it("are named with their share and side, the farther ones first, and how many were compared", () => {
    const groups = [
      judged("Women", 20, 80, "inner"),
      judged("Men", 50, 60, "outer"),
      judged("X", 5, 10, "no")
    ];
    expect(funnelSentence("Came again", period, {groups, whole: {x: 75, n: 150}}, nameOf)).toBe(
      "Came again, from July 2024 to June 2025: of 3 groups compared with the organization's own 50%, Men (83%, above) outside the 99.8% limits and Women (25%, below) outside the 95% limits."
    );
  });

  it("are said to be none where chance explains all", () => {
    const groups = [judged("Women", 40, 80, "no"), judged("Men", 35, 70, "no")];
    expect(funnelSentence("Came again", period, {groups, whole: {x: 75, n: 150}}, nameOf)).toBe(
      "Came again, from July 2024 to June 2025: none of the 2 groups compared is farther from the organization's own 50% than chance explains."
    );
  });

  it("stand beside how many chance would put there", () => {
    expect(byChance(16)).toBe(
      "By chance alone, up to 0.8 of 16 groups would lie outside the 95% limits and 0.03 outside the 99.8% limits."
    );
  });
});

describe("who came, by group", () => {
  const groups = [{id: "woman"}, {id: "man"}, {id: "not-recorded"}];
  const of =
    (cells: Readonly<Record<string, Partial<Cell>>>) =>
    (_: string, group: string): Cell | undefined =>
      cells[group] === undefined ? undefined : cell(cells[group]);

  it("is a share of those whose group is recorded, with Wilson's interval", () => {
    const found = accessOf(
      of({"*": {value: 110}, woman: {value: 45}, man: {value: 60}, "not-recorded": {value: 10}}),
      "gender",
      groups
    );
    expect(found).toMatchObject({outOf: 100, unknown: 10});
    expect(found?.groups.map(({group, x}) => [group, x])).toEqual([
      ["woman", 45],
      ["man", 60]
    ]);
    // R: prop.test(45, 100, correct = FALSE)
    expect(found?.groups[0]?.lower).toBeCloseTo(0.3561454, 6);
    expect(found?.groups[0]?.upper).toBeCloseTo(0.547554, 6);
  });

  it("works nothing out from what is withheld", () => {
    const hidden = {status: "withheld", value: null} as const;
    const found = accessOf(
      of({"*": {value: 110}, woman: hidden, man: {value: 60}, "not-recorded": hidden}),
      "gender",
      groups
    );
    expect(found).toMatchObject({outOf: 110, unknown: null});
    expect(found?.groups.map(({group}) => group)).toEqual(["man"]);
    expect(accessOf(of({"*": hidden, man: {value: 60}}), "gender", groups)).toBeNull();
  });

  it("takes the upper end of a number that is told as a range, and says that somebody may be in it twice", () => {
    const cells = {"*": {value: 110, atLeast: 104}, woman: {value: 45}, "not-recorded": {value: 10}};
    expect(accessOf(of(cells), "gender", groups)).toMatchObject({outOf: 100, maybeTwice: true});
    expect(accessOf(of({...cells, "*": {value: 110}}), "gender", groups)).toMatchObject({maybeTwice: false});
  });

  it("is told in declared order, and those of no recorded group beside it", () => {
    const rows = [
      {name: "Women", value: 0.45},
      {name: "Men", value: 0.6}
    ];
    const said = {word: "member", period, name: "Gender", outOf: 100, unknown: 10} as const;
    expect(accessSentence({...said, rows})).toBe(
      "From July 2024 to June 2025, of 100 members whose group is recorded: Women 45% and Men 60%."
    );
    expect(accessSentence({...said, rows: []})).toContain('no group of "Gender" can be shown');
    expect(unknownSentence("member", 10)).toBe("For 10 members no group is recorded.");
    expect(unknownSentence("member", 0)).toBe("Everybody's group is recorded.");
    expect(unknownSentence("member", null)).toContain("cannot be told");
  });
});

describe("what the page is given", () => {
  const view = sampleRelease();
  const found = equityOf(view, new Set(["all", "FY2025"]));

  it("judges only groups that are told", () => {
    expect(found.funnels.length).toBeGreaterThan(0);
    for (const {measure, period, groups} of found.funnels) {
      expect(isOfEquity(measure)).toBe(true);
      for (const one of groups) {
        const own = view.cells.find(
          (other) =>
            other.measure === measure &&
            other.period === period &&
            other.program === "*" &&
            other.site === "*" &&
            other.characteristic === one.characteristic &&
            other.group === one.group
        );
        expect(own).toMatchObject({status: "shown", numerator: one.x, denominator: one.n});
      }
    }
  });

  it("draws limits round the organization's own, as far as the largest group", () => {
    for (const {whole, groups, limits} of found.funnels) {
      expect(limits.at(-1)?.n).toBeGreaterThanOrEqual(Math.max(...groups.map(({n}) => n)));
      for (const {outerLower, lower, upper, outerUpper} of limits) {
        const order = [outerLower, lower, whole.x / whole.n, upper, outerUpper];
        expect([...order].sort((a, b) => a - b)).toEqual(order);
      }
    }
  });

  it("leaves out measures that are not of access, staying, follow-up or change", () => {
    expect(["contacts", "retention_bracket:30", "survival:90", "survival_median"].filter(isOfEquity)).toEqual(
      []
    );
  });
});
