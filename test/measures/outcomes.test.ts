import {afterEach, beforeEach, expect, it} from "vitest";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "partners", name: "Partners", type: "one_to_one"}
  ],
  follow_ups: [
    {id: "month-6", name: "6 months", after: 180, within: 30},
    {id: "wave-1", name: "Wave 1", occasion: 1}
  ],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};
const change = "outcome_change:mini.total:month-6";
const rate = "follow_up_rate:mini.total:month-6";
const waveChange = "outcome_change:mini.total:wave-1";
const waveRate = "follow_up_rate:mini.total:wave-1";

let stock: Stock;
const forms = createForms();
const form = forms.fill;

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

async function cells(to = "2024-12-31", ids = [change, rate]) {
  await forms.load(stock, {to});
  return stock.cells(ids);
}

it("meets the paired fixture of the domain reference through SQL", async () => {
  await stock.people(8);
  const pre = [20, 24, 18, 30, 22, 26, 19, 25];
  const post = [25, 27, 18, 33, 28, 25, 24, 31];
  pre.forEach((value, index) => {
    form(index + 1, "2024-01-10", value);
  });
  // 180 days later is 8 July; the window closes on 7 August.
  post.forEach((value, index) => {
    form(index + 1, "2024-07-08", value);
  });
  const cell = cellAt(await cells(), change, {period: "2024-08", program: "groups"});
  expect(cell).toMatchObject({status: "shown", people: 8, denominator: 8, numerator: 27, value: 3.375});
  expect(cell?.lower).toBeCloseTo(1.1434, 4);
  expect(cell?.upper).toBeCloseTo(5.6066, 4);
  // d_av .782 times J(7) .8882.
  expect(cell?.more.effect_size).toBeCloseTo(0.782 * 0.8882, 3);
  expect(cell?.more).toMatchObject({n_baseline: 8, df: 7, mean_pre: 23, pre: 184, post: 211, change: 27});
  expect(cell?.more.sd_change).toBeCloseTo(2.6693, 4);
  expect(cell?.sets.people).toEqual(cell?.sets.denominator);
  expect(cell?.sets.numerator).toBeNull();
});

it("takes the form nearest to its day within the window, the earlier of two as near", async () => {
  await stock.people(4);
  for (const person of [1, 2, 3, 4]) form(person, "2024-01-01", 10);
  // Day 180 is 29 June. Person 1: days 170 and 190, as near; the earlier stands.
  form(1, "2024-06-19", 11);
  form(1, "2024-07-09", 40);
  // Person 2: days 150 (first of the window) and 149 (outside).
  form(2, "2024-05-29", 50);
  form(2, "2024-05-30", 12);
  // Person 3: day 211 is too late. Person 4 never came back.
  form(3, "2024-07-30", 50);
  const all = await cells();
  expect(cellAt(all, change, {period: "all"})).toMatchObject({denominator: 2, numerator: 3, value: 1.5});
  // Wilson of 2 of 4.
  expect(cellAt(all, rate, {period: "all"})).toMatchObject({numerator: 2, denominator: 4, value: 0.5});
  expect(cellAt(all, rate, {period: "all"})?.lower).toBeCloseTo(0.15003898915214947, 12);
  expect(cellAt(all, change, {period: "all"})?.more.n_baseline).toBe(4);
});

it("waits until the window has closed, whoever answered before", async () => {
  await stock.people(2);
  form(1, "2024-01-01", 10);
  form(1, "2024-06-29", 20);
  form(2, "2024-01-02", 10);
  form(2, "2024-06-29", 30);
  // Day 210 is 29 July for person 1 and 30 July for person 2.
  const all = await cells("2024-07-29");
  expect(cellAt(all, change, {period: "all"})).toMatchObject({denominator: 1, value: 10, immature: 1});
  expect(cellAt(all, rate, {period: "all"})).toMatchObject({numerator: 1, denominator: 1, immature: 1});
});

