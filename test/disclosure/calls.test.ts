import {afterEach, describe, expect, it} from "vitest";
import {auditRelease} from "../../src/audit/audit.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {Cell, Period} from "../../src/measures/cell.ts";
import {writeFolder} from "../audit/folder.ts";
import {openStock, type Stock} from "../measures/helpers/stock.ts";

/** Calls are a service's; what callers said in them is guarded as what people answer. */

const cms11 = profileNamed("cms-11");
let stock: Stock;
afterEach(() => stock.close());

const say = (month: number, count: number, more: object) =>
  Array.from({length: count}, () => ({
    program: "line",
    started_at: `2024-${String(month).padStart(2, "0")}-05 20:00:00`,
    ...more
  }));

async function published(rows: readonly Record<string, unknown>[]) {
  stock = await openStock({
    programs: [{id: "line", name: "Line", type: "warm_line"}],
    published_tables: [{periods: ["month", "year", "all"], by: ["program"]}]
  });
  await stock.people(20, "telephone");
  await stock.load(
    {feed: "calls", from: "2024-01-01", to: "2024-12-31"},
    rows as Parameters<Stock["load"]>[1]
  );
  const exact = await stock.cells(["satisfied", "calls_offered", "real_calls", "transfers:911"]);
  const {cells} = await protect(exact, cms11, {withheldShare: 1});
  const status = (measure: string, period: string) =>
    cells.find((cell) => cell.measure === measure && cell.period === period && cell.program === "line")
      ?.status;
  return {cells, status, periods: exact.periods};
}

const passes = async (cells: readonly Cell[], periods: readonly Period[]) =>
  auditRelease(
    await writeFolder({
      cells: cells.filter(({measure}) => /^(satisfied|calls_offered)$/.test(measure)),
      periods
    })
  );

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe("what callers said", () => {
  it("takes the threshold in those who said it and in the rest, and cannot be worked out of the year", async () => {
    const {cells, status, periods} = await published(
      months.flatMap((month) => [
        // In January all but 3 said yes, in February 5 did; in the other months 40 of 60.
        ...say(month, month === 1 ? 57 : month === 2 ? 5 : 40, {satisfied: true}),
        ...say(month, month === 1 ? 3 : month === 2 ? 40 : 20, {satisfied: false})
      ])
    );
    expect(status("satisfied", "2024-01")).toBe("withheld");
    expect(status("satisfied", "2024-02")).toBe("withheld");
    expect(status("satisfied", "2024-03")).toBe("shown");
    expect(status("satisfied", "2024")).toBe("shown");
    expect(await passes(cells, periods)).toMatchObject({passed: true});
  });

  it("never leaves one blank alone", async () => {
    const {cells, periods} = await published(
      months.flatMap((month) => [
        ...say(month, month === 1 ? 5 : 40, {satisfied: true}),
        ...say(month, 20, {satisfied: false})
      ])
    );
    const blank = cells.filter(({measure, status}) => measure === "satisfied" && status === "withheld");
    expect(new Set(blank.map(({period}) => period)).size).toBeGreaterThan(1);
    expect(await passes(cells, periods)).toMatchObject({passed: true});
  });

  it("is withheld where many calls are those of few callers", async () => {
    const {status} = await published([
      ...Array.from({length: 5}, (_, caller) => say(1, 8, {caller: caller + 1, satisfied: true})).flat(),
      ...say(1, 30, {satisfied: false})
    ]);
    // 40 of 70 calls, but of five callers.
    expect(status("satisfied", "2024-01")).toBe("withheld");
  });

  it("says of a small group neither that all did nor that nobody did", async () => {
    const {status} = await published(
      months.flatMap((month) => say(month, month === 1 ? 29 : 30 * month, {transfer: "none"}))
    );
    expect(status("transfers:911", "2024-01")).toBe("withheld");
    expect(status("transfers:911", "2024-12")).toBe("shown");
  });
});

it("shows how few calls there were: nobody known stands behind them", async () => {
  const {status} = await published(say(1, 3, {}));
  expect(status("calls_offered", "2024-01")).toBe("shown");
  expect(status("real_calls", "2024-01")).toBe("shown");
});

it("is refused by the audit where a few who said it are printed, or left over", async () => {
  const {cells, periods} = await published(
    months.flatMap((month) => [...say(month, 40, {satisfied: true}), ...say(month, 20, {satisfied: false})])
  );
  const changed = (numerator: number): Cell[] =>
    cells.map((cell) =>
      cell.measure === "satisfied" && cell.period === "2024-01"
        ? {...cell, numerator, value: numerator / 60}
        : cell
    );
  expect((await passes(changed(4), periods)).findings.map(({code}) => code)).toContain("small");
  expect((await passes(changed(57), periods)).findings.map(({code}) => code)).toContain("derived");
});
