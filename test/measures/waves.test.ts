import {expect, it} from "vitest";
import type {FollowUp} from "../../src/config/workspace.ts";
import {trajectoriesOf} from "../../src/measures/waves.ts";

const usual = {within: 30, take: "nearest", released: "before"} as const;
const days = (after: number, more: Partial<FollowUp> = {}): FollowUp => ({
  ...{id: `day-${after}`, name: `${after} days`, after, ...usual},
  ...more
});
const occasion = (number: number, id = `wave-${number}`): FollowUp => ({
  ...{id, name: id, occasion: number, ...usual}
});
const ids = (followUps: readonly FollowUp[]) =>
  trajectoriesOf(followUps).map((waves) => waves.map(({id}) => id));

it("takes follow-ups of one kind together, in their order", () => {
  expect(ids([days(365), occasion(2), days(90), occasion(1), days(180)])).toEqual([
    ["day-90", "day-180", "day-365"],
    ["wave-1", "wave-2"]
  ]);
});

it("needs two of a kind", () => {
  expect(ids([days(180), occasion(1)])).toEqual([]);
});

it("leaves out a window that overlaps one that closes before it, and an occasion told twice", () => {
  // 150 to 210 and 152 to 244 are the same six months by two funders' rules.
  expect(ids([days(198, {within: 46}), days(180), days(365)])).toEqual([["day-180", "day-365"]]);
  expect(ids([days(100, {within: 10}), days(120, {within: 10})])).toEqual([]);
  expect(ids([days(100, {within: 10}), days(121, {within: 10})])).toEqual([["day-100", "day-121"]]);
  expect(ids([occasion(1), occasion(1, "again"), occasion(2)])).toEqual([["wave-1", "wave-2"]]);
});

it("holds five follow-ups at most", () => {
  expect(ids([1, 2, 3, 4, 5, 6].map((number) => occasion(number)))[0]).toHaveLength(5);
});
