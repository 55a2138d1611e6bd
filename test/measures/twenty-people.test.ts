import {afterEach, beforeEach, expect, it} from "vitest";
import type {ComputedCells} from "../../src/measures/slice.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

/**
 * Twenty people worked out by hand, with every boundary of the cohort at once: the first and the last day of a window, a day
 * before and after them, a window over 29 February, a baseline on and past the last day near a start, deaths on either side of the
 * window's first day, a return, two forms equally near, forms repeated on a day, forms nobody can score, two programs, and a fiscal
 * year from July on. Most began on 1 September 2023: day 150 is 29 January 2024, day 180 is 28 February, day 210 is 29 March.
 */

const config = {
  fiscal_year_starts: 7,
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "partners", name: "Partners", type: "one_to_one"}
  ],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [
    {periods: ["month", "fiscal_year", "all"], by: ["program"]},
    {periods: ["month", "fiscal_year", "all"], by: []}
  ]
};
const began = "2023-09-01";
const middle = "2024-02-28";

let stock: Stock;
const forms = createForms();
beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

async function twentyPeople(): Promise<ComputedCells> {
  await stock.people(20);
  const episodes: object[] = [];
  const contacts: ReturnType<typeof contact>[] = [];
  const starts = (person: number, opened: string, more: {program?: string; closed?: string} = {}) => {
    const program = more.program ?? "groups";
    episodes.push({person, program, opened, closed: more.closed ?? null});
    contacts.push(contact(person, opened, {program}));
  };
  const form = forms.fill;
  const pair = (person: number, post: number, day = middle) => {
    form(person, began, 10);
    form(person, day, post);
  };
  for (const person of [1, 2, 3, 4, 7, 11, 12, 13, 14, 17, 18, 19, 20]) starts(person, began);
  pair(1, 12, "2024-01-29"); // the window's first day: +2
  pair(2, 14, "2024-03-29"); // its last day: +4
  pair(3, 50, "2024-01-28"); // a day early: due, did not answer
  pair(4, 50, "2024-03-30"); // a day late: due, did not answer
  starts(5, "2023-08-02"); // baseline on day 30 counts; day 181 is 29 February: -1
  form(5, began, 20);
  form(5, "2024-02-29", 19);
  starts(6, "2023-08-01"); // baseline on day 31 is none; the window after the start closes on 27 February
  form(6, began, 20);
  form(6, middle, 60);
  form(7, "2023-08-02", 30); // asked 30 days before the start: closes on 28 February; day 180 is 29 January: +3
  form(7, "2024-01-29", 33);
  starts(8, began, {closed: "2024-01-28"}); // died the day before the window: not due
  form(8, began, 10);
  starts(9, began, {closed: "2024-01-29"}); // died on its first day: was due, did not answer
  form(9, began, 10);
  starts(10, began, {closed: "2023-12-01"}); // came back before the window: due, did not answer in it
  form(10, began, 10);
  starts(10, "2024-01-10"); // the second stay's window closes on 7 August; day 180: +10
  form(10, "2024-01-10", 11);
  form(10, "2024-07-08", 21);
  pair(11, 15, "2024-02-18"); // ten days either side of day 180: the earlier, +5
  form(11, "2024-03-09", 45);
  form(12, began, 12); // two baselines on a day: the first, +6
  form(12, began, 40);
  form(12, middle, 18);
  form(13, began, 10); // two follow-ups on a day, of which the first cannot be scored: +7
  form(13, middle, null);
  form(13, middle, 17);
  form(14, began, 10); // answered, but not so that it can be scored: due, not followed
  form(14, middle, null);
  starts(15, "2024-06-04"); // the window closes on 31 December, the last day that is spoken of
  form(15, "2024-06-04", 10);
  starts(16, "2024-06-05", {program: "partners"}); // it closes a day later: too early to say, though answered
  form(16, "2024-06-05", 10, {program: "partners"});
  form(16, "2024-12-02", 20, {program: "partners"});
  starts(17, began, {program: "partners"}); // in Partners too, and seen there between the forms: +8 in both
  contacts.push(contact(17, "2023-10-01", {program: "partners"}));
  pair(17, 18);
  starts(18, "2023-08-20", {program: "partners"}); // not seen in Partners between the forms: +9 in Groups alone
  pair(18, 19);
  starts(19, "2023-08-20", {program: "partners", closed: "2023-08-31"}); // left Partners a day before: +10 in Groups alone
  contacts.push(contact(19, "2023-10-01", {program: "partners"}));
  pair(19, 20);
  form(20, began, 10, {respondent: "caregiver"}); // a caregiver's answers are nobody's own
  form(20, middle, 60, {respondent: "caregiver"});

  const spoken = {from: "2023-07-01", to: "2024-12-31"};
  await stock.load({feed: "episodes", ...spoken}, episodes as never);
  await stock.load({feed: "contacts", ...spoken}, contacts);
  await forms.load(stock, spoken);
  return stock.cells(
    ["baseline_rate", "follow_up_due", "follow_up_rate", "outcome_change"].map(
      (name) => `${name}:mini.total:month-6`
    )
  );
}

