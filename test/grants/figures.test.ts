import {afterEach, describe, expect, it} from "vitest";
import {figuresOf, type GrantFigures} from "../../src/grants/figures.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {contact, openStock, type Stock} from "../measures/helpers/stock.ts";

const config = (grant: Record<string, unknown>) => ({
  programs: [
    {id: "peers", name: "Peers", type: "one_to_one"},
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "house", name: "House", type: "peer_run"}
  ],
  sites: [
    {id: "north", name: "North"},
    {id: "south", name: "South"}
  ],
  grants: [{id: "state", name: "State", from: "2024-10-01", to: "2025-09-30", ...grant}]
});

let stock: Stock;
afterEach(() => stock.close());

const met = (person: number, day: string, program: string, site: string | undefined = "north") =>
  contact(person, day, {program, site, kind: "one_to_one"});

/** Seven people: before, within and after the grant's time, in its programs and outside them. */
async function stocked(grant: Record<string, unknown>): Promise<void> {
  stock = await openStock(config(grant));
  await stock.people(7);
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2025-10-31"}, [
    // In service before the grant began, and in its first quarter.
    ...[met(1, "2024-05-05", "peers"), met(1, "2024-10-10", "peers"), met(1, "2024-11-10", "peers")],
    // New in the first quarter, in both programs of the grant; again in the third.
    ...[met(2, "2024-12-01", "peers"), met(2, "2024-12-02", "groups"), met(2, "2025-05-02", "groups")],
    // New in the third quarter, at the other site.
    met(3, "2025-04-01", "groups", "south"),
    // In a program of no grant, and long before in one of the grant's.
    ...[met(4, "2024-02-01", "peers"), met(4, "2024-12-05", "house")],
    // After the grant's time.
    met(5, "2025-10-01", "peers"),
    // In the fourth quarter, at no site.
    {...met(6, "2025-07-01", "peers"), site: undefined}
  ]);
  await stock.load({feed: "referrals", from: "2024-01-01", to: "2025-10-31"}, [
    // Referred within it and never came; referred and begun before it.
    {person: 7, program: "peers", site: "north", referred: "2024-11-01"},
    {person: 1, program: "peers", site: "north", referred: "2024-05-01"}
  ]);
  await stock.load({feed: "sessions", from: "2024-01-01", to: "2025-10-31"}, [
    {program: "groups", site: "north", started_at: "2024-12-02 18:00:00", head_count: 9},
    {program: "house", site: "north", started_at: "2024-12-05 18:00:00", head_count: 5}
  ]);
}

async function figures(ids: readonly string[]): Promise<GrantFigures> {
  const reading = await stock.read();
  const measures = (await allMeasures({config: stock.config, scales: []})).filter(({id}) => ids.includes(id));
  return figuresOf(reading, {config: stock.config}, measures, stock.config.grants[0]!);
}

const figureAt = ({cells}: GrantFigures, measure: string, period: string, program = "*") =>
  cells.find((cell) => cell.measure === measure && cell.period === period && cell.program === program)?.value;

describe("a grant's figures", () => {
  it("are of its programs and its own periods, over all of them and in each", async () => {
    await stocked({programs: ["peers", "groups"]});
    const told = await figures(["served", "contacts", "attendances", "referred"]);
    expect(told.periods.map(({id}) => id)).toEqual(["Y1-Q1", "Y1-Q2", "Y1-Q3", "Y1-Q4", "Y1"]);
    // October to December: 1 and 2; April to June: 2 and 3; July to September: 6; in the year 1, 2, 3 and 6.
    expect(["Y1-Q1", "Y1-Q2", "Y1-Q3", "Y1-Q4", "Y1"].map((id) => figureAt(told, "served", id))).toEqual([
      2, 0, 2, 1, 4
    ]);
    expect(figureAt(told, "served", "Y1", "peers")).toBe(3);
    expect(figureAt(told, "served", "Y1", "groups")).toBe(2);
    expect(figureAt(told, "served", "Y1", "house")).toBeUndefined();
    // 1 twice, 2 three times, 3 and 6 once: the contact of the house is none of the grant's.
    expect(figureAt(told, "contacts", "Y1")).toBe(7);
    expect(figureAt(told, "attendances", "Y1")).toBe(9);
    expect(figureAt(told, "referred", "Y1")).toBe(1);
  });

  it("look back beyond its dates for who is new", async () => {
    await stocked({programs: ["peers", "groups"]});
    const told = await figures(["new_fiscal_year"]);
    // First contact of the grant's year, October to September: 1 and 2 in the first quarter, 3, then 6.
    expect(["Y1-Q1", "Y1-Q3", "Y1-Q4", "Y1"].map((id) => figureAt(told, "new_fiscal_year", id))).toEqual([
      2, 1, 1, 4
    ]);
  });

  it("are of its sites, and then not of what names none", async () => {
    await stocked({programs: ["peers", "groups"], sites: ["north"]});
    const told = await figures(["served"]);
    expect(figureAt(told, "served", "Y1")).toBe(2);
  });

  it("leave out those whose service in its programs began before it, and keep head-counts", async () => {
    await stocked({programs: ["peers", "groups"], counts: "enrolled"});
    const told = await figures(["served", "attendances", "referred", "initiation"]);
    // 1 began in May 2024; 2, 3 and 6 within the grant.
    expect(figureAt(told, "served", "Y1")).toBe(3);
    expect(figureAt(told, "served", "Y1-Q1")).toBe(1);
    expect(figureAt(told, "attendances", "Y1")).toBe(9);
    // 7 was referred within the grant and never came: of everybody referred, nobody began.
    expect(figureAt(told, "referred", "Y1")).toBe(1);
    expect(figureAt(told, "initiation", "Y1")).toBe(0);
  });

  it("leave the reading as it was, also where something goes wrong", async () => {
    await stocked({programs: ["groups"]});
    const reading = await stock.read();
    const count = async () =>
      (await stock.warehouse.query<{n: number}>("select count(*)::integer as n from contact"))[0]?.n;
    const before = await count();
    const broken = (await allMeasures({config: stock.config, scales: []}))
      .filter(({id}) => id === "served")
      .map((measure) => ({
        ...measure,
        begins: undefined,
        sql: () => "select nothing from nowhere"
      }));
    await expect(
      figuresOf(reading, {config: stock.config}, broken as never, stock.config.grants[0]!)
    ).rejects.toThrow("nowhere");
    expect(await count()).toBe(before);
    expect(figureAt(await figures(["served"]), "served", "Y1")).toBe(2);
  });
});
