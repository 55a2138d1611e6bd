import {afterEach, beforeEach, expect, it} from "vitest";
import {pairedChange} from "../../src/statistics/paired-change.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

/**
 * A follow-up's columns are one cohort: those whose window closed in the period. `oneItem` runs from 0 to 60, higher is
 * better; its threshold of reliable change is 1.96 * sqrt(2) * 6 * sqrt(1 - .8) = 7.4376, a change that matters is 4
 * points, and 24 or less is "low".
 */

const config = {
  programs: [{id: "groups", name: "Groups", type: "support_group"}],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};
const of = (name: string) => `${name}:mini.total:month-6`;

let stock: Stock;
const forms = createForms();
const form = forms.fill;

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

async function cells(names: readonly string[], to = "2024-12-31") {
  await forms.load(stock, {to});
  return stock.cells(names.map(of));
}

/** Baseline on New Year's Day; day 180 is 29 June, the window closes on 29 July. */
const [start, followUp] = ["2024-01-01", "2024-06-29"];

it("dates people by the day their window closes", async () => {
  await stock.people(2);
  form(1, start, 10);
  form(1, followUp, 20);
  form(2, "2024-02-01", 10);
  const made = await cells(["outcome_change", "follow_up_rate"]);
  const at = (name: string, period: string) => cellAt(made, of(name), {period, program: "groups"});
  expect(at("outcome_change", "2024-07")).toMatchObject({denominator: 1, value: 10, more: {n_baseline: 1}});
  expect(at("outcome_change", "2024-01")).toMatchObject({status: "empty"});
  // 1 February and 210 days: 29 August.
  expect(at("follow_up_rate", "2024-08")).toMatchObject({numerator: 0, denominator: 1});
});

it("counts who is still waited for in the last month that is spoken of", async () => {
  await stock.people(1);
  form(1, start, 10);
  form(1, followUp, 20);
  const made = await cells(["outcome_change"], "2024-07-10");
  expect(cellAt(made, of("outcome_change"), {period: "2024-07", program: "groups"})).toMatchObject({
    status: "immature",
    immature: 1
  });
});

it("takes nobody for due who had left before the window, unless they came back or answered", async () => {
  await stock.people(5);
  const episode = (person: number, opened: string, closed: string | null) => ({
    person,
    program: "groups",
    opened,
    closed
  });
  await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-12-31"}, [
    // The window opens on 30 May.
    episode(1, start, "2024-05-29"),
    episode(2, start, "2024-05-30"),
    episode(3, start, "2024-05-29"),
    episode(3, "2024-06-10", null),
    episode(4, start, "2024-03-01")
  ]);
  for (const person of [1, 2, 3, 4, 5]) form(person, start, 10);
  form(4, followUp, 12);
  const made = await cells(["follow_up_due", "follow_up_rate", "outcome_change"]);
  const at = (name: string) => cellAt(made, of(name), {period: "all", program: "groups"});
  // Only person 1: 2 left on the window's first day, 3 came back, 4 answered, of 5 no episode is known.
  expect(at("follow_up_due")).toMatchObject({numerator: 4, denominator: 5});
  expect(at("follow_up_rate")).toMatchObject({numerator: 1, denominator: 4});
  expect(at("outcome_change")).toMatchObject({denominator: 1, more: {n_baseline: 5}});
});

it("tells who returned a form that cannot be scored from who returned none", async () => {
  await stock.people(4);
  for (const person of [1, 2, 3, 4]) form(person, start, 10);
  form(1, followUp, 20);
  form(2, followUp, null); // nothing answered
  form(3, "2024-06-28", null);
  form(3, "2024-07-10", 14); // the one that can be scored stands, though it is further from the day
  const made = await cells(["follow_up_returned", "follow_up_rate", "outcome_change"]);
  const at = (name: string) => cellAt(made, of(name), {period: "all", program: "groups"});
  expect(at("follow_up_returned")).toMatchObject({numerator: 3, denominator: 4});
  expect(at("follow_up_rate")).toMatchObject({numerator: 2, denominator: 4});
  expect(at("outcome_change")).toMatchObject({denominator: 2, value: 7});
});

it("releases who left in the window where the follow-up says so", async () => {
  const dueOf = async (released: "before" | "during") => {
    stock.close();
    stock = await openStock({...config, follow_ups: [{...config.follow_ups[0], released}]}, [oneItem]);
    forms.clear();
    await stock.people(3);
    const episode = (person: number, closed: string) => ({person, program: "groups", opened: start, closed});
    // The window runs from 30 May to 29 July.
    await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-12-31"}, [
      episode(1, "2024-05-29"),
      episode(2, "2024-07-29"),
      episode(3, "2024-07-30")
    ]);
    for (const person of [1, 2, 3]) form(person, start, 10);
    const made = await cells(["follow_up_rate"]);
    return cellAt(made, of("follow_up_rate"), {period: "all", program: "groups"})?.denominator;
  };
  expect(await dueOf("before")).toBe(2);
  expect(await dueOf("during")).toBe(1);
});

