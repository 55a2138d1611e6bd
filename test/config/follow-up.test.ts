import {expect, it} from "vitest";
import {followUp} from "../../src/config/follow-up.ts";

const one = {id: "six", name: "6 months"};
const problems = (given: object): string[] =>
  followUp.safeParse({...one, ...given}).error?.issues.map(({message}) => message) ?? [];

it("has Waymark's own terms where it says nothing else", () => {
  expect(followUp.parse({...one, after: "180d"})).toEqual({
    ...one,
    after: 180,
    within: 30,
    take: "nearest",
    released: "before"
  });
});

it("takes a funder's rule for all of it, with the days for which it holds", () => {
  expect(followUp.parse({...one, rule: "suprt-annual"})).toEqual({
    ...one,
    after: 365,
    within: 30,
    take: "first",
    released: "during",
    from: "2025-10-01"
  });
  expect(followUp.parse({...one, rule: "noms-reassessment", until: "2025-12-31"})).toMatchObject({
    after: 180,
    until: "2025-12-31"
  });
});

it.each([
  [
    {rule: "suprt-annual", after: 300, take: "nearest"},
    "rule suprt-annual says after, take itself: leave out either"
  ],
  [
    {},
    "a follow-up has either after (days from baseline), occasion (the export's number) or a funder's rule"
  ],
  [
    {after: 180, occasion: 1},
    "a follow-up has either after (days from baseline), occasion (the export's number) or a funder's rule"
  ],
  [{after: 180, from: "2025-02-01", until: "2025-01-01"}, "from 2025-02-01 is after until 2025-01-01"]
])("says what contradicts itself: %o", (given, message) => {
  expect(problems(given)).toEqual([message]);
});
