import {describe, expect, it} from "vitest";
import {turned} from "../../reports/components/outcomes/dose.ts";
import {doseCaution, doseSentence} from "../../reports/components/sentences/outcome/dose.ts";
import {hopeChange, tinyRelease} from "../helpers/release.ts";

const hope = tinyRelease().measures.find(({id}) => id === hopeChange)!;
const bin = (status: string) => ({cell: {status} as never});
const said = (trend: {slope: number; lower: number; upper: number} | undefined, direction = "higher") =>
  doseSentence({
    measure: {...hope, instrument: {...hope.instrument!, direction}},
    bins: [bin("shown"), bin("shown")],
    trend,
    word: "member"
  });

describe("how change goes with contacts, in words", () => {
  it("says more or less only where the interval leaves no change out", () => {
    expect(said({slope: 1.24, lower: 0.4, upper: 2.1})).toBe(
      "The more contacts members had between the two forms, the more change for the better they reported: on average 1.2 points (likely between 0.4 and 2.1 points from one group to the next)."
    );
    expect(said({slope: 1, lower: -0.4, upper: 2.4})).toBe(
      "Change in hope did not clearly go along with how many contacts members had between the two forms (likely between \u22120.4 and 2.4 points from one group to the next)."
    );
  });

  it("turns what falls when people do better", () => {
    expect(said({slope: -1.24, lower: -2.1, upper: -0.4}, "lower")).toContain(
      "the more change for the better they reported: on average 1.2 points (likely between 0.4 and 2.1 points"
    );
    expect(said({slope: 1.24, lower: 0.4, upper: 2.1}, "lower")).toContain(
      "the less change for the better they reported: on average 1.2 points (likely between 0.4 and 2.1 points"
    );
    expect(turned({lower: null, upper: 3}, -1)).toEqual({lower: -3, upper: null});
  });

  it("tells yes and no in percentage points", () => {
    const measure = {
      ...hope,
      instrument: {...hope.instrument!, name: "Has a job", range: [0, 1] as const, scores: 2}
    };
    const told = (slope: number, lower: number, upper: number) =>
      doseSentence({measure, bins: [bin("shown")], trend: {slope, lower, upper}, word: "member"});
    expect(told(0.124, 0.02, 0.228)).toContain(
      "on average 12 percentage points (likely between 2 and 23 percentage points from one group to the next)"
    );
    expect(told(0.01, -0.05, 0.07)).toContain("Change in how many said yes to Has a job did not clearly");
  });

  it("says nothing of what is withheld, and no trend where none can be told", () => {
    const withheld = {measure: hope, bins: [bin("withheld")], trend: undefined, word: "member" as const};
    expect(doseSentence(withheld)).toBe(
      "How change goes with contacts is withheld, so that nobody can be recognized."
    );
    expect(said(undefined)).not.toMatch(/more change|less change/);
  });

  it("never says that contact brings change about", () => {
    expect(doseCaution("in all programs")).toContain("do not show that contact brings change");
  });
});
