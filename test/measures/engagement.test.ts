import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "partners", name: "Partners", type: "one_to_one", inactivity_gap: 60}
  ],
  sites: [
    {id: "east", name: "East"},
    {id: "west", name: "West", opened: "2024-03-01"}
  ],
  fiscal_year_starts: 7,
  published_tables: [
    {periods: ["month", "quarter"], by: ["program", "site"]},
    {periods: ["fiscal_year", "all"], by: ["program"]}
  ]
};

let stock: Stock;
afterEach(() => stock.close());

describe("hours", () => {
  it("are unknown, not zero, where a program writes down no lengths", async () => {
    stock = await openStock(config);
    await stock.people(2);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-03-31"}, [
      contact(1, "2024-01-05", {minutes: 30}),
      contact(1, "2024-02-05", {minutes: null}),
      contact(2, "2024-01-05", {program: "partners", minutes: null})
    ]);
    const cells = await stock.cells(["hours"]);
    expect(cellAt(cells, "hours", {period: "2024-01", program: "groups"})).toMatchObject({value: 0.5});
    expect(cellAt(cells, "hours", {period: "2024-02", program: "groups"})).toMatchObject({
      value: 0,
      more: {contacts_without_length: 1}
    });
    expect(cellAt(cells, "hours", {period: "2024-01", program: "partners"})).toBeUndefined();
    expect(cellAt(cells, "hours", {period: "2024-01"})).toMatchObject({value: 0.5});
  });
});

