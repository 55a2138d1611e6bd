import {afterEach, expect, it} from "vitest";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

/** The three formulas of the service level, speed of answer and handle time, each against a calculation by hand. */

const line = (settings = {}) => ({
  programs: [{id: "line", name: "Evening Line", type: "warm_line", ...settings}],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
});

const levels = ["service_level:offered", "service_level:less_abandoned", "service_level:plus_abandoned"];
const ids = [
  ...levels,
  "answer_rate",
  "abandonment_rate",
  "calls_abandoned",
  "speed_to_answer",
  "handle_time"
];

let stock: Stock;
afterEach(() => stock.close());

const call = (wait: number | null, more = {}) => ({
  program: "line",
  started_at: "2024-01-05 20:00:00",
  answered: true,
  abandoned: false,
  wait_seconds: wait === null ? null : String(wait),
  ...more
});
const left = (wait: number | null) => call(wait, {answered: false, abandoned: true});

/** Answered after 10, 20 and 45 seconds and after nobody knows how long; left after 3, 5 and 50; one went to voicemail. */
const eight = [
  ...[call(10), call(20), call(45), call(null), left(3), left(5), left(50)],
  call(null, {answered: false})
];

const january = {feed: "calls", from: "2024-01-01", to: "2024-01-31"};

async function cellsOf(settings: object, rows: readonly Record<string, unknown>[], feed = january) {
  stock = await openStock(line(settings));
  await stock.load(feed, rows as Parameters<Stock["load"]>[1]);
  const cells = await stock.cells(ids);
  return (id: string) => cellAt(cells, id, {period: "2024-01", program: "line"});
}

it("reckons each formula over the calls whose wait is known, a wait of exactly the limit in time", async () => {
  const cell = await cellsOf({answer_within: "20s"}, eight);
  // Judged: all but the one answered after an unknown wait, 7. Answered within 20 s: those of 10 and 20. Left within 20 s: 3 and 5.
  expect(cell("service_level:offered")).toMatchObject({numerator: 2, denominator: 7, value: 2 / 7});
  expect(cell("service_level:less_abandoned")).toMatchObject({numerator: 2, denominator: 5, value: 2 / 5});
  expect(cell("service_level:plus_abandoned")).toMatchObject({numerator: 4, denominator: 7, value: 4 / 7});
  expect(cell("abandonment_rate")).toMatchObject({numerator: 3, denominator: 8, lower: null});
  expect(cell("answer_rate")).toMatchObject({numerator: 4, denominator: 8});
  // (10 + 20 + 45) / 3.
  expect(cell("speed_to_answer")).toMatchObject({numerator: 75, denominator: 3, value: 25});
});

it("leaves out who leaves sooner than the declared short abandon, in shares alone", async () => {
  const cell = await cellsOf({answer_within: 20, short_abandon: 5}, eight);
  // Who left after 3 s is short; who left after 5 s, exactly the limit, is not.
  expect(cell("service_level:offered")).toMatchObject({numerator: 2, denominator: 6});
  expect(cell("service_level:less_abandoned")).toMatchObject({numerator: 2, denominator: 5});
  expect(cell("service_level:plus_abandoned")).toMatchObject({numerator: 3, denominator: 6});
  expect(cell("abandonment_rate")).toMatchObject({numerator: 2, denominator: 7});
  expect(cell("answer_rate")).toMatchObject({numerator: 4, denominator: 7});
  expect(cell("calls_abandoned")?.value).toBe(3);
});

it("says nothing where no wait is known, or none went unanswered", async () => {
  const cell = await cellsOf({}, [call(null), left(null)]);
  for (const id of [...levels, "speed_to_answer"])
    expect(cell(id), id).toMatchObject({status: "empty", value: null});
  stock.close();
  const answered = await cellsOf({}, [call(10), call(200)]);
  for (const id of levels) expect(answered(id), id).toMatchObject({status: "empty", value: null});
  expect(answered("speed_to_answer")?.value).toBe(105);
});

it("counts those who left after an unknown wait in the one formula that does not ask for it", async () => {
  const cell = await cellsOf({}, [call(10), left(null), left(40)]);
  expect(cell("service_level:offered")).toMatchObject({numerator: 1, denominator: 3});
  expect(cell("service_level:less_abandoned")).toMatchObject({numerator: 1, denominator: 2});
  expect(cell("service_level:plus_abandoned")).toMatchObject({numerator: 1, denominator: 2});
});

it("adds talk, hold and work after the call to the handle time of answered calls", async () => {
  const cell = await cellsOf({}, [
    call(10, {talk_minutes: "2.5", hold_seconds: "20", wrap_seconds: "30"}),
    // 134 seconds, which are no whole hundredth of a minute.
    call(10, {talk_minutes: "2.233333"}),
    call(10),
    {...left(10), talk_minutes: "9"}
  ]);
  // (150 + 20 + 30) and 134, of the two whose talk is known.
  expect(cell("handle_time")).toMatchObject({numerator: 334, denominator: 2, value: 167});
});

