import {expect, it} from "vitest";
import {shownCell} from "../../src/disclosure/dependents.ts";
import type {Protecting} from "../../src/disclosure/profile.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {ExactCell} from "../../src/measures/cell.ts";
import {periods, setOf} from "./organization.ts";

const cms11 = profileNamed("cms-11") as Protecting;

/** A trajectory of as many people at each wave, with every figure a cell can have. */
function trajectory(...seen: number[]): ExactCell {
  const last = seen.length - 1;
  const people = setOf(new Set(Array.from({length: seen[last]!}, (_, person) => person)));
  const everybody = setOf(new Set(Array.from({length: seen[0]!}, (_, person) => person)));
  const figures = seen.flatMap((n, wave) => [
    [`n_${wave}`, n],
    ...["mean", "mean_lower", "mean_upper", "sd", "change", "change_lower", "change_upper"].map((name) => [
      `${name}_${wave}`,
      1.2345
    ]),
    ...["mean", "mean_lower", "change", "change_lower", "change_upper", "disagrees"].map((name) => [
      `model_${name}_${wave}`,
      1.2345
    ])
  ]);
  return {
    ...{measure: "trajectory:x:y", period: "2025", program: "*", site: "*", characteristic: "*", group: "*"},
    ...{
      status: "shown",
      people: seen[last]!,
      numerator: 40,
      denominator: seen[last]!,
      atLeast: null,
      immature: 0
    },
    ...{value: 1.2345, lower: 0.9876, upper: 1.4814},
    more: {n_baseline: seen[0]!, post: 200, ...Object.fromEntries(figures)},
    sets: {people, numerator: null, denominator: people, immature: setOf(new Set()), baseline: everybody}
  };
}

const told = (cell: ExactCell): string[] =>
  Object.entries(shownCell(cell, cms11).more)
    .flatMap(([name, figure]) => (figure !== null && /_\d$/.test(name) ? [name] : []))
    .sort();

const ends = (last: number) => [
  "n_0",
  `mean_${last}`,
  `mean_lower_${last}`,
  `mean_upper_${last}`,
  `n_${last}`,
  `sd_${last}`
];
const change = (wave: number) => ["", "_lower", "_upper"].map((end) => `model_change${end}_${wave}`);

it("tells the ends, and what the model says of each wave that enough were seen at and enough were not", () => {
  expect(told(trajectory(120, 90, 60))).toEqual(
    [...ends(2), ...change(1), ...change(2), "model_disagrees_2"].sort()
  );
});

it("tells nothing of a wave that few were missing from", () => {
  expect(told(trajectory(120, 91, 60))).toEqual([...ends(2), ...change(2), "model_disagrees_2"].sort());
});

it("leaves the model out where few were seen at any wave, or few were lost at the last", () => {
  expect(told(trajectory(120, 29, 60))).toEqual(ends(2).sort());
  expect(told(trajectory(120, 60, 91))).toEqual(ends(2).sort());
});

it("takes a wave nobody was seen at for none", () => {
  expect(told(trajectory(120, 0, 60))).toEqual([...ends(2), ...change(2), "model_disagrees_2"].sort());
});

it("rounds the last mean where few were seen, and tells no more than that", () => {
  const {more} = shownCell(trajectory(120, 90, 20), cms11);
  expect(more).toMatchObject({n_0: 120, n_2: 20, mean_2: 1.2, mean_lower_2: 1.2, sd_2: null, post: null});
  expect(Object.entries(more).filter(([name, figure]) => /^model|_1$/.test(name) && figure !== null)).toEqual(
    []
  );
});

it.each([
  [[120, 90, 60], []],
  [[65, 62, 60], ["rest"]],
  [[120, 90, 10], ["people"]]
])("withholds a trajectory of %o people as the change at its last wave, for %o", async (seen, reasons) => {
  const {record} = await protect({cells: [trajectory(...seen)], curves: [], periods}, cms11);
  expect([...new Set(record.map(({reason}) => reason))]).toEqual(reasons);
});
