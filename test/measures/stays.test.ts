import {afterEach, beforeEach, expect, it} from "vitest";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

/** Who leaves and comes back has a baseline and a follow-up of each stay; a cell counts a person once, by the first of them. */

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "peers", name: "Peers", type: "one_to_one"}
  ],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [
    {periods: ["month", "all"], by: ["program"]},
    {periods: ["month", "all"], by: []}
  ]
};
const of = (name: string) => `${name}:mini.total:month-6`;

/** First stay: day 180 is 30 June 2022, the window closes on 30 July. Second: 28 November and 28 December 2023. */
const first = {opened: "2022-01-01", closed: "2022-10-01", followUp: "2022-06-30", counts: "2022-07"};
const second = {opened: "2023-06-01", followUp: "2023-11-28", counts: "2023-12"};

let stock: Stock;
const forms = createForms();
const form = forms.fill;

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

interface Episode {
  person: number;
  opened: string;
  closed: string | null;
  program?: string;
}

async function cells(episodes: readonly Episode[], names: readonly string[]) {
  const spoken = {from: "2022-01-01", to: "2024-12-31"};
  await stock.load(
    {feed: "episodes", ...spoken},
    episodes.map((episode) => ({program: "groups", ...episode}))
  );
  await forms.load(stock, spoken);
  const made = await stock.cells(names.map(of));
  return (name: string, period: string, program = "groups") => cellAt(made, of(name), {period, program});
}

const both = (person: number): Episode[] => [
  {person, opened: first.opened, closed: first.closed},
  {person, opened: second.opened, closed: null}
];

it("pairs the forms of each stay, and counts a person once where two stays meet", async () => {
  await stock.people(2);
  form(1, first.opened, 10);
  form(1, first.followUp, 16);
  form(1, second.opened, 30);
  form(1, second.followUp, 38);
  form(2, first.opened, 20);
  const at = await cells(
    [...both(1), {person: 2, opened: first.opened, closed: null}],
    ["outcome_change", "follow_up_rate", "follow_up_due", "reliable_change_better"]
  );
  for (const program of ["groups", "*"]) {
    expect(at("outcome_change", first.counts, program)).toMatchObject({value: 6, denominator: 1});
    expect(at("outcome_change", second.counts, program)).toMatchObject({value: 8, denominator: 1});
    expect(at("outcome_change", "all", program)).toMatchObject({
      value: 6,
      denominator: 1,
      more: {n_baseline: 2, pre: 10, post: 16}
    });
    expect(at("follow_up_rate", "all", program)).toMatchObject({numerator: 1, denominator: 2});
    // 8 points are beyond the threshold of 7.4, 6 are not.
    expect(at("reliable_change_better", second.counts, program)).toMatchObject({numerator: 1});
    expect(at("reliable_change_better", "all", program)).toMatchObject({numerator: 0, denominator: 1});
  }
});

it("takes a stay that can be told of before one whose window is open", async () => {
  await stock.people(1);
  form(1, first.opened, 10);
  form(1, first.followUp, 16);
  form(1, "2024-11-01", 30);
  const at = await cells(
    [
      {person: 1, opened: first.opened, closed: first.closed},
      {person: 1, opened: "2024-11-01", closed: null}
    ],
    ["outcome_change"]
  );
  expect(at("outcome_change", "all")).toMatchObject({value: 6, denominator: 1, immature: 0});
  expect(at("outcome_change", "2024-12")).toMatchObject({status: "immature", immature: 1});
});

it("counts who came back as begun again, and as asked where they were asked in one stay of a period", async () => {
  await stock.people(1);
  form(1, second.opened, 30);
  const at = await cells(both(1), ["baseline_rate", "outcome_change"]);
  expect(at("baseline_rate", first.counts)).toMatchObject({numerator: 0, denominator: 1});
  expect(at("baseline_rate", second.counts)).toMatchObject({numerator: 1, denominator: 1});
  expect(at("baseline_rate", "all")).toMatchObject({numerator: 1, denominator: 1});
  expect(at("outcome_change", "all")?.more.n_baseline).toBe(1);
});

it("takes episodes that follow on each other, or overlap in two programs, for one stay", async () => {
  await stock.people(2);
  form(1, first.opened, 10);
  form(1, "2022-10-02", 40);
  form(1, "2023-04-01", 44);
  form(2, first.opened, 10);
  form(2, "2022-09-01", 40, {program: "peers"});
  form(2, "2023-03-01", 45, {program: "peers"});
  const at = await cells(
    [
      {person: 1, opened: first.opened, closed: first.closed},
      {person: 1, opened: "2022-10-02", closed: null},
      {person: 2, opened: first.opened, closed: first.closed},
      {person: 2, opened: "2022-09-01", closed: null, program: "peers"}
    ],
    ["outcome_change"]
  );
  expect(at("outcome_change", "all")).toMatchObject({denominator: 0, more: {n_baseline: 2}});
  // In Peers the stay of 2 begins with its own form; in the organization it began before.
  expect(at("outcome_change", "all", "peers")).toMatchObject({denominator: 1, value: 5});
  expect(at("outcome_change", "all", "*")).toMatchObject({denominator: 0, more: {n_baseline: 2}});
});

it("lets the end of one stay release nobody from the follow-up of the next", async () => {
  await stock.people(1);
  form(1, first.opened, 10);
  form(1, second.opened, 30);
  const at = await cells(
    [
      {person: 1, opened: first.opened, closed: "2022-03-01"},
      {person: 1, opened: second.opened, closed: null}
    ],
    ["follow_up_due"]
  );
  expect(at("follow_up_due", first.counts)).toMatchObject({numerator: 0, denominator: 1});
  expect(at("follow_up_due", second.counts)).toMatchObject({numerator: 1, denominator: 1});
});
