import {afterEach, expect, it} from "vitest";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "line", name: "Warm line", type: "warm_line"},
    {id: "groups", name: "Groups", type: "support_group"}
  ],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};

const ids = [
  "calls_offered",
  "calls_answered",
  "calls_abandoned",
  "answer_rate",
  "abandonment_rate",
  "coded_share"
];

let stock: Stock;
afterEach(() => stock.close());

const call = (day: string, more = {}) => ({program: "line", started_at: `${day} 20:00:00`, ...more});

it("counts calls one by one: all that were offered, real ones that were answered", async () => {
  stock = await openStock(config);
  await stock.load({feed: "calls", from: "2024-01-01", to: "2024-02-29"}, [
    call("2024-01-01", {answered: true, abandoned: false}),
    call("2024-01-02", {answered: true, abandoned: false, real_call: false}),
    call("2024-01-03", {answered: false, abandoned: true}),
    call("2024-01-04", {answered: false, abandoned: false})
  ]);
  const cells = await stock.cells(ids);
  const january = (measure: string) => cellAt(cells, measure, {period: "2024-01", program: "line"});
  expect(january("calls_offered")).toMatchObject({value: 4, people: null, denominator: null, lower: null});
  expect(january("calls_answered")?.value).toBe(1);
  expect(january("calls_abandoned")?.value).toBe(1);
  // Of all four, two were answered, the prank too.
  expect(january("answer_rate")).toMatchObject({
    numerator: 2,
    denominator: 4,
    value: 0.5,
    lower: null,
    upper: null
  });
  expect(january("abandonment_rate")).toMatchObject({numerator: 1, denominator: 4, value: 0.25});
  // The export speaks of February: nobody called.
  expect(cellAt(cells, "calls_offered", {period: "2024-02"})).toMatchObject({status: "shown", value: 0});
  expect(cellAt(cells, "answer_rate", {period: "2024-02"})).toMatchObject({status: "empty", value: null});
  expect(cells.cells.some(({program}) => program === "groups")).toBe(false);
});

it("says nothing of the share answered where only answered calls are written up", async () => {
  stock = await openStock(config);
  await stock.load({feed: "calls", from: "2024-01-01", to: "2024-01-31"}, [
    call("2024-01-01"),
    call("2024-01-02", {real_call: false})
  ]);
  const cells = await stock.cells(ids);
  expect(cellAt(cells, "calls_answered", {period: "2024-01"})?.value).toBe(1);
  for (const measure of ["answer_rate", "abandonment_rate", "calls_abandoned"])
    expect(cellAt(cells, measure, {period: "2024-01"})).toMatchObject({status: "empty", value: null});
});

it("takes the phone system's counts where there are any, and never both", async () => {
  stock = await openStock(config);
  await stock.load({feed: "calls", from: "2024-01-01", to: "2024-02-29"}, [
    call("2024-01-05", {answered: true}),
    call("2024-02-05", {answered: true}),
    call("2024-02-06", {answered: true})
  ]);
  await stock.load({feed: "call_counts", from: "2024-02-01", to: "2024-02-29"}, [
    call("2024-02-05", {offered: 10, answered: 8, abandoned: 2, coded: 6}),
    call("2024-02-05", {code: "listening", calls: 5}),
    // The second day's offered follow from the others.
    call("2024-02-06", {answered: 4, abandoned: 1})
  ]);
  const cells = await stock.cells(ids);
  const value = (measure: string, period: string) => cellAt(cells, measure, {period})?.value;
  expect(value("calls_offered", "2024-01")).toBe(1);
  expect(value("calls_offered", "2024-02")).toBe(15);
  expect(value("calls_answered", "2024-02")).toBe(12);
  expect(value("answer_rate", "2024-02")).toBe(12 / 15);
  expect(value("abandonment_rate", "2024-02")).toBe(3 / 15);
  // Codes are counted on the first day only: 6 of its 8.
  expect(value("coded_share", "2024-02")).toBe(6 / 8);
  expect(value("calls_offered", "all")).toBe(16);
});

it("does not take calls handled for calls offered", async () => {
  stock = await openStock(config);
  await stock.load({feed: "call_counts", from: "2024-02-01", to: "2024-02-29"}, [
    call("2024-02-05", {answered: 8, coded: 9})
  ]);
  const cells = await stock.cells(ids);
  expect(cellAt(cells, "calls_offered", {period: "2024-02"})).toMatchObject({status: "empty", value: null});
  expect(cellAt(cells, "calls_answered", {period: "2024-02"})).toMatchObject({status: "shown", value: 8});
  // More coded than handled, as the file has it.
  expect(cellAt(cells, "coded_share", {period: "2024-02"})?.value).toBe(9 / 8);
});
