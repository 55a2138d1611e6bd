import {describe, expect, it} from "vitest";
import {
  finding,
  flowOf,
  idOf,
  isUnasked,
  type OutcomeCells,
  type OutcomeKind,
  outcomeCells,
  outcomeKinds,
  widest
} from "../../reports/components/outcomes/cells.ts";
import {flowSentence} from "../../reports/components/sentences/outcome/flow.ts";
import {funderSentences} from "../../reports/components/sentences/outcome/funder.ts";
import {missingSentence} from "../../reports/components/sentences/outcome/missing.ts";
import {respondersSentence} from "../../reports/components/sentences/outcome/responders.ts";
import {answersOf, pointsOf} from "../../reports/components/sentences/outcome/said.ts";
import {scalesSentence} from "../../reports/components/sentences/scales.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {cell} from "./cell.ts";

const withheld = cell({status: "withheld"});
const of = (numerator: number, denominator: number): Cell =>
  cell({numerator, denominator, people: denominator, value: numerator / denominator, lower: 0.1, upper: 0.9});
const cells = (own: Partial<Record<OutcomeKind, Cell>>): OutcomeCells =>
  Object.fromEntries(outcomeKinds.map((kind) => [kind, own[kind]])) as OutcomeCells;
const change = (fields: Partial<Cell> = {}): Cell =>
  cell({value: 3, lower: 1, upper: 5, denominator: 61, ...fields, more: {n_baseline: 96, ...fields.more}});
const measure = {
  title: "Change",
  followUp: {id: "m", name: "6 months"},
  instrument: {
    ...{id: "x", name: "X", short: "X", scale: "total", scaleName: "Hope", constructs: ["hope"]},
    ...{range: [12, 48] as const, direction: "higher", attribution: "", status: "verified"}
  }
};

it("a wave of which nobody answered says how many began with a baseline, though no change can be told", () => {
  const empty = change({
    status: "empty",
    value: null,
    lower: null,
    upper: null,
    denominator: 0,
    more: {n_baseline: 40}
  });
  expect(flowOf(cells({change: empty, rate: of(0, 40)}))).toMatchObject({
    asked: {count: 40},
    due: {count: 40},
    answered: {count: 0}
  });
  expect(flowOf(cells({change: empty, rate: withheld})).asked.count).toBeNull();
});

it("one person due is no persons", () => {
  const said = {
    ...{measure, word: "participant" as const, place: "Here"},
    cells: cells({rate: of(0, 1)}),
    period: {id: "all", label: "All data", kind: "all" as const, from: "2024-01-01", to: "2024-12-31"}
  };
  expect(funderSentences(said as never)).toContain("Of 1 participant due a follow-up");
});

describe("the measures of one scale", () => {
  it("are found by the id of its change", () => {
    expect(idOf("outcome_change:hhi12.total:month-6", "worse")).toBe(
      "reliable_change_worse:hhi12.total:month-6"
    );
    const asked: string[] = [];
    outcomeCells("outcome_change:a.total:f", (id) => void asked.push(id));
    expect(new Set(asked).size).toBe(outcomeKinds.length);
    expect(asked.every((id) => id.endsWith(":a.total:f"))).toBe(true);
  });

  it("go up, down or neither way by their interval alone", () => {
    expect(finding(change())).toBe("up");
    expect(finding(change({value: -3, lower: -5, upper: -1}))).toBe("down");
    expect(finding(change({lower: 0}))).toBe("unclear");
    expect(finding(change({lower: null, upper: null}))).toBe("unclear");
    expect(finding(withheld)).toBeNull();
  });

  it("go neither way where allowing for people who share a worker leaves it open", () => {
    const open = {cluster_lower: -0.5, cluster_upper: 6.5};
    expect(finding(change({more: open}))).toBe("unclear");
    expect(widest(change({more: open}))).toEqual({lower: -0.5, upper: 6.5});
    expect(widest(change({more: {cluster_lower: 2, cluster_upper: 4}}))).toEqual({lower: 1, upper: 5});
    expect(widest(change({more: {cluster_lower: null, cluster_upper: null}}))).toEqual({lower: 1, upper: 5});
    expect(widest(change({lower: null, upper: null, more: open}))).toEqual({lower: null, upper: null});
  });

  it("are of nobody where all are empty, whoever began in a program that asks without ids", () => {
    const empty = Object.fromEntries(outcomeKinds.map((kind) => [kind, cell({status: "empty"})]));
    expect(isUnasked(cells(empty))).toBe(true);
    const began = {...empty, baseline: of(0, 120)};
    expect([isUnasked(cells(began)), isUnasked(cells(began), true)]).toEqual([false, true]);
    expect(isUnasked(cells({...empty, change: cell({status: "immature"})}), true)).toBe(false);
  });
});

