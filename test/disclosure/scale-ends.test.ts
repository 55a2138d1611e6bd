import {describe, expect, it} from "vitest";
import {givesScaleEndsAway} from "../../src/audit/scale-ends.ts";
import {isProtecting} from "../../src/disclosure/profile.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {flagsAlone} from "../../src/disclosure/scale-ends.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {cell} from "../helpers/release.ts";

const cms11 = profileNamed("cms-11");
if (!isProtecting(cms11)) throw new Error("cms-11 withholds something");

/** So many of `n` people at the highest score. */
const at = (there: number, n: number): Cell =>
  cell("outcome_change:x.total:m", ["2025", "*"], "shown", {
    denominator: n,
    more: {
      ...{ceiling_share: there / n, ceiling_flagged: there / n >= 0.15 ? 1 : 0},
      ...{floor_share: 0, floor_flagged: 0, mean_pre: 40}
    }
  });

describe("who began at an end of a scale", () => {
  it("is told as a flag alone, of 30 people, where those there and the others are enough", () => {
    const told = (there: number, n: number) => flagsAlone(at(there, n), cms11).more.ceiling_flagged;
    expect(told(11, 40)).toBe(1);
    expect(told(10, 40)).toBeNull();
    expect(told(11, 29)).toBeNull();
    expect(told(30, 40)).toBeNull();
    expect(told(29, 40)).toBe(1);
    // Few of many, and nobody: the same as what may not be told.
    expect(told(12, 100)).toBeNull();
    expect(told(0, 100)).toBeNull();
    expect(flagsAlone(at(20, 40), cms11).more).toEqual({
      ...{ceiling_share: null, ceiling_flagged: 1, floor_share: null, floor_flagged: null, mean_pre: 40}
    });
  });

  it("leaves other measures as they are", () => {
    const other = cell("served", ["2025", "*"], "shown", {value: 40});
    expect(flagsAlone(other, cms11)).toBe(other);
  });

  it("is refused by the audit in any other form", () => {
    const published = flagsAlone(at(20, 40), cms11);
    expect(givesScaleEndsAway(published, 30)).toBe(false);
    expect(givesScaleEndsAway(at(20, 40), 30)).toBe(true);
    expect(givesScaleEndsAway({...published, denominator: 29}, 30)).toBe(true);
    const unflagged = {...published, more: {...published.more, floor_flagged: 0}};
    expect(givesScaleEndsAway(unflagged, 30)).toBe(true);
  });
});