it("counts baselines of the days for which a funder's rule holds", async () => {
  stock.close();
  stock = await openStock(
    {
      ...config,
      follow_ups: [{id: "month-6", name: "6 months", rule: "suprt-reassessment", from: "2024-02-01"}]
    },
    [oneItem]
  );
  await stock.people(3);
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-12-31"}, [
    contact(1, start),
    contact(2, "2024-02-01"),
    contact(3, "2024-02-10")
  ]);
  form(1, start, 10);
  form(2, "2024-02-01", 10);
  const made = await cells(["baseline_rate", "follow_up_rate"]);
  const at = (name: string) => cellAt(made, of(name), {period: "all", program: "groups"});
  expect(at("baseline_rate")).toMatchObject({numerator: 1, denominator: 2});
  expect(at("follow_up_rate")).toMatchObject({numerator: 0, denominator: 1});
});

it("takes the earliest of forms repeated on one occasion, in whatever order they came", async () => {
  const changeOf = async (days: readonly [string, number][]) => {
    stock.close();
    stock = await openStock({...config, follow_ups: [{id: "month-6", name: "Wave 1", occasion: 1}]}, [
      oneItem
    ]);
    forms.clear();
    await stock.people(1);
    form(1, start, 10, {occasion: 0});
    for (const [day, value] of days) form(1, day, value, {occasion: 1});
    const made = await cells(["outcome_change"]);
    return cellAt(made, of("outcome_change"), {period: "all"})?.value;
  };
  expect(
    await changeOf([
      ["2024-06-01", 14],
      ["2024-06-20", 30]
    ])
  ).toBe(4);
  expect(
    await changeOf([
      ["2024-06-20", 30],
      ["2024-06-01", 14]
    ])
  ).toBe(4);
});

it("takes the first form of the window where the follow-up says so", async () => {
  stock.close();
  stock = await openStock({...config, follow_ups: [{...config.follow_ups[0], take: "first"}]}, [oneItem]);
  await stock.people(1);
  form(1, start, 10);
  form(1, "2024-05-29", 50);
  form(1, "2024-05-31", 13);
  form(1, followUp, 20);
  const made = await cells(["outcome_change"]);
  expect(cellAt(made, of("outcome_change"), {period: "all"})).toMatchObject({denominator: 1, value: 3});
});

it("adds up: the cells of two organizations give the estimate of their people together", async () => {
  const scoreOf = (person: number): [number, number] => [
    20 + ((person * 7) % 19),
    21 + ((person * 7) % 19) + ((person * 5) % 11) - 4
  ];
  const cellOf = async (from: number, to: number) => {
    stock.close();
    stock = await openStock(config, [oneItem]);
    forms.clear();
    await stock.people(to - from);
    for (let person = from; person < to; person++) {
      const [pre, post] = scoreOf(person);
      form(person - from + 1, start, pre);
      if (person % 4 > 0) form(person - from + 1, followUp, post);
    }
    const made = await cells(["outcome_change", "reliable_change_better"]);
    const at = (name: string) => cellAt(made, of(name), {period: "all"})!;
    return {change: at("outcome_change"), better: at("reliable_change_better")};
  };
  const [one, other, both] = [await cellOf(0, 60), await cellOf(60, 130), await cellOf(0, 130)];
  const added = (name: string) => one.change.more[name]! + other.change.more[name]!;
  const merged = pairedChange({
    n: one.change.denominator! + other.change.denominator!,
    pre: added("pre"),
    post: added("post"),
    change: added("change"),
    preSq: added("pre_sq"),
    postSq: added("post_sq"),
    changeSq: added("change_sq")
  });
  expect(merged.n).toBe(both.change.denominator);
  expect(merged.meanChange).toBeCloseTo(both.change.value!, 12);
  expect(merged.lower).toBeCloseTo(both.change.lower!, 12);
  expect(merged.upper).toBeCloseTo(both.change.upper!, 12);
  expect(merged.hedgesDav).toBeCloseTo(both.change.more.effect_size!, 12);
  expect(merged.hedgesDpre).toBeCloseTo(both.change.more.effect_size_pre!, 12);
  expect(added("n_baseline")).toBe(both.change.more.n_baseline);
  expect(one.better.numerator! + other.better.numerator!).toBe(both.better.numerator);
});

it("allows for people who share a worker being alike", async () => {
  await stock.people(36);
  const worker = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const people = Array.from({length: 36}, (_, person) => person);
  await stock.load(
    {feed: "contacts", from: "2024-01-01", to: "2024-12-31"},
    people.flatMap((person) => [
      contact(person + 1, start, {worker: worker(99)}),
      // Most contacts between the two forms are what counts.
      contact(person + 1, "2024-02-01", {worker: worker(person % 12)}),
      contact(person + 1, "2024-03-01", {worker: worker(person % 12)}),
      contact(person + 1, "2024-09-01", {worker: worker(98)})
    ])
  );
  for (const person of people) {
    form(person + 1, start, 30);
    form(person + 1, followUp, 30 + ((person % 12) % 4) * 2 - 3 + Math.floor(person / 12));
  }
  const made = await cells(["outcome_change"]);
  const more = cellAt(made, of("outcome_change"), {period: "all", program: "groups"})?.more;
  expect(more?.clusters).toBe(12);
  // clubSandwich::conf_int(lm(change ~ 1), vcov = "CR2", cluster = worker), R 4.2.2
  expect(more?.cluster_lower).toBeCloseTo(-0.4839038922, 8);
  expect(more?.cluster_upper).toBeCloseTo(2.4839038922, 8);
});