describe("people served", () => {
  it("counts a person once in each slice, and once in the organization whatever programs they came to", async () => {
    stock = await openStock(config);
    await stock.people(3);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, [
      contact(1, "2024-01-05", {site: "east"}),
      contact(1, "2024-01-09", {site: "east"}),
      contact(1, "2024-02-10", {site: "east", program: "partners"}),
      contact(2, "2024-01-20", {site: "east", program: "partners"}),
      contact(3, "2024-01-21", {site: "east", status: "no_show"})
    ]);
    const cells = await stock.cells(["served", "contacts", "hours"]);
    const served = (slice: {period: string; program?: string; site?: string}) =>
      cellAt(cells, "served", slice);
    // January: persons 1 and 2; person 3 did not attend.
    expect(served({period: "2024-01"})).toMatchObject({
      status: "shown",
      value: 2,
      people: 2,
      denominator: null
    });
    // Quarter: groups {1}, partners {1, 2}, organization {1, 2}.
    expect(served({period: "2024-Q1"})?.value).toBe(2);
    expect(served({period: "2024-Q1", program: "groups"})?.value).toBe(1);
    expect(served({period: "2024-Q1", program: "partners"})?.value).toBe(2);
    // Nothing happened in March, and the export speaks of it: 0, shown, with nobody behind it.
    expect(served({period: "2024-03"})).toMatchObject({status: "shown", value: 0, people: 0});
    expect(served({period: "2024-03"})?.sets.people).toEqual({a: 0n, b: 0n, count: 0});
    // West occurs nowhere: structural, no cell.
    expect(served({period: "2024-03", site: "west"})).toBeUndefined();
    // Contacts add up: 3 of person 1, 1 of person 2; no interval on a count.
    expect(cellAt(cells, "contacts", {period: "2024-Q1"})).toMatchObject({value: 4, people: 2, lower: null});
    expect(cellAt(cells, "hours", {period: "2024-Q1"})).toMatchObject({value: 4, numerator: 240});
  });

  it("gives the same fingerprint to the same people, another to others", async () => {
    stock = await openStock(config);
    await stock.people(2);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-03-31"}, [
      contact(1, "2024-01-05"),
      contact(1, "2024-02-05"),
      contact(2, "2024-03-05")
    ]);
    const cells = await stock.cells(["served"]);
    const set = (period: string) => cellAt(cells, "served", {period})?.sets.people;
    expect(set("2024-01")).toEqual(set("2024-02"));
    expect(set("2024-03")).not.toEqual(set("2024-01"));
    expect(set("2024-Q1")?.a).toBe((set("2024-01")?.a ?? 0n) ^ (set("2024-03")?.a ?? 0n));
  });

  it("tells missing months from empty ones, and makes none after the last closed day", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load(
      {feed: "contacts", job: "old", from: "2024-01-01", to: "2024-02-15", programs: ["groups"]},
      [contact(1, "2024-01-05")]
    );
    await stock.load({feed: "contacts", job: "new", from: "2024-05-01", to: "2024-06-30"}, [
      contact(1, "2024-05-05", {program: "partners"})
    ]);
    const reading = await stock.read({finalJobs: ["old"]});
    expect(reading.spans.contact).toEqual({from: "2024-01-01", to: "2024-06-30", dated: true});
    const {computeCells} = await import("../../src/measures/slice.ts");
    const {allMeasures} = await import("../../src/measures/registry.ts");
    const measures = (await allMeasures({config: stock.config, scales: []})).filter(
      ({id}) => id === "served"
    );
    const inner = await computeCells(reading, {config: stock.config}, measures);
    expect(cellAt(inner, "served", {period: "2024-03"})).toMatchObject({
      status: "missing",
      value: null,
      people: null
    });
    expect(cellAt(inner, "served", {period: "2024-02", program: "groups"})).toMatchObject({
      status: "shown",
      value: 0
    });
    expect(cellAt(inner, "served", {period: "2024-02", program: "partners"})?.status).toBe("missing");
    expect(cellAt(inner, "served", {period: "2024-Q1"})).toMatchObject({
      status: "shown",
      value: 1,
      more: {months_missing: 1}
    });
    const outer = await computeCells(reading, {config: stock.config}, measures, {
      closedThrough: "2024-05-31"
    });
    expect(outer.periods.map(({id}) => id)).not.toContain("2024-Q2");
    expect(outer.periods.map(({id}) => id)).toContain("2024-05");
    expect(outer.periods.find(({id}) => id === "all")?.end).toBe("2024-05-31");
    expect(outer.asOf.served).toBe("2024-05-31");
  });

  it("says at least and at most where ids of two systems may be the same people", async () => {
    stock = await openStock(config);
    await stock.people(2, "one");
    await stock.people(3, "two");
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, [
      ...[1, 2].map((person) => contact(person, "2024-01-05")),
      ...[3, 4, 5].map((person) => contact(person, "2024-01-05", {program: "partners"}))
    ]);
    const cells = await stock.cells(["served"]);
    expect(cellAt(cells, "served", {period: "2024-01"})).toMatchObject({value: 5, atLeast: 3});
    expect(cellAt(cells, "served", {period: "2024-01", program: "groups"})).toMatchObject({
      value: 2,
      atLeast: null
    });
  });
});

describe("new", () => {
  it("keeps its three meanings apart", async () => {
    stock = await openStock({...config, look_back: 31});
    await stock.people(2);
    await stock.load({feed: "contacts", from: "2024-05-01", to: "2024-09-30"}, [
      // Person 1: groups in May, partners in June, again in July (a new fiscal year).
      contact(1, "2024-05-10"),
      contact(1, "2024-06-10", {program: "partners"}),
      contact(1, "2024-07-10"),
      // Person 2: first seen in August.
      contact(2, "2024-08-02", {program: "partners"})
    ]);
    const cells = await stock.cells(["new_organization", "new_program", "new_fiscal_year"]);
    const value = (measure: string, period: string, program = "*") =>
      cellAt(cells, measure, {period, program})?.value;
    expect(value("new_organization", "2024-06")).toBe(0);
    expect(value("new_organization", "2024-08")).toBe(1);
    expect(value("new_organization", "2024-08", "groups")).toBe(0);
    expect(value("new_program", "2024-06", "partners")).toBe(1);
    expect(value("new_program", "2024-06")).toBe(1);
    // FY2025 began in July: person 1 on 10 July, person 2 on 2 August; months add up to the year.
    expect(value("new_fiscal_year", "2024-07")).toBe(1);
    expect(value("new_fiscal_year", "2024-08")).toBe(1);
    expect(value("new_fiscal_year", "FY2025")).toBe(2);
    // May lies within the look-back: too early to say, however many came.
    expect(cellAt(cells, "new_organization", {period: "2024-05"})).toMatchObject({
      status: "immature",
      value: null,
      numerator: null,
      immature: 1
    });
    // Nobody knows who was there earlier in FY2024, whose first ten months the data do not hold.
    expect(cellAt(cells, "new_fiscal_year", {period: "2024-05"})?.status).toBe("immature");
  });
});

