import {afterEach, expect, it} from "vitest";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

let stock: Stock;
afterEach(() => stock.close());

const config = {
  programs: [{id: "line", name: "Line", type: "warm_line"}],
  published_tables: [{periods: ["month", "fiscal_year", "all"], by: ["program"]}]
};
const call = (started_at: string) => ({program: "line", started_at});
const busy = (more: Readonly<Record<string, number | null>> = {}) =>
  Object.fromEntries(
    Object.entries(more).filter(([name, calls]) => /^[a-z]{3}_\d\d$/.test(name) && calls !== 0)
  );

it("counts calls by hour and weekday, an hour that comes twice with both", async () => {
  stock = await openStock(config);
  await stock.load({feed: "calls", from: "2025-11-01", to: "2025-11-30"}, [
    // Saturday, and the Sunday on which one o'clock comes twice in Chicago.
    call("2025-11-01 23:59:59"),
    call("2025-11-02 00:00:00"),
    call("2025-11-02 01:30:00"),
    call("2025-11-02 01:30:00"),
    call("2025-11-03 20:15:00"),
    call("2025-11-10 20:45:00")
  ]);
  const cells = await stock.cells(["calls_by_hour"]);
  const cell = cellAt(cells, "calls_by_hour", {period: "all", program: "line"});
  expect(cell?.value).toBe(6);
  expect(busy(cell?.more)).toEqual({sat_23: 1, sun_00: 1, sun_01: 2, mon_20: 2});
  expect(cells.cells.some(({period}) => period === "2025-11")).toBe(false);
});

it("takes intervals that have a time of day, and call records where a day is all the counts tell", async () => {
  stock = await openStock(config);
  await stock.load({feed: "call_counts", from: "2025-01-01", to: "2025-02-28"}, [
    {program: "line", started_at: "2025-01-06 00:00:00", offered: 3, answered: 2},
    {program: "line", started_at: "2025-01-06 18:00:00", offered: 5, answered: 5},
    {program: "line", started_at: "2025-01-06 18:30:00", answered: 4},
    {program: "line", started_at: "2025-02-03", offered: 40, answered: 30}
  ]);
  await stock.load({feed: "calls", from: "2025-01-01", to: "2025-02-28"}, [
    call("2025-01-07 09:00:00"),
    call("2025-02-04 21:10:00")
  ]);
  const cell = cellAt(await stock.cells(["calls_by_hour"]), "calls_by_hour", {
    period: "all",
    program: "line"
  });
  // Midnight is an hour like any other where the month has others.
  expect(busy(cell?.more)).toEqual({mon_00: 3, mon_18: 9, tue_21: 1});
  expect(cell?.value).toBe(13);
});

it("says nothing where every record stands at midnight", async () => {
  stock = await openStock(config);
  await stock.load({feed: "call_counts", from: "2025-01-01", to: "2025-01-31"}, [
    {program: "line", started_at: "2025-01-06", offered: 3, answered: 2}
  ]);
  const cell = cellAt(await stock.cells(["calls_by_hour"]), "calls_by_hour", {
    period: "all",
    program: "line"
  });
  expect(cell).toMatchObject({status: "empty", value: null});
});
