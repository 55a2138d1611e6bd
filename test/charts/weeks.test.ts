import {Temporal} from "temporal-polyfill";
import {afterEach, describe, expect, it} from "vitest";
import {chartsOf, isCurrent} from "../../src/charts/charts.ts";
import {weeksOfCharts} from "../../src/charts/weeks.ts";
import type {MeasureContext} from "../../src/measures/measure.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {inventedConfig, inventRecords} from "../measures/helpers/invented.ts";
import {oneItem} from "../measures/helpers/one-item.ts";
import {contact, openStock, type Stock} from "../measures/helpers/stock.ts";
import {viewOf} from "./view.ts";

let stock: Stock;
afterEach(() => stock?.close());

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "line", name: "Line", type: "warm_line"}
  ],
  sites: [{id: "east", name: "East"}],
  charts_by: "week"
};

const measuresOf = (of: Stock) => allMeasures({config: of.config, scales: []});

async function weekly(of: Stock, asOf: string) {
  const weeks = await weeksOfCharts(await of.read(), of, await measuresOf(of), asOf);
  const values = (measure: string, program = "*") =>
    Object.fromEntries(
      (weeks?.cells ?? [])
        .filter((cell) => cell.measure === measure && cell.program === program)
        .map(({period, status, value}) => [period, status === "shown" ? value : status])
    );
  return {weeks, values};
}

describe("weeks of watched series", () => {
  it("go from Monday to Sunday, across months and years, and count a person once in each", async () => {
    stock = await openStock(config);
    await stock.people(3);
    await stock.load({feed: "contacts", from: "2024-12-23", to: "2025-01-12"}, [
      contact(1, "2024-12-29"), // a Sunday: still the week of the 23rd
      contact(1, "2024-12-30"),
      contact(1, "2025-01-05"), // the Sunday of that same week, in another year
      contact(2, "2025-01-01"),
      contact(3, "2025-01-06")
    ]);
    const {weeks, values} = await weekly(stock, "2025-01-12");
    expect(weeks?.periods.map(({id, end, label}) => [id, end, label])).toEqual([
      ["2024-12-23", "2024-12-29", "Week of December 23, 2024"],
      ["2024-12-30", "2025-01-05", "Week of December 30, 2024"],
      ["2025-01-06", "2025-01-12", "Week of January 6, 2025"]
    ]);
    expect(values("served")).toEqual({"2024-12-23": 1, "2024-12-30": 2, "2025-01-06": 1});
    expect(values("contacts")).toEqual({"2024-12-23": 1, "2024-12-30": 3, "2025-01-06": 1});
  });

  it("say nothing of weeks in months that no export speaks of", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-14"}, [contact(1, "2024-01-02")]);
    await stock.load({feed: "contacts", from: "2024-03-04", to: "2024-03-10"}, [contact(1, "2024-03-04")]);
    const {values} = await weekly(stock, "2024-03-10");
    expect(values("served")).toMatchObject({"2024-01-01": 1, "2024-02-05": "missing", "2024-03-04": 1});
  });

  it("equal what the records say one by one", async () => {
    stock = await openStock({...inventedConfig, charts_by: "week"}, [oneItem]);
    await inventRecords(stock, {people: 40, contacts: 600});
    const reading = await stock.read();
    const rows = await reading.warehouse.query<{person: number; day: string}>(
      "select person, cast(day as varchar) as day from contact where status = 'attended'"
    );
    const people = new Map<string, Set<number>>();
    for (const {person, day} of rows) {
      const {yearOfWeek, weekOfYear} = Temporal.PlainDate.from(day);
      const key = `${yearOfWeek} ${weekOfYear}`;
      people.set(key, (people.get(key) ?? new Set()).add(person));
    }
    const {weeks} = await weekly(stock, reading.spans.contact?.to ?? "");
    const served = (weeks?.cells ?? []).filter(
      ({measure, program, value}) => measure === "served" && program === "*" && value !== null && value > 0
    );
    expect(served.length).toBeGreaterThan(20);
    expect(
      served.map(({period, value}) => {
        const {yearOfWeek, weekOfYear} = Temporal.PlainDate.from(period);
        return [`${yearOfWeek} ${weekOfYear}`, value];
      })
    ).toEqual(
      served.map(({period}) => {
        const {yearOfWeek, weekOfYear} = Temporal.PlainDate.from(period);
        return [`${yearOfWeek} ${weekOfYear}`, people.get(`${yearOfWeek} ${weekOfYear}`)?.size];
      })
    );
    expect(served.length).toBe(people.size);
  });

  it("have facts that are dated by week alone", async () => {
    stock = await openStock({...inventedConfig, charts_by: "week"});
    const measures = (await measuresOf(stock)).filter(({weekly}) => weekly === true);
    expect(measures.length).toBeGreaterThan(15);
    for (const measure of measures) {
      const of = (grain: MeasureContext["grain"]): string =>
        measure.sql({
          ...{asOf: "2025-06-30", dataStart: "2024-01-01", level: {program: true, site: true}, grain},
          ...{workspace: stock.config, programs: stock.config.programs}
        });
      expect(of("month")).toContain("date_trunc('month'");
      expect(of("week")).not.toContain("date_trunc('month'");
    }
  });
});