describe("active people", () => {
  it("looks back 90 days from the period's end, or from the as-of date while it runs", async () => {
    stock = await openStock(config);
    await stock.people(3);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-07-15"}, [
      contact(1, "2024-01-15"),
      // 1 April to 29 June are the 90 days that end on 29 June; 2 April is the first of those that end on 30 June.
      contact(2, "2024-04-01"),
      contact(3, "2024-04-02"),
      contact(1, "2024-07-01")
    ]);
    const cells = await stock.cells(["active"]);
    const active = (period: string) => cellAt(cells, "active", {period});
    expect(active("2024-06")?.value).toBe(1);
    expect(active("2024-Q2")?.value).toBe(1);
    expect(active("2024-05")?.value).toBe(2);
    // 15 July minus 90 days is 16 April: only person 1.
    expect(active("2024-07")?.value).toBe(1);
    expect(active("2024-01")?.status).toBe("immature");
    expect(active("2024-03")).toMatchObject({status: "shown", value: 1});
  });
});

describe("sessions and attendances", () => {
  it("takes the head-count where there is one, else the names, and counts nobody twice", async () => {
    stock = await openStock(config);
    await stock.people(6);
    const key = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
    await stock.load({feed: "sessions", from: "2024-01-01", to: "2024-01-31"}, [
      {
        session_key: key(1),
        program: "groups",
        site: "east",
        started_at: "2024-01-02 18:00:00",
        head_count: 8
      },
      {session_key: key(2), program: "groups", site: "east", started_at: "2024-01-09 18:00:00"},
      {program: "groups", site: "west", started_at: "2024-01-10 18:00:00", head_count: 2}
    ]);
    await stock.load({feed: "attendance", from: "2024-01-01", to: "2024-01-31"}, [
      // Two names at a session of eight heads: eight attendances.
      contact(1, "2024-01-02", {session_key: key(1), site: "east"}),
      contact(2, "2024-01-02", {session_key: key(1), site: "east"}),
      // Three names, no head-count: three.
      ...[1, 2, 3].map((person) => contact(person, "2024-01-09", {session_key: key(2), site: "east"})),
      // Three names of the only session that day, which counted two heads: two, and a finding.
      ...[4, 5, 6].map((person) => contact(person, "2024-01-10", {site: "west"})),
      // A session known by its names alone: one more session, two attendances.
      ...[1, 2].map((person) => contact(person, "2024-01-20", {session_key: key(3), site: "east"})),
      // A name without any session: one attendance. A visit: one. One to one: none.
      contact(1, "2024-01-25", {site: "east"}),
      contact(1, "2024-01-26", {site: "east", kind: "visit"}),
      contact(1, "2024-01-27", {site: "east", kind: "one_to_one"})
    ]);
    const cells = await stock.cells(["sessions", "attendances"]);
    expect(cellAt(cells, "sessions", {period: "2024-01"})).toMatchObject({value: 4, people: null});
    // 8 + 3 + 2 + 2 + 1 + 1
    expect(cellAt(cells, "attendances", {period: "2024-01"})).toMatchObject({
      value: 17,
      people: null,
      sets: {people: null}
    });
    expect(cellAt(cells, "attendances", {period: "2024-01", site: "east"})?.value).toBe(15);
    // Nobody signs in where people are seen one to one.
    expect(cellAt(cells, "attendances", {period: "2024-01", program: "partners"})).toBeUndefined();
    const {findings} = await stock.read();
    expect(findings).toContainEqual(expect.objectContaining({code: "more-names-than-heads", records: 1}));
  });
});