describe("who was asked and who answered", () => {
  const all = {baseline: of(96, 120), due: of(84, 96), rate: of(61, 84), change: change()};
  const counts = (own: Partial<Record<OutcomeKind, Cell>>) =>
    Object.values(flowOf(cells(own))).map(({count}) => count);

  it("takes each step from a cell that shows it", () => {
    expect(counts(all)).toEqual([120, 96, 84, null, 61]);
    expect(counts({...all, returned: of(64, 84)})).toEqual([120, 96, 84, 64, 61]);
    expect(counts({...all, rate: withheld})).toEqual([120, 96, 84, null, 61]);
    expect(counts({...all, rate: withheld, due: withheld, change: withheld})).toEqual([
      120,
      96,
      null,
      null,
      null
    ]);
    expect(counts({rate: of(61, 84)})).toEqual([null, null, 84, null, 61]);
  });

  it("is told in one sentence, with all that is withheld in another", () => {
    expect(flowSentence(measure, cells(all), "member")).toBe(
      "Of 120 members who began, 96 answered at the start; of 84 who were due to answer again after 6 months, 61 did."
    );
    expect(flowSentence(measure, cells({...all, returned: of(64, 84)}), "member")).toMatch(
      /61 did, and 3 more gave a form that is too incomplete to score\.$/
    );
    expect(
      flowSentence(measure, cells({...all, rate: withheld, due: withheld, change: withheld}), "member")
    ).toBe(
      "Of 120 members who began, 96 answered at the start. How many members were due to answer again and answered again is withheld, so that nobody can be recognized."
    );
  });

  it("says how those who did not answer began, and what if nothing had changed for them", () => {
    const more = {
      effect_size_lost: 0.31,
      overall_unchanged: 1.9,
      overall_unchanged_lower: -0.2,
      overall_unchanged_upper: 4
    };
    expect(missingSentence(measure, cells({change: change({more})}))).toBe(
      "They began with lower scores than those who did, so the numbers may not speak for them. Had nothing changed for them, the average change of everybody asked at the start would be 1.9 points (likely between \u22120.2 and 4.0), which could as well be none."
    );
    expect(missingSentence(measure, cells({change: change({more: {effect_size_lost: -0.1}})}))).toBe(
      "They began much like those who did."
    );
    const model = {model_change: 2.2, model_lower: 0.4, model_upper: 4};
    expect(missingSentence(measure, cells({change: change({more: model})}))).toBe(
      "A model that also uses the first answers of those lost gives 2.2 points (likely between 0.4 and 4.0), which agrees with the change of those who answered both times."
    );
    expect(missingSentence(measure, cells({change: {...withheld, more: {...more, ...model}}}))).toBe("");
  });
});

describe("who got better", () => {
  const answers = {change: change(), better: of(20, 58), same: of(38, 58), worse: of(0, 58)};

  it("is told with who did not, and none is a word", () => {
    expect(respondersSentence(cells(answers), "guest")).toBe(
      "Of 58 guests who answered both times, 20 got clearly better, 38 stayed about the same, and none got clearly worse."
    );
  });

  it("is told as far as it is shown, and the rest is not worked out", () => {
    const text = respondersSentence(cells({...answers, same: withheld, worse: withheld}), "guest");
    expect(text).toBe(
      "Of 58 guests who answered both times, 20 got clearly better. How many stayed about the same or got clearly worse is withheld, so that nobody can be recognized."
    );
    const {shown, hidden} = answersOf(cells({...answers, worse: withheld}), ["better", "same", "worse"]);
    expect([shown.map(({kind}) => kind), hidden]).toEqual([["better", "same"], ["worse"]]);
  });

  it("is not told where nobody could be judged", () => {
    expect(respondersSentence(cells({change: change()}), "guest")).toBe("");
    expect(respondersSentence(cells({...answers, change: cell({status: "immature"})}), "guest")).toBe("");
  });
});

describe("points of a scale", () => {
  it("have as many decimals as keep two ends apart, and more on a short scale", () => {
    expect([1.9, 4.3].map(pointsOf([12, 48], [1.9, 4.3], 0))).toEqual(["2", "4"]);
    expect([1.6, 2.3].map(pointsOf([12, 48], [1.6, 2.3], 0))).toEqual(["1.6", "2.3"]);
    expect([0.2, 0.4].map(pointsOf([1, 5], [0.2, 0.4], 0))).toEqual(["0.2", "0.4"]);
    expect(pointsOf([1, 5], [-0.04], 1)(-0.04)).toBe("\u22120.04");
  });
});

describe("all scales in a sentence", () => {
  it("says what got better, worse, neither, and what is withheld", () => {
    const one = (way: "better" | "worse" | "unclear" | "up" | null, subject: string) => ({
      ...{way, subject},
      withheld: way === null
    });
    expect(
      scalesSentence(
        [one("better", "hope"), one("worse", "trust"), one("unclear", "mood"), one(null, "skill")],
        "members",
        null
      )
    ).toBe(
      "Members reported change for the better in hope; change for the worse in trust; no clear change in mood. What they reported of skill is withheld."
    );
    expect(scalesSentence([one("unclear", "hope")], "members", "Groups")).toBe(
      "Members at Groups reported no clear change in hope."
    );
    expect(scalesSentence([one("up", "sleep")], "members", null)).toBe("Members reported change in sleep.");
  });
});