/** Numerator and denominator of each step, and the changes added up of how many. */
function steps(made: ComputedCells, period: string, program: string) {
  const cell = (name: string) => cellAt(made, `${name}:mini.total:month-6`, {period, program});
  const of = (name: string) => [cell(name)?.numerator, cell(name)?.denominator];
  return {
    asked: of("baseline_rate"),
    due: of("follow_up_due"),
    answered: of("follow_up_rate"),
    change: of("outcome_change")
  };
}

it("counts twenty people as they are counted by hand", async () => {
  const made = await twentyPeople();

  // Closed: everybody but 16. Without a baseline: 6 and 20. Not due: 8. Did not answer: 3, 4, 9, 10 (by the first stay), 14, 15.
  const everybody = {asked: [17, 19], due: [16, 17], answered: [10, 16], change: [53, 10]};
  expect(steps(made, "all", "*")).toEqual(everybody);
  expect(steps(made, "all", "groups")).toEqual(everybody);
  // Without 15, whose window closes in December.
  const year = {asked: [16, 18], due: [15, 16], answered: [10, 15], change: [53, 10]};
  expect(steps(made, "FY2024", "*")).toEqual(year);
  expect(steps(made, "FY2024", "groups")).toEqual(year);
  // 15, and the second stay of 10.
  expect(steps(made, "FY2025", "groups")).toEqual({
    asked: [2, 2],
    due: [2, 2],
    answered: [1, 2],
    change: [10, 1]
  });

  // 17 is asked and followed in Partners; 18 and 19 began there and count as never asked; 16 is waited for.
  expect(steps(made, "all", "partners")).toEqual({
    asked: [1, 3],
    due: [1, 1],
    answered: [1, 1],
    change: [8, 1]
  });
  expect(cellAt(made, "outcome_change:mini.total:month-6", {period: "all", program: "*"})?.immature).toBe(1);
});

it("counts nobody in a month by a start when they were asked later, though an episode and a contact began on one day", async () => {
  const made = await twentyPeople();
  // February: 6, who was never asked, and 7. 5, who began on 2 August and was asked on 1 September, is in March alone.
  expect(steps(made, "2024-02", "*").asked).toEqual([1, 2]);
  expect(steps(made, "2024-02", "groups").asked).toEqual([1, 2]);
  // March: 1 to 5, 8 to 14, and 17 to 20, of whom 20 was never asked.
  expect(steps(made, "2024-03", "groups").asked).toEqual([15, 16]);
  expect(steps(made, "2024-08", "groups").asked).toEqual([1, 1]);
  expect(steps(made, "2024-12", "groups").asked).toEqual([1, 1]);
});

it("reports forms repeated on a day, and forms that nobody can score", async () => {
  await twentyPeople();
  const {findings} = await stock.read();
  // 12 and 13, a form too many each; 13 and 14.
  expect(findings).toContainEqual(expect.objectContaining({code: "repeated-assessment", records: 2}));
  expect(findings).toContainEqual(expect.objectContaining({code: "unscorable", records: 2}));
});
