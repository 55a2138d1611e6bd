import {afterEach, beforeEach, expect, it} from "vitest";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

/**
 * A person is asked once and may be in several programs: a form counts in the one it names, and in each that asks the
 * scale, was open for the person on its day and served them again; in the organization once.
 */

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "peers", name: "Peers", type: "one_to_one"},
    {id: "drop-in", name: "Drop-in", type: "peer_run", inactivity_gap: "60d"}
  ],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [
    {periods: ["all"], by: ["program"]},
    {periods: ["all"], by: []}
  ]
};
const of = (name: string) => `${name}:mini.total:month-6`;
/** Day 180 is 29 June, the window closes on 29 July. */
const [start, followUp] = ["2024-01-01", "2024-06-29"];

let stock: Stock;
const forms = createForms();
const form = forms.fill;

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

const served = (rows: readonly (readonly [person: number, program: string, day: string])[]) =>
  stock.load(
    {feed: "contacts", from: "2023-01-01", to: "2024-12-31"},
    rows.map(([person, program, day]) => contact(person, day, {program}))
  );

async function figures(name: string) {
  const made = await stock.cells([of(name)]);
  return Object.fromEntries(
    ["groups", "peers", "drop-in", "*"].map((program) => {
      const cell = cellAt(made, of(name), {period: "all", program});
      return [program, cell && [cell.numerator, cell.denominator]];
    })
  );
}

it("counts a form in every program that asks, was open then and served the person since", async () => {
  await stock.people(5);
  await served([
    ...[1, 2, 3, 4, 5].map((person) => [person, "groups", start] as const),
    // 1: in both before the form and between the two.
    [1, "peers", "2023-12-20"],
    [1, "peers", "2024-03-01"],
    // 2: not since. 3: came after the form. 4: silent for longer than the gap of 90 days. 5: only a form at the start.
    [2, "peers", "2023-12-20"],
    [3, "peers", "2024-02-01"],
    [3, "peers", "2024-03-01"],
    [4, "peers", "2023-09-01"],
    [4, "peers", "2024-03-01"],
    [5, "peers", "2023-12-20"],
    [5, "peers", "2024-07-29"]
  ]);
  for (const person of [1, 2, 3, 4]) {
    form(person, start, 10);
    form(person, followUp, 16);
  }
  form(5, start, 10);
  // Somebody else, whom Peers asked, so that it is one of the programs that ask.
  await stock.people(1);
  form(6, start, 30, {program: "peers"});
  await forms.load(stock);
  expect(await figures("outcome_change")).toMatchObject({groups: [24, 4], peers: [6, 1], "*": [24, 4]});
  expect(await figures("follow_up_rate")).toMatchObject({groups: [4, 5], peers: [1, 3], "*": [4, 6]});
});

it("goes by the episode where one is written down", async () => {
  await stock.people(3);
  const episode = (person: number, opened: string, closed: string | null) => ({
    person,
    program: "peers",
    opened,
    closed
  });
  await stock.load({feed: "episodes", from: "2023-01-01", to: "2024-12-31"}, [
    episode(1, "2023-01-01", null),
    episode(2, "2023-01-01", "2023-12-31"),
    episode(2, "2024-02-01", null),
    episode(3, "2023-01-01", "2024-01-01")
  ]);
  await served([1, 2, 3].flatMap((person) => [[person, "peers", "2024-03-01"] as const]));
  for (const person of [1, 2, 3]) {
    form(person, start, 10);
    form(person, followUp, 16);
  }
  await stock.people(1);
  form(4, start, 10, {program: "peers"});
  await forms.load(stock);
  // 2 was between two stays; 3 ended on the very day.
  expect(await figures("outcome_change")).toMatchObject({groups: [18, 3], peers: [12, 2]});
});

it("takes a program's own form first, and a follow-up given anywhere while it served the person", async () => {
  await stock.people(2);
  await served([
    [1, "peers", start],
    [1, "peers", "2024-04-01"],
    [1, "groups", start],
    [1, "groups", "2024-05-01"],
    [2, "peers", start],
    [2, "groups", start],
    [2, "groups", "2024-05-01"]
  ]);
  form(1, start, 10);
  form(1, "2024-01-10", 20, {program: "peers"});
  form(1, followUp, 26);
  form(2, "2024-01-10", 20, {program: "peers"});
  form(2, followUp, 23);
  await forms.load(stock);
  // Peers never served 2 again: the follow-up was given in Groups alone, where 2's form of 10 January counts too.
  expect(await figures("outcome_change")).toMatchObject({groups: [19, 2], peers: [6, 1], "*": [19, 2]});
});

it("counts a form where it was given alone, where the workspace says so", async () => {
  stock.close();
  stock = await openStock({...config, forms_count_in: "given_program"}, [oneItem]);
  await stock.people(2);
  await served(
    ["groups", "peers"].flatMap((program) => [
      [1, program, start] as const,
      [1, program, "2024-05-01"] as const
    ])
  );
  form(1, start, 10);
  form(1, followUp, 16);
  form(2, start, 30, {program: "peers"});
  form(2, followUp, 40);
  await forms.load(stock);
  // The follow-up of 2 names Groups, and nothing says that 2 was there.
  expect(await figures("outcome_change")).toMatchObject({groups: [6, 1], peers: [null, 0], "*": [16, 2]});
});

it("counts a form that names no program in those that serve its person", async () => {
  await stock.people(3);
  await served([
    [1, "groups", start],
    [1, "groups", "2024-02-01"],
    [1, "drop-in", "2023-11-10"],
    [1, "drop-in", "2024-02-01"],
    [2, "drop-in", start],
    [2, "drop-in", "2024-02-01"]
  ]);
  for (const person of [1, 2, 3]) {
    form(person, start, 10, {program: null});
    form(person, followUp, 15, {program: null});
  }
  await forms.load(stock);
  // Of 3 nothing is known but the forms; 52 days of silence are within the drop-in's gap of 60.
  expect(await figures("outcome_change")).toEqual({
    groups: [5, 1],
    peers: undefined,
    "drop-in": [10, 2],
    "*": [15, 3]
  });
  expect(await figures("baseline_rate")).toMatchObject({groups: [1, 1], "drop-in": [2, 2], "*": [3, 3]});
});
