import {describe, expect, it} from "vitest";
import {project} from "../../src/targets/project.ts";

const year = {days: 365, over: 73, earlier: [], carried: null};
const lastYear = {start: "2023-07-01", end: "2024-06-30", through: "2023-09-11", value: 90, atEnd: 150};

describe("what a running period will come to", () => {
  it("is on a straight line for what adds up, whatever the year before was", () => {
    // 400 contacts in a fifth of the year: 400 · 365/73 = 2,000.
    expect(project({...year, actual: 400, addsUp: true, earlier: [lastYear]})).toEqual({
      value: 2000,
      basis: "straight line"
    });
  });

  it("is for people as many more as came in the rest of the year before", () => {
    // 100 now, 90 then, and 150 at its end: 100 + 60.
    expect(
      project({...year, actual: 100, addsUp: false, earlier: [lastYear], carried: {over: 80, fresh: 20}})
    ).toEqual({
      ...{value: 160, basis: "as many more as a year before"}
    });
  });

  it("is for people without a year before those carried over and newcomers at their rate", () => {
    // After a quarter of a year of 360 days 100 who were there before and 20 newcomers: 100 + 20 · 4 = 180. With 80 newcomers a
    // year that is the truth; a straight line would say 120 · 4 = 480, which is 2.7 times as many.
    const quarter = {actual: 120, days: 360, over: 90, addsUp: false, earlier: []};
    const told = project({...quarter, carried: {over: 100, fresh: 20}});
    expect(told).toEqual({value: 180, basis: "carried over and new"});
    expect((quarter.actual * quarter.days) / quarter.over / (told?.value ?? 0)).toBeCloseTo(2.67, 2);
  });

  it("is not told of people otherwise, nor in the first four weeks", () => {
    expect(project({...year, actual: 100, addsUp: false})).toBeNull();
    expect(project({...year, over: 27, actual: 100, addsUp: true})).toBeNull();
    expect(project({...year, over: 28, actual: 28, addsUp: true})?.value).toBe(365);
  });
});
