import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {doseTrend} from "../../src/measures/dose-trend.ts";
import {fixture} from "../statistics/fixture.ts";
import {close} from "../statistics/oracle.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "partners", name: "Partners", type: "one_to_one"},
    {id: "line", name: "Line", type: "warm_line"}
  ],
  follow_ups: [
    {id: "month-6", name: "6 months", after: 180, within: 30},
    {id: "wave-1", name: "Wave 1", occasion: 1}
  ],
  dose_bins: ["0-3", "4-11", "12+"],
  published_tables: [{periods: ["all"], by: ["program"]}]
};
const bins = ["0-3", "4-11", "12-up", "unknown"];
const idOf = (bin: string, followUp = "month-6") => `change_by_dose_${bin}:mini.total:${followUp}`;
const whole = "outcome_change:mini.total:month-6";

let stock: Stock;
const forms = createForms();

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

const dayAfter = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
const contacts = (rows: readonly ReturnType<typeof contact>[], to = "2024-12-31") =>
  stock.load({feed: "contacts", from: "2024-01-01", to}, rows);

async function counts(followUp = "month-6", program = "*") {
  const made = await stock.cells(bins.map((bin) => idOf(bin, followUp)));
  return bins.map((bin) => cellAt(made, idOf(bin, followUp), {period: "all", program})?.denominator ?? null);
}

interface Fixture {
  people: {contacts: number; pre: number; post: number}[];
  bins: {n: number; value: number; lower: number; upper: number; meanPre: number; sdChange: number}[];
  trend: {slope: number; lower: number; upper: number; df: number; p: number};
}

describe("change by contacts", () => {
  it("is R's mean, t interval and line, through SQL", async () => {
    const {people, bins: expected, trend} = fixture<Fixture>("dose");
    await stock.people(people.length);
    people.forEach(({pre, post}, index) => {
      forms.fill(index + 1, "2024-01-10", pre);
      forms.fill(index + 1, "2024-07-08", post);
    });
    await contacts([
      ...people.map((_, index) => contact(index + 1, "2024-01-05")),
      ...people.flatMap(({contacts: many}, index) =>
        Array.from({length: many}, (_, day) => contact(index + 1, dayAfter("2024-01-11", 3 * day)))
      )
    ]);
    await forms.load(stock);
    const made = await stock.cells([whole, ...bins.map((bin) => idOf(bin))]);
    const cells = bins.map((bin) => cellAt(made, idOf(bin), {period: "all"})!);
    expected.forEach(({n, value, lower, upper, meanPre, sdChange}, index) => {
      const cell = cells[index]!;
      expect(cell.denominator).toBe(n);
      expect(close(cell.value, value) && close(cell.lower, lower) && close(cell.upper, upper)).toBe(true);
      expect(close(cell.more.mean_pre!, meanPre) && close(cell.more.sd_change!, sdChange)).toBe(true);
    });
    expect(cells[3]?.status).toBe("empty");
    expect(cellAt(made, whole, {period: "all"})?.denominator).toBe(people.length);
    const found = doseTrend(cells.slice(0, 3));
    for (const key of ["slope", "lower", "upper", "df", "p"] as const)
      expect(close(found?.[key] ?? null, trend[key]), key).toBe(true);
    expect(made.wholes).toMatchObject({[idOf("0-3")]: whole, [idOf("unknown")]: whole});
  });

  it("counts attended contacts after the day of the first form and before the day of the second", async () => {
    await stock.people(2);
    for (const person of [1, 2]) {
      forms.fill(person, "2024-01-10", 10);
      forms.fill(person, "2024-07-08", 12);
    }
    const on = (person: number, days: readonly string[], more = {}) =>
      days.map((day) => contact(person, day, more));
    await contacts([
      // On both days of forms, before and after: three between are left.
      ...on(1, [
        "2024-01-03",
        "2024-01-10",
        "2024-01-11",
        "2024-03-01",
        "2024-07-07",
        "2024-07-08",
        "2024-07-09"
      ]),
      ...on(1, ["2024-04-01", "2024-04-02"], {status: "no_show"}),
      ...on(2, ["2024-01-10", "2024-01-11", "2024-03-01", "2024-03-08", "2024-07-07"])
    ]);
    await forms.load(stock);
    expect(await counts()).toEqual([1, 1, 0, 0]);
  });

  it("counts in the program of the forms, and over all programs in all of them", async () => {
    await stock.people(1);
    forms.fill(1, "2024-01-10", 10);
    forms.fill(1, "2024-07-08", 12);
    await contacts([
      ...["2024-01-05", "2024-02-01", "2024-02-02"].map((day) => contact(1, day)),
      ...["2024-03-01", "2024-03-02"].map((day) => contact(1, day, {program: "partners"}))
    ]);
    await forms.load(stock);
    expect(await counts("month-6", "groups")).toEqual([1, 0, 0, 0]);
    // Two of its own and two of the other's.
    expect(await counts()).toEqual([0, 1, 0, 0]);
  });

  it("does not take what nobody recorded for no contact", async () => {
    await stock.people(3);
    // The program's contacts are recorded from February on; a baseline of January may have had more.
    forms.fill(1, "2024-01-10", 10);
    forms.fill(1, "2024-07-08", 12);
    forms.fill(2, "2024-02-03", 10);
    forms.fill(2, "2024-08-01", 12);
    // Nobody records contacts of the line.
    forms.fill(3, "2024-02-10", 10, {program: "line"});
    forms.fill(3, "2024-08-08", 12, {program: "line"});
    await contacts([contact(2, "2024-02-05")]);
    await forms.load(stock);
    expect(await counts()).toEqual([1, 0, 0, 2]);
  });

  it("knows no contacts between forms that carry no day", async () => {
    await stock.people(1);
    const at = (occasion: number) => ({occasion, taken: null, elapsed_days: String(occasion * 30)});
    forms.fill(1, null, 10, at(0));
    forms.fill(1, null, 15, at(1));
    await contacts([contact(1, "2024-02-05")]);
    await forms.load(stock, {from: null, to: null, exportDate: "2024-12-31"});
    expect(await counts("wave-1")).toEqual([0, 0, 0, 1]);
  });
});

describe("the trend over bins", () => {
  const cell = (n: number, sum: number, squares: number | null) =>
    ({
      status: n === 0 ? "empty" : "shown",
      denominator: n,
      more: squares === null ? {} : {change: sum, change_sq: squares}
    }) as never;

  it("needs the sums of every bin that somebody is in, and thirty people", () => {
    expect(doseTrend([cell(20, 20, 60), cell(20, 40, 120)])).not.toBeNull();
    expect(doseTrend([cell(20, 20, 60), cell(0, 0, 0), cell(20, 40, 120)])?.slope).toBeCloseTo(0.5, 12);
    expect(doseTrend([cell(20, 20, 60), cell(20, 40, null)])).toBeNull();
    expect(doseTrend([cell(20, 20, 60), undefined, cell(20, 40, 120)])).toBeNull();
    expect(
      doseTrend([cell(20, 20, 60), {status: "withheld", denominator: null, more: {}} as never])
    ).toBeNull();
    expect(doseTrend([cell(14, 20, 60), cell(15, 40, 120)])).toBeNull();
    expect(doseTrend([cell(40, 20, 60), cell(0, 0, 0)])).toBeNull();
  });
});
