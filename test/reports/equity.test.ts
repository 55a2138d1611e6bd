import {describe, expect, it} from "vitest";
import {
  accessSentence,
  byChance,
  comparedSentence,
  formatRatio,
  funnelSentence,
  populationNote,
  silence,
  unknownSentence
} from "../../reports/components/sentences/equity.ts";
import {unpackCells} from "../../reports/components/unpack.ts";
import {accessOf} from "../../src/equity/access.ts";
import {isOfEquity, scaleOf} from "../../src/equity/scales.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {equityOf} from "../../src/site/equity-data.ts";
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
      {name: "Women", value: 0.45, represented: null},
      {name: "Men", value: 0.6, represented: null}
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

describe("who came, beside the population", () => {
  const groups = [{id: "woman"}, {id: "man"}, {id: "not-recorded"}];
  const cells: Readonly<Record<string, Partial<Cell>>> = {
    "*": {value: 110},
    woman: {value: 45},
    man: {value: 60},
    "not-recorded": {value: 10}
  };
  const of =
    (those: typeof cells) =>
    (_: string, group: string): Cell | undefined =>
      those[group] === undefined ? undefined : cell(those[group]);

  it("is a ratio of those whose group is recorded, for the groups that a share is given of", () => {
    const found = accessOf(of(cells), "gender", groups, {woman: 0.6});
    const [women, men] = found?.groups ?? [];
    // R: prop.test(45, 100, correct = FALSE)$conf.int / 0.6
    expect(women?.represented?.ratio.lower).toBeCloseTo(0.593575632991866, 9);
    expect(women?.represented?.ratio.upper).toBeCloseTo(0.912589950042631, 9);
    expect(women?.represented).toMatchObject({side: "below", ratio: {value: 0.75}});
    expect(men?.represented).toBeNull();
  });

  it("is not told where it is withheld for how many no group is recorded: the shares would be too small", () => {
    const hidden = {...cells, "not-recorded": {status: "withheld", value: null} as const};
    expect(accessOf(of(hidden), "gender", groups, {woman: 0.6})?.groups[0]?.represented).toBeNull();
    expect(populationNote("member", "a census", {isHeld: false, unknown: null})).toContain(
      "not held against"
    );
  });

  it("names the groups below, and says so where none is", () => {
    const below = {population: 0.6, ratio: {value: 0.75, lower: 0.594, upper: 0.913}, side: "below"} as const;
    const even = {population: 0.5, ratio: {value: 1.2, lower: 0.98, upper: 1.4}, side: "no"} as const;
    const said = {word: "member", period, name: "Gender", outOf: 100, unknown: 10} as const;
    const women = {name: "Women", value: 0.45, represented: below};
    const men = {name: "Men", value: 0.6, represented: even};
    expect(accessSentence({...said, rows: [women, men]})).toContain(
      "Clearly fewer than their share of the population: Women (45% of members, 60% of the population)."
    );
    expect(accessSentence({...said, rows: [men]})).toContain(
      "No group came clearly less than its share of the population."
    );
    expect(formatRatio(below.ratio)).toBe("0.75 (0.59 to 0.91)");
    expect(populationNote("member", "ACS 2024, Adams County.", {isHeld: true, unknown: 10})).toBe(
      "The diamond is the group's share of the population (ACS 2024, Adams County), which is taken for exact."
    );
  });
});

describe("what the page does not tell", () => {
  const told = (staying: boolean, change: boolean) => [
    {characteristic: {id: "age", name: "Age"}, tells: {staying: true, follow_up: false, change}},
    {characteristic: {id: "gender", name: "Gender"}, tells: {staying, follow_up: false, change}}
  ];
  const ofAll = ["staying", "follow_up", "change"] as const;

  it("is named with its reason: too few people, or nothing read", () => {
    const {everywhere, by} = silence(told(false, false), {ofAll, threshold: 11, isOnce: false});
    expect(everywhere).toEqual([
      "Not told by group: who answered again and how scores changed. Its groups are too small: a figure of 1 to 10 people is never published, nor a breakdown with several of them."
    ]);
    expect(by("gender")).toEqual([expect.stringMatching(/^Not told by gender: who came again\. Its groups/)]);
    expect(by("age")).toEqual([]);
    expect(silence(told(true, false), {ofAll: ["staying"], threshold: 11, isOnce: false}).everywhere).toEqual(
      ["Not told by group: who answered again and how scores changed. Nothing that was read says it."]
    );
  });

  it("is no second answer to a form that is asked once", () => {
    expect(silence(told(true, false), {ofAll, threshold: 11, isOnce: true}).everywhere).toEqual([]);
  });

  it("comes with how many comparisons there are, and how many of them chance alone makes", () => {
    expect(comparedSentence(0)).toEqual([]);
    expect(comparedSentence(40)).toEqual([
      "The tables compare groups with everybody else 40 times. By chance alone about 2.0 of 40 intervals at 95% would leave out 0, so one of them alone is no finding."
    ]);
  });
});

describe("what the page is given", () => {
  const view = sampleRelease();
  const {first, rest} = equityOf(view);
  const found = {funnels: [...first.funnels, ...rest.funnels]};

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

  it("opens with one scale and has the others apart, each with all that is told of it", () => {
    expect(first.scales.length).toBeGreaterThan(1);
    const scalesIn = (data: typeof rest) => [...new Set(data.measures.flatMap(({id}) => scaleOf(id) ?? []))];
    expect(scalesIn(first)).toEqual([first.scales[0]?.id]);
    expect(scalesIn(rest).sort()).toEqual(
      first.scales
        .slice(1)
        .map(({id}) => id)
        .sort()
    );
  });

  it("has each group's difference from everybody else, of the same cells", () => {
    const groups = unpackCells(first.cells).filter(
      ({characteristic, status, measure}) =>
        characteristic !== "*" && status === "shown" && measure !== "served"
    );
    expect(groups.filter(({more}) => typeof more.difference === "number").length).toBeGreaterThan(0);
    expect(groups.every(({more}) => Object.keys(more).every((name) => name.startsWith("difference")))).toBe(
      true
    );
  });
});