it("takes yes and no for shares", async () => {
  stock.close();
  stock = await openStock(config, [
    {
      ...oneItem,
      answers: {...oneItem.answers, range: [0, 1]},
      scales: oneItem.scales.map((scale) => ({...scale, range: [0, 1]}))
    }
  ]);
  await stock.people(20);
  // Both times yes: 6; yes only later: 7; only before: 1; never: 6.
  for (let person = 0; person < 20; person++) {
    form(person + 1, start, person < 7 ? 1 : 0);
    form(person + 1, followUp, person < 6 || (person >= 7 && person < 14) ? 1 : 0);
  }
  const made = await cells(["outcome_change"]);
  const cell = cellAt(made, of("outcome_change"), {period: "all"});
  expect(cell).toMatchObject({denominator: 20, numerator: 6, value: 0.3});
  // 2 * (1 + 8) / 2^8
  expect(cell?.more.mcnemar_p).toBeCloseTo(0.0703125, 12);
  // Newcombe's method 10, worked out in R from his formula.
  expect(cell?.lower).toBeCloseTo(0.026843317068, 9);
  expect(cell?.upper).toBeCloseTo(0.512350861331, 9);
});

it("says nothing of who was asked where no service is written down", async () => {
  await stock.people(1);
  form(1, start, 10);
  const made = await cells(["baseline_rate", "follow_up_rate"]);
  expect(made.cells.some(({measure}) => measure === of("baseline_rate"))).toBe(false);
  expect(made.cells.some(({measure}) => measure === of("follow_up_rate"))).toBe(true);
});

it("says how many later forms fall in no window", async () => {
  await stock.people(2);
  form(1, start, 10);
  form(1, "2024-03-01", 12);
  form(1, followUp, 14);
  form(2, start, 10);
  await cells([]);
  expect((await stock.read()).findings).toContainEqual(
    expect.objectContaining({code: "form-outside-windows", records: 1})
  );
});

it("tells how many of those who began were asked", async () => {
  await stock.people(4);
  await stock.load(
    {feed: "contacts", from: "2024-01-01", to: "2024-12-31"},
    [1, 2, 3].map((person) => contact(person, start)).concat(contact(4, "2024-06-15"))
  );
  form(1, "2024-01-20", 10);
  form(4, "2024-06-15", 10);
  const made = await cells(["baseline_rate"]);
  // 4 began too late for a window that has closed; 1 counts by the baseline, 210 days on, 2 and 3 by their start.
  expect(cellAt(made, of("baseline_rate"), {period: "all", program: "groups"})).toMatchObject({
    numerator: 1,
    denominator: 3,
    immature: 1
  });
  expect(cellAt(made, of("baseline_rate"), {period: "2024-07", program: "groups"})).toMatchObject({
    numerator: 0,
    denominator: 2
  });
});

it("gives everybody one answer on reliable change, and one on the cut-off", async () => {
  // Changes: 8 and 7.5 beyond the threshold, 7 and 4 matter, 3, 0 and -7 are neither, -7.5 is worse.
  const pre = [20, 24, 24, 21, 30, 10, 40, 31];
  const change = [8, 7.5, 7, 4, 3, 0, -7, -7.5];
  await stock.people(8);
  pre.forEach((value, index) => {
    form(index + 1, start, value);
    form(index + 1, followUp, value + change[index]!);
  });
  const names = ["better", "meaningful", "same", "worse"].map((answer) => `reliable_change_${answer}`);
  const sides = ["left", "stayed", "reached", "never"].map((way) => `cut_off_${way}`);
  const made = await cells([...names, ...sides]);
  const numerators = (ids: readonly string[]) =>
    ids.map((name) => cellAt(made, of(name), {period: "all", program: "groups"})?.numerator);
  expect(numerators(names)).toEqual([2, 2, 3, 1]);
  // Low at 24 or less: 20 to 28, 24 to 31.5, 24 to 31 and 21 to 25 leave it; 10 stays; 31 to 23.5 reaches it.
  expect(numerators(sides)).toEqual([4, 1, 1, 2]);
  const [better] = names.map((name) => cellAt(made, of(name), {period: "all", program: "groups"}));
  // Wilson of 2 of 8, R binom::binom.confint(2, 8, method = "wilson").
  expect(better?.lower).toBeCloseTo(0.07149, 4);
  expect(better?.upper).toBeCloseTo(0.59072, 4);
  expect(made.questions).toMatchObject({[of("reliable_change_better")]: of("reliable_change")});
});