it("takes a phone system's own sums and averages, and call records for what it does not count", async () => {
  stock = await openStock(line({short_abandon: "5s"}));
  await stock.load({feed: "call_counts", from: "2024-01-01", to: "2024-02-29"}, [
    {
      ...{program: "line", started_at: "2024-01-05", offered: 100, answered: 90, abandoned: 10},
      ...{
        answered_in_time: 80,
        abandoned_in_time: 6,
        abandoned_short: 2,
        wait_average: "12.5",
        talk_average: "300"
      },
      ...{hold_total: "900", wrap_up_total: "1800"}
    },
    {program: "line", started_at: "2024-02-05", offered: 10, answered: 8, abandoned: 2}
  ]);
  await stock.load({feed: "calls", from: "2024-01-01", to: "2024-02-29"}, [
    call(99),
    call(30, {started_at: "2024-02-05 20:00:00"}),
    {...left(31), started_at: "2024-02-05 20:00:00"}
  ]);
  const cells = await stock.cells(ids);
  const at = (id: string, period: string) => cellAt(cells, id, {period, program: "line"});
  // Two of the hundred left at once: 98 offered; of the six who left in time, four are left.
  expect(at("service_level:offered", "2024-01")).toMatchObject({numerator: 80, denominator: 98});
  expect(at("service_level:less_abandoned", "2024-01")).toMatchObject({numerator: 80, denominator: 94});
  expect(at("service_level:plus_abandoned", "2024-01")).toMatchObject({numerator: 84, denominator: 98});
  expect(at("abandonment_rate", "2024-01")).toMatchObject({numerator: 8, denominator: 98});
  // 90 x 12.5 s; 90 x 300 + 900 + 1800 = 29,700 s.
  expect(at("speed_to_answer", "2024-01")).toMatchObject({numerator: 1125, denominator: 90, value: 12.5});
  expect(at("handle_time", "2024-01")).toMatchObject({numerator: 29_700, denominator: 90, value: 330});
  // In February the counts know no waits: one of two judged calls was answered within 30 s.
  expect(at("service_level:offered", "2024-02")).toMatchObject({numerator: 1, denominator: 2});
  expect(at("speed_to_answer", "2024-02")?.value).toBe(30);
});

it("meets the monthly table of a crisis line's contract", async () => {
  // New Mexico Crisis and Access Line, April 2013: 144 handled, 87.7 % within 30 s, 3.4 % abandoned, answered after 16 s on average.
  // 5 of 149 left, 3 of them within 30 s; 128 of 144 were answered within 30 s, after 11 s, the other 16 after 56 s: (128 x 11 + 16 x 56) / 144 = 16.
  const cell = await cellsOf({answer_within: "30s", service_level: "less_abandoned"}, [
    ...Array.from({length: 128}, () => call(11)),
    ...Array.from({length: 16}, () => call(56)),
    ...[left(5), left(12), left(30), left(31), left(90)]
  ]);
  expect(cell("answer_rate")?.numerator).toBe(144);
  expect(cell("abandonment_rate")?.value).toBeCloseTo(0.034, 3);
  expect(cell("service_level:less_abandoned")?.value).toBeCloseTo(0.877, 3);
  expect(cell("speed_to_answer")?.value).toBe(16);
});

it("names the formula a program reports, its limit and its rule for short waits in the definition", async () => {
  stock = await openStock({
    programs: [
      {
        id: "line",
        name: "Evening Line",
        type: "warm_line",
        service_level: "plus_abandoned",
        short_abandon: "10s"
      },
      {id: "chat", name: "Chat", type: "warm_line", service_level: "plus_abandoned", answer_within: 60}
    ]
  });
  const {allMeasures} = await import("../../src/measures/registry.ts");
  const measures = (await allMeasures({config: stock.config, scales: []})).filter(({id}) =>
    levels.includes(id)
  );
  expect(measures.map(({id}) => id)).toEqual([
    "service_level:plus_abandoned",
    "service_level:offered",
    "service_level:less_abandoned"
  ]);
  expect(measures[0]!.definition).toBe(
    "Of all calls offered, those answered in time and those whose caller left in time. In time is within 30 seconds (Evening Line), 60 seconds (Chat). Callers who leave sooner than 10 seconds (Evening Line), 0 seconds (Chat) are left out (the declared short-abandon rule), where their wait is known. Call records that never hold an unanswered call say nothing of it. It is the formula that Evening Line and Chat report."
  );
});