it("counts a baseline only near the start of service, where both are known", async () => {
  await stock.people(3);
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-12-31"}, [
    contact(1, "2024-01-01"),
    contact(2, "2024-01-01"),
    contact(2, "2024-02-20", {program: "partners"})
  ]);
  form(1, "2024-01-31", 10);
  // 31 days after the start: no baseline. For another program that starts later it is one.
  form(2, "2024-02-01", 10);
  form(2, "2024-02-10", 10, {program: "partners"});
  // Nothing is known of the third's service.
  form(3, "2024-02-01", 10);
  const all = await cells();
  expect(cellAt(all, rate, {period: "all", program: "groups"})?.denominator).toBe(2);
  expect(cellAt(all, rate, {period: "all", program: "partners"})?.denominator).toBe(1);
  // Each person once, with the first baseline of any program.
  expect(cellAt(all, rate, {period: "all"})?.denominator).toBe(3);
});

it("lets in no form that cannot be scored, no other respondent, nobody without an id", async () => {
  await stock.people(3);
  form(1, "2024-01-01", null);
  form(1, "2024-06-29", 20);
  form(2, "2024-01-01", 10);
  form(2, "2024-06-25", null);
  form(2, "2024-06-20", 14);
  form(3, "2024-01-01", 10, {respondent: "staff"});
  form(null, "2024-01-01", 10);
  const all = await cells();
  // Person 1's earliest form cannot be scored: there is no baseline, and the later form does not become one.
  expect(cellAt(all, change, {period: "all"})).toMatchObject({denominator: 1, numerator: 4});
  expect(cellAt(all, change, {period: "all"})?.more.n_baseline).toBe(1);
});

it("pairs by the export's occasions, without dates in `all` only, the first of repeated forms", async () => {
  await stock.people(3);
  const at = (occasion: number) => ({occasion, taken: null, elapsed_days: String(occasion * 30)});
  form(1, null, 10, at(0));
  form(1, null, 15, at(1));
  form(1, null, 59, at(1));
  form(2, null, 20, at(0));
  form(3, null, 30, at(1));
  await forms.load(stock, {from: null, to: null, exportDate: "2024-06-30"});
  const all = await stock.cells([waveChange, waveRate, rate]);
  expect(new Set(all.cells.map(({period}) => period))).toEqual(new Set(["all"]));
  expect(cellAt(all, waveChange, {period: "all"})).toMatchObject({denominator: 1, value: 5, lower: null});
  // Person 3 has no baseline.
  expect(cellAt(all, waveRate, {period: "all", program: "groups"})).toMatchObject({
    numerator: 1,
    denominator: 2
  });
  // By days from the baseline nobody was asked on day 180, and without dates no window is open.
  expect(cellAt(all, rate, {period: "all"})).toMatchObject({numerator: 0, denominator: 2, immature: 0});
  expect((await stock.read()).findings).toContainEqual(
    expect.objectContaining({code: "repeated-assessment", records: 1})
  );
});

it("keeps a form that names no program for the organization as a whole", async () => {
  await stock.people(1);
  form(1, "2024-01-01", 10, {program: null});
  form(1, "2024-06-29", 12, {program: null});
  const all = await cells();
  expect(cellAt(all, change, {period: "all"})).toMatchObject({denominator: 1, value: 2});
  expect(cellAt(all, change, {period: "all", program: "groups"})).toBeUndefined();
});

it("has no cells where nobody is ever asked: no such occasion, a course that ends before the day", async () => {
  stock.close();
  stock = await openStock(
    {
      ...config,
      programs: [...config.programs, {id: "course", name: "Course", type: "support_group", length: 56}]
    },
    [oneItem]
  );
  await stock.people(2);
  form(1, "2024-01-01", 10);
  form(2, "2024-01-01", 10, {program: "course"});
  const all = await cells("2024-12-31", [rate, waveRate]);
  expect(cellAt(all, rate, {period: "all", program: "groups"})).toMatchObject({status: "shown", value: 0});
  expect(cellAt(all, rate, {period: "all", program: "course"})).toBeUndefined();
  expect(cellAt(all, rate, {period: "all"})?.denominator).toBe(1);
  expect(all.cells.some(({measure}) => measure === waveRate)).toBe(false);
});
