import {afterEach, expect, it} from "vitest";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

/** What callers said or needed, against calculations by hand. */

let stock: Stock;
afterEach(() => stock.close());

const config = (settings = {}) => ({
  programs: [{id: "line", name: "Evening Line", type: "warm_line", ...settings}],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
});

const call = (more = {}) => ({program: "line", started_at: "2024-01-05 20:00:00", ...more});
const times = (count: number, more = {}) => Array.from({length: count}, () => call(more));

async function cellsOf(settings: object, rows: readonly Record<string, unknown>[], ids: readonly string[]) {
  stock = await openStock(config(settings));
  await stock.people(9, "telephone");
  await stock.load(
    {feed: "calls", from: "2024-01-01", to: "2024-01-31"},
    rows as Parameters<Stock["load"]>[1]
  );
  const cells = await stock.cells(ids);
  return (id: string) => cellAt(cells, id, {period: "2024-01", program: "line"});
}

it("tells how often distress of moderate or more eased, with the interval of the contract's table", async () => {
  // Moderate or more at the start in 58 calls, lower at the end in 36 of them: 62 %, Wilson .492 to .734.
  const cell = await cellsOf(
    {distress_from: 3},
    [
      ...times(36, {distress_before: 4, distress_after: 3}),
      ...times(20, {distress_before: 3, distress_after: 3}),
      ...times(2, {distress_before: 3, distress_after: 5}),
      // Began below moderate; not rated at the end; not a real call; nobody answered.
      ...times(7, {distress_before: 2, distress_after: 1}),
      ...times(5, {distress_before: 5}),
      ...times(3, {distress_before: 5, distress_after: 1, real_call: false}),
      ...times(3, {distress_before: 5, distress_after: 1, answered: false})
    ],
    ["distress_eased", "distress_worse", "distress_high:before", "distress_high:after", "distress_change"]
  );
  expect(cell("distress_eased")).toMatchObject({numerator: 36, denominator: 58, people: null});
  expect(cell("distress_eased")?.value).toBeCloseTo(0.62, 2);
  expect(cell("distress_eased")?.lower).toBeCloseTo(0.492, 3);
  expect(cell("distress_eased")?.upper).toBeCloseTo(0.734, 3);
  expect(cell("distress_worse")).toMatchObject({numerator: 2, denominator: 58});
  // Of all 65 rated at both, 58 began at 3 or more, and 36 + 20 + 2 ended there.
  expect(cell("distress_high:before")).toMatchObject({numerator: 58, denominator: 65});
  expect(cell("distress_high:after")).toMatchObject({numerator: 58, denominator: 65});
  // 36 x -1 + 2 x 2 + 7 x -1 = -39; before 36 x 4 + 22 x 3 + 7 x 2 = 224.
  expect(cell("distress_change")).toMatchObject({numerator: -39, denominator: 65, value: -39 / 65});
  expect(cell("distress_change")?.more).toMatchObject({mean_before: 224 / 65, mean_after: 185 / 65});
});

it("counts transfers for each thousand real calls", async () => {
  const ids = ["real_calls", "transfers:988", "transfers:911"];
  const cell = await cellsOf(
    {},
    [
      ...times(6, {transfer: "988"}),
      ...times(2, {transfer: "911"}),
      ...times(390, {transfer: "none"}),
      ...times(2),
      ...times(5, {real_call: false, transfer: "911"})
    ],
    ids
  );
  expect(cell("real_calls")?.value).toBe(400);
  expect(cell("transfers:988")).toMatchObject({numerator: 6, denominator: 400, value: 15, lower: null});
  expect(cell("transfers:911")).toMatchObject({numerator: 2, denominator: 400, value: 5});
});

it("says nothing of transfers where none is ever noted", async () => {
  const cell = await cellsOf({}, times(40), ["transfers:911"]);
  expect(cell("transfers:911")).toMatchObject({status: "empty", value: null});
});

it("asks of call-backs how many were asked for, and how many of those took place", async () => {
  const cell = await cellsOf(
    {},
    [
      ...times(12, {callback_requested: true, callback_completed: true}),
      // Blank counts as not.
      ...times(4, {callback_requested: true}),
      ...times(30, {callback_requested: false}),
      ...times(9)
    ],
    ["callbacks_requested", "callbacks_completed"]
  );
  expect(cell("callbacks_requested")).toMatchObject({numerator: 16, denominator: 46, value: 16 / 46});
  expect(cell("callbacks_completed")).toMatchObject({numerator: 12, denominator: 16, value: 0.75});
});

it("tells satisfaction, being heard and diversion of those who answered", async () => {
  const cell = await cellsOf(
    {},
    [
      ...times(30, {satisfied: true, felt_heard: true, diverted: false}),
      ...times(10, {satisfied: false, felt_heard: true, diverted: true}),
      ...times(15)
    ],
    ["satisfied", "felt_heard", "diversion"]
  );
  expect(cell("satisfied")).toMatchObject({numerator: 30, denominator: 40, value: 0.75});
  // Wilson for 30 of 40, by hand: (0.75 + 1.92073/40 -+ 1.95996 sqrt(0.1875/40 + 0.960365/1600)) / (1 + 3.84146/40).
  expect(cell("satisfied")?.lower).toBeCloseTo(0.5981, 4);
  expect(cell("satisfied")?.upper).toBeCloseTo(0.8581, 4);
  expect(cell("felt_heard")).toMatchObject({numerator: 40, denominator: 40, value: 1});
  expect(cell("diversion")).toMatchObject({numerator: 10, denominator: 40});
});

it("knows how few callers may be behind many calls", async () => {
  const cell = await cellsOf(
    {},
    [
      ...times(20, {caller: 1, satisfied: true}),
      ...times(20, {caller: 2, satisfied: false}),
      ...times(1, {caller: 2, satisfied: true}),
      ...times(3, {satisfied: true})
    ],
    ["satisfied"]
  );
  expect(cell("satisfied")).toMatchObject({numerator: 24, denominator: 44});
  // Said yes: callers 1 and 2, and three nobody knows. Said no: caller 2 alone.
  expect(cell("satisfied")?.callers).toEqual({numerator: 5, denominator: 5, rest: 1});
});
