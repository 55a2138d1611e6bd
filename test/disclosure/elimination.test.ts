import {describe, expect, it} from "vitest";
import {profileName} from "../../src/config/workspace.ts";
import {formIn, randomSolution} from "../../src/disclosure/elimination.ts";
import {thresholdFloor} from "../../src/disclosure/profile.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";

const sum = (...variables: number[]) => ({variables, coefficients: variables.map(() => 1)});

describe("elimination", () => {
  it("finds what the equations determine and nothing else", () => {
    // x0 + x1, x1 + x2 and x0 + x2 are known, so all three are; of x3 + x4 neither is, but their sum.
    const solution = randomSolution([sum(0, 1), sum(1, 2), sum(0, 2), sum(3, 4)], 1);
    expect([0, 1, 2].map((variable) => formIn(solution, sum(variable)))).toEqual([0, 0, 0]);
    expect(formIn(solution, sum(3))).not.toBe(0);
    expect(formIn(solution, sum(3, 4))).toBe(0);
    expect(formIn(solution, {variables: [3, 4], coefficients: [1, -1]})).not.toBe(0);
  });

  it("leaves a square of blanks open, and closes it when one is known", () => {
    const square = [sum(0, 1), sum(2, 3), sum(0, 2), sum(1, 3)];
    const open = randomSolution(square, 1);
    expect([0, 1, 2, 3].every((variable) => formIn(open, sum(variable)) !== 0)).toBe(true);
    const closed = randomSolution([...square, sum(3)], 1);
    expect([0, 1, 2, 3].every((variable) => formIn(closed, sum(variable)) === 0)).toBe(true);
  });

  it("takes variables that no equation names for free", () => {
    expect(formIn(randomSolution([], 1), {variables: [8, 9], coefficients: [1, -1]})).not.toBe(0);
  });
});

describe("profiles", () => {
  it.each(profileName.options)("%s is filed under its own name and keeps to the floor", (name) => {
    const profile = profileNamed(name);
    expect(profile.id).toBe(name);
    expect(profile.threshold ?? thresholdFloor).toBeGreaterThanOrEqual(thresholdFloor);
    if (profile.threshold !== null)
      expect(profile.curve.startFrom).toBeGreaterThanOrEqual(3 * profile.threshold);
  });
});
