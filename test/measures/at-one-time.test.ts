import {afterEach, beforeEach, expect, it} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [{id: "groups", name: "Groups", type: "support_group"}],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [{periods: ["year", "all"], by: ["program"]}]
};
const share = "share_at_one_time:mini.total";
const mean = "mean_at_one_time:mini.total";
const paired = "outcome_change:mini.total:month-6";

let stock: Stock;
const forms = createForms();
const form = forms.fill;

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

async function cells() {
  await forms.load(stock, {to: "2025-12-31"});
  return stock.cells([share, mean, paired]);
}

it("takes each form without an id for a person, in its own period, and pairs none", async () => {
  await stock.people(1);
  // "Low" is 24 or less. Half a year lies between the two waves.
  for (const value of [20, 24, 30, 40]) form(null, "2024-06-01", value);
  form(null, "2024-06-01", null);
  for (const value of [10, 50]) form(null, "2025-06-01", value);
  form(1, "2024-06-01", 10);
  form(1, "2024-11-28", 20);
  const made = await cells();
  const at = (id: string, period: string) => cellAt(made, id, {period, program: "groups"});
  expect(at(share, "2024")).toMatchObject({numerator: 2, denominator: 4, people: 4, value: 0.5});
  expect(at(share, "2025")).toMatchObject({numerator: 1, denominator: 2});
  expect(at(share, "all")).toMatchObject({numerator: 3, denominator: 6, people: 6});
  // By hand: mean 28.5, sum of squared deviations 227, sd 8.6987, t(3) 3.1824.
  expect(at(mean, "2024")?.value).toBeCloseTo(28.5, 9);
  expect(at(mean, "2024")?.more.sd_score).toBeCloseTo(Math.sqrt(227 / 3), 9);
  expect(at(mean, "2024")?.lower).toBeCloseTo(28.5 - (3.182446 * Math.sqrt(227 / 3)) / 2, 5);
  expect(at(paired, "all")).toMatchObject({denominator: 1, more: {n_baseline: 1}});
});

it("protects people without an id as any others", async () => {
  for (let person = 0; person < 20; person++) form(null, "2024-06-01", person < 4 ? 10 : 40);
  const {cells: exact, curves, periods} = await cells();
  const {cells: shown} = await protect({cells: exact, curves, periods}, profileNamed("cms-11"), {
    withheldShare: 1
  });
  const of = (id: string) =>
    shown.find(({measure, period, program}) => measure === id && period === "2024" && program === "groups");
  expect(of(share)).toMatchObject({status: "withheld", numerator: null, denominator: null});
  expect(of(mean)).toMatchObject({
    status: "shown",
    denominator: 20,
    numerator: null,
    more: {score: null, sd_score: null}
  });
});

const yearly = [
  {name: "surveys", survey: [{instrument: "mini", items: ["q"], design: "at_one_time" as const}]}
];

it("reads forms with an id at one time where their job says so: pairs none, and counts a person once, by the last form", async () => {
  stock.close();
  stock = await openStock(config, [oneItem], yearly);
  await stock.people(3);
  // Half a year apart, so that they would be a pair. "Low" is 24 or less.
  for (const [person, first, again] of [
    [1, 10, 40],
    [2, 40, 10],
    [3, 40, 41]
  ] as const) {
    form(person, "2024-12-01", first);
    form(person, "2025-05-30", again);
  }
  const made = await cells();
  const at = (id: string, period: string) => cellAt(made, id, {period, program: "groups"});
  expect(at(share, "2024")).toMatchObject({numerator: 1, denominator: 3});
  expect(at(share, "2025")).toMatchObject({numerator: 1, denominator: 3});
  // By their last forms: 40, 10, 41. One of three is low, and their mean is 91 / 3.
  expect(at(share, "all")).toMatchObject({numerator: 1, denominator: 3, people: 3});
  expect(at(mean, "all")?.value).toBeCloseTo(91 / 3, 9);
  expect(made.cells.filter(({measure, status}) => measure === paired && status === "shown")).toEqual([]);
});