describe("charts of weeks", () => {
  const monday = (at: number): string =>
    Temporal.PlainDate.from("2025-01-06")
      .add({days: 7 * at})
      .toString();
  const calm = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 10, 12];

  const weekChart = (values: readonly number[], {asOf, rebase = []}: {asOf: string; rebase?: string[]}) => {
    const months = viewOf([{id: "contacts", from: "2025-01", months: [5, 5, 5, 5], more: {asOf}}], {
      every: "week",
      charts: [{measure: "contacts", rebase}],
      events: [{date: "2025-01-30", text: "Moved"}]
    });
    const [cell] = months.cells;
    return chartsOf({
      ...months,
      weeks: {
        periods: values.map((_, at) => ({
          ...{id: monday(at), kind: "week" as const, label: "", closed: true},
          ...{start: monday(at), end: Temporal.PlainDate.from(monday(at)).add({days: 6}).toString()}
        })),
        cells: values.map((value, at) => ({...cell!, period: monday(at), numerator: value, value}))
      }
    });
  };

  it("take weeks and no months, with the same limits, and leave a week that is not over out", () => {
    const {every, newest, charts} = weekChart([...calm, 1], {asOf: "2025-04-16"});
    const [chart] = charts;
    expect([every, newest, chart?.steps.length]).toEqual(["week", "2025-04-07", 15]);
    expect(chart?.steps.at(-1)).toMatchObject({id: "2025-04-14", status: "partial"});
    // mean of the fourteen 148/14; moving ranges 2,3,2,1,2,3,2,1,2,3,2,1,2 sum to 26: mean 2
    expect(chart?.steps[0]?.center).toBeCloseTo(148 / 14, 12);
    expect(chart?.steps[0]?.upper).toBeCloseTo(148 / 14 + 2.66 * 2, 12);
    expect(chart?.events).toContainEqual({step: "2025-01-27", text: "Moved"});
  });

  it("have news while they lag by no more than four weeks", () => {
    const jumped = weekChart([...calm, 40], {asOf: "2025-04-20"});
    expect(jumped.charts[0]?.news).toMatchObject({rule: "outside", direction: "high"});
    expect([
      isCurrent({last: "2025-04-14", every: "week"}, "2025-05-12"),
      isCurrent({last: "2025-04-14", every: "week"}, "2025-05-19")
    ]).toEqual([true, false]);
  });

  it("begin anew with the week of a declared day", () => {
    const [chart] = weekChart([...calm, ...calm], {asOf: "2025-12-31", rebase: ["2025-04-16"]}).charts;
    expect(chart?.steps.findIndex(({stretch}) => stretch === 1)).toBe(14);
  });
});
