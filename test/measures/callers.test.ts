import {afterEach, expect, it} from "vitest";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

let stock: Stock;
afterEach(() => stock.close());

const ids = [
  "callers",
  "repeat_callers",
  "calls_per_caller",
  "top_callers:1",
  "top_callers:5",
  "top_callers:10",
  "frequent_callers"
];

/** Twenty callers: one with 31 calls, one with 10, three with 3, five with 2, ten with one; some of them over two months. */
const calls = [31, 10, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

it("spreads calls over those who called, in a month and over all", async () => {
  stock = await openStock({
    programs: [{id: "line", name: "Line", type: "warm_line", frequent_caller: 10}],
    published_tables: [{periods: ["month", "all"], by: ["program"]}]
  });
  await stock.people(20, "telephone");
  const rows = calls.flatMap((count, caller) =>
    Array.from({length: count}, (_, nth) => ({
      caller: caller + 1,
      program: "line",
      // Every second call of a caller is in February.
      started_at: `2024-0${1 + (nth % 2)}-10 20:00:00`
    }))
  );
  const unknown = Array.from({length: 50}, () => ({program: "line", started_at: "2024-01-10 20:00:00"}));
  const pranks = Array.from({length: 9}, () => ({
    caller: 20,
    program: "line",
    started_at: "2024-01-10 20:00:00",
    real_call: false
  }));
  await stock.load({feed: "calls", from: "2024-01-01", to: "2024-02-29"}, [...rows, ...unknown, ...pranks]);
  const cells = await stock.cells(ids);
  const all = (id: string) => cellAt(cells, id, {period: "all", program: "line"});
  // 31 + 10 + 9 + 10 + 10 = 70 calls.
  expect(all("callers")).toMatchObject({value: 20, people: 20});
  expect(all("repeat_callers")).toMatchObject({numerator: 10, denominator: 20, value: 0.5});
  expect(all("calls_per_caller")).toMatchObject({numerator: 70, denominator: 20, value: 1});
  expect(all("calls_per_caller")?.more).toMatchObject({mean_calls: 3.5, most_calls: 31});
  // 1 % of twenty, rounded up, is one caller; 5 % one; 10 % two.
  expect(all("top_callers:1")).toMatchObject({numerator: 31, denominator: 70});
  expect(all("top_callers:5")).toMatchObject({numerator: 31, denominator: 70});
  expect(all("top_callers:10")).toMatchObject({numerator: 41, denominator: 70, value: 41 / 70});
  // Ten calls or more within one month: 16 of the first in January, 15 in February; the second has 5 in each.
  expect(all("frequent_callers")).toMatchObject({numerator: 1, denominator: 20});
  // In February called: 31 / 2 = 15, 5, 1 x 3, 1 x 5; those of one call do not.
  const february = (id: string) => cellAt(cells, id, {period: "2024-02", program: "line"});
  expect(february("callers")?.value).toBe(10);
  expect(february("repeat_callers")).toMatchObject({numerator: 2, denominator: 10});
});

it("is not there at all where no caller is known, and in no release for others", async () => {
  stock = await openStock({
    programs: [{id: "line", name: "Line", type: "warm_line"}],
    published_tables: [{periods: ["all"], by: ["program"]}]
  });
  await stock.load({feed: "calls", from: "2024-01-01", to: "2024-01-31"}, [
    {program: "line", started_at: "2024-01-10 20:00:00"}
  ]);
  expect((await stock.cells(ids)).cells).toEqual([]);
  const {allMeasures} = await import("../../src/measures/registry.ts");
  const measures = await allMeasures({config: stock.config, scales: []});
  for (const {id, internal} of measures.filter(({id}) => ids.includes(id))) expect(internal, id).toBe(true);
});
