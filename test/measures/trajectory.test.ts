import {afterEach, beforeEach, expect, it} from "vitest";
import {fixture} from "../statistics/fixture.ts";
import {close} from "../statistics/oracle.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [{id: "groups", name: "Groups", type: "support_group"}],
  follow_ups: [
    {id: "month-3", name: "3 months", after: 90, within: 20},
    {id: "month-6", name: "6 months", after: 180, within: 30},
    {id: "month-12", name: "12 months", after: 365, within: 30}
  ],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};
const measure = "trajectory:mini.total:month-12";
/** The baseline, and the day each follow-up is due: 90, 180 and 365 days later. */
const days = ["2024-01-01", "2024-03-31", "2024-06-29", "2024-12-31"] as const;
/** The last window closes 395 days after the baseline. */
const [closing, to] = ["2025-01", "2025-03-31"];

let stock: Stock;
const forms = createForms();

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

/** Somebody's scores at baseline and the three follow-ups; null where the person was not seen. */
const walk = (person: number, scores: readonly (number | null)[]): void =>
  scores.forEach((score, wave) => {
    if (score !== null) forms.fill(person, days[wave]!, score);
  });

async function made(period = "all") {
  await forms.load(stock, {to});
  return cellAt(await stock.cells([measure]), measure, {period, program: "groups"});
}

it("tells each wave of those seen at it", async () => {
  await stock.people(4);
  walk(1, [10, 14, 12, 20]);
  walk(2, [20, 22, null, null]);
  walk(3, [30, null, null, 36]);
  walk(4, [40, null, null, null]);
  const cell = await made(closing);
  // Start (10 + 20 + 30 + 40) / 4; 3 months (14 + 22) / 2 against (10 + 20) / 2; 12 months (20 + 36) / 2 against (10 + 30) / 2.
  expect(cell).toMatchObject({
    ...{status: "shown", people: 2, denominator: 2, value: 8},
    more: {
      ...{n_baseline: 4, n_0: 4, n_1: 2, n_2: 1, n_3: 2, post: 56},
      ...{mean_0: 25, mean_1: 18, mean_2: 12, mean_3: 28, change_1: 3, change_2: 2, change_3: 8},
      ...{sd_2: null, mean_lower_2: null, change_lower_2: null, model_disagrees_2: null}
    }
  });
  // SD at the start: squares of -15, -5, 5 and 15 are 500, over 3.
  expect(cell?.more.sd_0).toBeCloseTo(Math.sqrt(500 / 3), 12);
  // Two changes, 4 and 2: SD sqrt(2), over sqrt(2) is 1, and t(0.975, 1) is 12.7062.
  expect(cell?.more.change_lower_1).toBeCloseTo(3 - 12.7062, 4);
});

it("is the analysis of variance where everybody is seen at every wave", async () => {
  await stock.people(3);
  walk(1, [10, 13, 16, 17]);
  walk(2, [20, 21, 26, 25]);
  walk(3, [30, 35, 36, 39]);
  const {more} = (await made())!;
  // Means of people 14, 23, 35 and of waves 20, 23, 26, 27; of all 24. What is left of each score, less both, plus 24:
  // 0 0 0 0 / 1 -1 1 -1 / -1 1 -1 1: squares are 8, over (3 - 1)(4 - 1) = 6 degrees of freedom.
  const standardError = Math.sqrt(((8 / 6) * 2) / 3);
  for (const [wave, change] of [
    [1, 3],
    [2, 6],
    [3, 7]
  ]) {
    expect(more[`model_change_${wave}`]).toBeCloseTo(change!, 9);
    // t(0.975, 6) is 2.446912.
    expect(more[`model_change_lower_${wave}`]).toBeCloseTo(change! - 2.446912 * standardError, 5);
    expect(more[`change_${wave}`]).toBe(change);
  }
  expect(more.model_disagrees_3).toBe(0);
});

it("is one cohort: whose last window is still open is waited for, at every wave", async () => {
  await stock.people(2);
  walk(1, [10, 14, 12, 20]);
  forms.fill(2, "2024-06-01", 30);
  forms.fill(2, "2024-08-30", 33);
  const cell = await made();
  expect(cell).toMatchObject({denominator: 1, immature: 1, more: {n_0: 1, n_1: 1, mean_1: 14}});
});

it("disagrees where the model goes further than half a standard error from those seen", async () => {
  await stock.people(12);
  // Those seen at the end rise by 2 from 40; those lost rose by 10 from 10 while they were seen.
  for (let person = 1; person <= 6; person++)
    walk(person, [38 + person, 39 + person, null, 39 + person + (person % 3)]);
  for (let person = 7; person <= 12; person++) walk(person, [person, person + 9 + (person % 3), null, null]);
  const {more, value, lower, upper} = (await made())!;
  const standardError = ((upper ?? 0) - (lower ?? 0)) / 2 / 2.570582; // t(0.975, 5)
  expect(Math.abs((value ?? 0) - more.model_change_3!)).toBeGreaterThan(standardError / 2);
  expect(more.model_disagrees_3).toBe(1);
});

it("equals R where some were lost: t.test, lmerTest and nlme", async () => {
  type Interval = {value: number; lower: number; upper: number};
  const r = fixture<{
    scores: (number | null)[][];
    observed: {n: number; mean: number; sd: number; lower: number; upper: number}[];
    pairs: Interval[];
    means: Interval[];
    changes: Interval[];
    nlme: number[];
  }>("waves");
  await stock.people(r.scores.length);
  for (const [index, scores] of r.scores.entries()) walk(index + 1, scores);
  const cell = (await made())!;
  const {more} = cell;
  const same = (name: string, expected: number) =>
    expect(close(more[name] ?? null, expected), `${name}: ${more[name]}, not ${expected}`).toBe(true);
  r.observed.forEach(({n, mean, sd, lower, upper}, wave) => {
    expect(more[`n_${wave}`]).toBe(n);
    same(`mean_${wave}`, mean);
    same(`sd_${wave}`, sd);
    same(`mean_lower_${wave}`, lower);
    same(`mean_upper_${wave}`, upper);
  });
  r.pairs.forEach(({value, lower, upper}, index) => {
    same(`change_${index + 1}`, value);
    same(`change_lower_${index + 1}`, lower);
    same(`change_upper_${index + 1}`, upper);
  });
  expect([cell.value, cell.lower, cell.upper]).toEqual([
    more.change_3,
    more.change_lower_3,
    more.change_upper_3
  ]);
  const model = (name: string, wave: number, {value, lower, upper}: Interval) => {
    expect(more[`model_${name}_${wave}`]).toBeCloseTo(value, 5);
    expect(more[`model_${name}_lower_${wave}`]).toBeCloseTo(lower, 5);
    expect(more[`model_${name}_upper_${wave}`]).toBeCloseTo(upper, 5);
  };
  for (const [wave, found] of r.means.entries()) model("mean", wave, found);
  for (const [index, found] of r.changes.entries()) model("change", index + 1, found);
  for (const [index, change] of r.nlme.entries())
    expect(more[`model_change_${index + 1}`]).toBeCloseTo(change, 4);
});
