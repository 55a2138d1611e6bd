import {describe, expect, it} from "vitest";
import {readAttended} from "../../src/audit/attended.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {ExactCell} from "../../src/measures/cell.ts";
import type {PublishedMeasure} from "../../src/release/format.ts";
import {contact, openStock} from "../measures/helpers/stock.ts";

const config = {
  programs: [
    {id: "names", name: "Names", type: "support_group"},
    {id: "heads", name: "Heads", type: "support_group"}
  ],
  sites: [],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};

/** A group that signs in by name, so many on a day of each month, beside one that counts heads alone. */
async function computed(months: readonly (readonly number[])[]) {
  const stock = await openStock(config);
  await stock.people(40);
  await stock.load(
    {feed: "contacts", from: "2024-01-01", to: "2024-12-31"},
    months.flatMap((people, at) =>
      people.map((person) =>
        contact(person, `2024-${String(at + 1).padStart(2, "0")}-05`, {program: "names", kind: "group"})
      )
    )
  );
  await stock.load(
    {feed: "sessions", from: "2024-01-01", to: "2024-12-31"},
    months.map((_, at) => ({
      program: "heads",
      started_at: `2024-${String(at + 1).padStart(2, "0")}-07 18:00:00`,
      head_count: 4
    }))
  );
  const cells = await stock.cells(["served", "contacts", "attendances"]);
  stock.close();
  return cells;
}

const people = (from: number, to: number) => Array.from({length: to - from + 1}, (_, at) => from + at);
const many = Array.from({length: 9}, (_, at) => people(1 + at, 20 + at));

async function published(months: readonly (readonly number[])[]) {
  const exact = await computed(months);
  const {cells} = await protect(exact, profileNamed("cms-11"), {withheldShare: 1});
  return {
    cells,
    statuses: (measure: string, program: string) =>
      Object.fromEntries(
        cells
          .filter((cell) => cell.measure === measure && cell.program === program && cell.period !== "all")
          .map(({period, status}) => [period.slice(5), status])
      )
  };
}

describe("times that people came", () => {
  it("are told where heads alone were counted, however few: they are nobody's in particular", async () => {
    const {statuses} = await published(many);
    expect(new Set(Object.values(statuses("attendances", "heads")))).toEqual(new Set(["shown"]));
  });

  it("are withheld where so few are of people who signed in by name", async () => {
    const {statuses} = await published([people(1, 8), ...many, people(1, 7)]);
    expect(statuses("served", "names")).toMatchObject({"01": "withheld", "02": "shown", "11": "withheld"});
    for (const measure of ["attendances", "contacts"])
      expect(statuses(measure, "names")).toMatchObject({"01": "withheld", "02": "shown", "11": "withheld"});
  });

  it("are withheld beside contacts that are the same times and of few people", async () => {
    // six people, twice each
    const {statuses} = await published([[...people(1, 6), ...people(1, 6)], ...many, people(1, 20)]);
    expect(statuses("contacts", "names")).toMatchObject({"01": "withheld", "03": "shown"});
    expect(statuses("attendances", "names")).toMatchObject({"01": "withheld", "03": "shown"});
  });

  it("are refused by the audit where they are few and somebody signed in", async () => {
    const cell = (measure: string, more: Partial<ExactCell>) =>
      ({
        ...{measure, period: "2024-01", program: "names", site: "*", characteristic: "*", group: "*"},
        ...{status: "shown", people: null, numerator: null, denominator: null, value: null, ...more}
      }) as ExactCell;
    const came = cell("attendances", {numerator: 8, value: 8});
    const measures = new Map([["attendances", {attended: true} as PublishedMeasure]]);
    const codes = (cells: readonly ExactCell[]) =>
      readAttended({cells, measures}, (count) => count !== null && count > 0 && count < 11).map(
        ({code}) => code
      );
    expect(codes([came, cell("served", {status: "withheld"})])).toEqual(["small"]);
    expect(codes([came, cell("served", {value: 3})])).toEqual(["small"]);
    expect(codes([came])).toEqual([]);
    expect(codes([{...came, numerator: 30}, cell("served", {status: "withheld"})])).toEqual([]);
  });
});
