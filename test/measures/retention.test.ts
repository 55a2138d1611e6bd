import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "partners", name: "Partners", type: "one_to_one", inactivity_gap: 60},
    {id: "course", name: "Course", type: "support_group", length: 56}
  ],
  sites: [
    {id: "east", name: "East"},
    {id: "west", name: "West"}
  ],
  published_tables: [{periods: ["month", "all"], by: ["program", "site"]}]
};

let stock: Stock;
afterEach(() => stock.close());

describe("n-day retention", () => {
  it("asks for a contact in [n, n + gap] of people who had the whole gap to show", async () => {
    stock = await openStock(config);
    await stock.people(5);
    // Groups, gap 90: first contact 1 January (day 0), so the window of n = 30 is 31 January to 30 April.
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-05-15"}, [
      contact(1, "2024-01-01", {site: "east"}),
      contact(1, "2024-01-31", {site: "west"}),
      contact(2, "2024-01-01", {site: "west"}),
      contact(2, "2024-01-30", {site: "west"}),
      contact(3, "2024-01-01", {site: "east"}),
      contact(3, "2024-04-30", {site: "east"}),
      contact(4, "2024-01-01", {site: "east"}),
      contact(4, "2024-05-01", {site: "east"}),
      // First contact 20 January: mature on 20 January + 120 days = 19 May, after the as-of date.
      contact(5, "2024-01-20", {site: "east"}),
      contact(5, "2024-03-01", {site: "east"})
    ]);
    const cells = await stock.cells(["retention:30"]);
    // Kept: 1 (day 30) and 3 (day 120); not: 2 (day 29), 4 (day 121); too early: 5. Wilson of 2 of 4: [.1500, .8500].
    const cell = cellAt(cells, "retention:30", {period: "2024-01"});
    expect(cell).toMatchObject({
      status: "shown",
      numerator: 2,
      denominator: 4,
      people: 4,
      immature: 1,
      value: 0.5
    });
    expect(cell?.lower).toBeCloseTo(0.15003898915214947, 12);
    expect(cell?.upper).toBeCloseTo(0.8499610108478506, 12);
    expect(cell?.sets.numerator?.count).toBe(2);
    expect(cell?.sets.immature?.count).toBe(1);
    // Everybody counts where they first came: 1, 3 and 4 in the east, 2 in the west.
    expect(cellAt(cells, "retention:30", {period: "2024-01", site: "east"})).toMatchObject({
      numerator: 2,
      denominator: 3
    });
    expect(cellAt(cells, "retention:30", {period: "2024-01", site: "west"})).toMatchObject({
      numerator: 0,
      denominator: 1,
      value: 0
    });
  });

  it("uses each program's own gap, and the longest for the organization", async () => {
    stock = await openStock(config);
    await stock.people(2);
    // Partners, gap 60: mature 90 days after 1 January, on 31 March; the organization (gap 90) on 30 April.
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-04-15"}, [
      contact(1, "2024-01-01", {program: "partners"}),
      contact(1, "2024-02-15", {program: "groups"}),
      contact(2, "2024-01-01", {program: "partners"}),
      contact(2, "2024-02-15", {program: "partners"})
    ]);
    const cells = await stock.cells(["retention:30"]);
    // Person 1 came back to the organization, not to the program.
    expect(cellAt(cells, "retention:30", {period: "2024-01", program: "partners"})).toMatchObject({
      status: "shown",
      numerator: 1,
      denominator: 2
    });
    expect(cellAt(cells, "retention:30", {period: "2024-01"})).toMatchObject({
      status: "immature",
      value: null,
      denominator: 0,
      immature: 2
    });
  });

  it("tells three meanings of staying apart, each by when it is known", async () => {
    stock = await openStock(config);
    await stock.people(5);
    // Groups, gap 90, day 0 on 1 January, as-of 15 May: day 135.
    const on = (person: number, ...offsets: number[]) =>
      offsets.map((n) => contact(person, new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)));
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-05-15"}, [
      ...on(1, 0, 16, 44), // near day 30 at both ends, and without a silence over 90 days up to it
      ...on(2, 0, 46), // not within 15 days of day 30, yet no silence over 90 days
      ...on(3, 0, 14), // gone on day 14; silent ever since, for 121 days
      ...on(4, 0, 95, 100), // silent for 95 days from the start, back inside the gap after day 30
      ...on(5, 60, 80) // came on day 60: known near day 30 on day 105, by the gap on day 180 only
    ]);
    const cells = await stock.cells(["retention:30", "retention_bracket:30", "retention_continuous:30"]);
    const all = (measure: string) => {
      const {numerator, denominator, immature} =
        cellAt(cells, measure, {period: "all", program: "groups"}) ?? {};
      return [numerator, denominator, immature];
    };
    expect(all("retention:30")).toEqual([3, 4, 1]);
    expect(all("retention_bracket:30")).toEqual([2, 5, 0]);
    expect(all("retention_continuous:30")).toEqual([2, 4, 1]);
  });

  it("has none beyond a program's declared length, and tells empty from immature", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-12-31"}, [
      contact(1, "2024-01-01", {program: "course"}),
      contact(1, "2024-02-12", {program: "course"})
    ]);
    const cells = await stock.cells(["retention:30", "retention:60"]);
    expect(cellAt(cells, "retention:30", {period: "2024-01", program: "course"})).toMatchObject({value: 1});
    expect(cellAt(cells, "retention:60", {period: "2024-01", program: "course"})).toBeUndefined();
    expect(cellAt(cells, "retention:30", {period: "2024-02", program: "course"})).toMatchObject({
      status: "empty",
      value: null,
      denominator: 0,
      immature: 0
    });
  });
});

describe("Kaplan-Meier retention", () => {
  const days = (start: string, n: number): string => {
    const date = new Date(`${start}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + n);
    return date.toISOString().slice(0, 10);
  };

  it("meets the fixture of the domain reference through SQL, by recorded exits", async () => {
    stock = await openStock(config);
    await stock.people(7);
    // Events at 5, 8, 8 and 12 days; censored at 15 (open) and 20 (moved). The seventh opened after the as-of date.
    const episode = (person: number, opened: string, closed: string | null, reason: string | null) => ({
      person,
      program: "partners",
      opened,
      closed,
      reason
    });
    await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-01-31"}, [
      episode(1, "2024-01-01", "2024-01-06", "left"),
      episode(2, "2024-01-01", "2024-01-09", "lost"),
      episode(3, "2024-01-02", "2024-01-10", null),
      episode(4, "2024-01-03", "2024-01-15", "other"),
      episode(5, "2024-01-16", null, null),
      episode(6, "2024-01-02", "2024-01-22", "moved"),
      episode(7, "2024-02-02", null, null),
      // A second episode of the first person does not count.
      episode(1, "2024-01-20", "2024-01-21", "left")
    ]);
    const cells = await stock.cells(["survival:30", "survival_median", "retention_curve"]);
    const table = cells.curves.filter(({program, period}) => program === "partners" && period === "2024-01");
    expect(table[0]).toMatchObject({day: 0, atRisk: 6, events: 0, censored: 0, survival: 1});
    const median = cellAt(cells, "survival_median", {period: "2024-01", program: "partners"});
    // S(8) = .5 exactly, so R takes the middle of 8 and 12.
    expect(median).toMatchObject({status: "shown", value: 10, denominator: 6, numerator: 4});
    expect(median?.more).toMatchObject({events: 4, censored: 2});
    // Nobody was watched for 30 days.
    expect(cellAt(cells, "survival:30", {period: "2024-01", program: "partners"})).toMatchObject({
      status: "immature",
      value: null,
      immature: 2
    });
  });

  it("cuts at the as-of date minus the gap where there are contacts only", async () => {
    stock = await openStock(config);
    await stock.people(6);
    // Groups, gap 90, as-of 2024-12-31: the cut is 2024-10-02.
    const start = "2024-01-01";
    await stock.load({feed: "contacts", from: start, to: "2024-12-31"}, [
      // 1: came once: an event on day 0.
      contact(1, start),
      // 2: last contact on day 40: an event on day 40.
      contact(2, start),
      contact(2, days(start, 40)),
      // 3: silent from day 10 for 91 days and back: an event on day 10; coming back does not undo it.
      contact(3, start),
      contact(3, days(start, 10)),
      contact(3, days(start, 101)),
      // 4: a silence of 90 days exactly is none; last contact on the cut, 275 days on: censored there.
      contact(4, start),
      contact(4, days(start, 90)),
      contact(4, days(start, 180)),
      contact(4, days(start, 270)),
      contact(4, days(start, 275)),
      // 5: still coming in December: censored at the cut, not at the last contact.
      ...[0, 80, 160, 240, 320].map((n) => contact(5, days(start, n))),
      // 6: first came on the cut: too new to judge.
      contact(6, "2024-10-02")
    ]);
    expect(days(start, 275)).toBe("2024-10-02");
    const cells = await stock.cells(["survival:30", "survival:180", "survival_median", "retention_curve"]);
    // At risk 5; events on days 0 (1 of 5), 10 (1 of 4), 40 (1 of 3); two censored on day 275.
    const all = (measure: string) => cellAt(cells, measure, {period: "all", program: "groups"});
    expect(all("survival:30")).toMatchObject({status: "shown", denominator: 5, numerator: 2, immature: 1});
    expect(all("survival:30")?.value).toBeCloseTo((4 / 5) * (3 / 4), 12);
    expect(all("survival:30")?.more.at_risk).toBe(3);
    expect(all("survival:180")?.value).toBeCloseTo((4 / 5) * (3 / 4) * (2 / 3), 12);
    expect(all("survival_median")?.value).toBe(40);
    const curve = cells.curves.filter(({program, period}) => program === "groups" && period === "all");
    expect(curve.map(({day, atRisk, events}) => [day, atRisk, events]).slice(0, 4)).toEqual([
      [0, 5, 1],
      [30, 4, 1],
      [60, 3, 1],
      [90, 2, 0]
    ]);
    expect(curve.at(-1)).toMatchObject({day: 270, atRisk: 2});
    // October's only newcomer cannot be judged yet.
    expect(cellAt(cells, "survival:30", {period: "2024-10", program: "groups"})).toMatchObject({
      status: "immature",
      immature: 1,
      denominator: 0
    });
  });

  it("follows recorded exits for the organization where there is one program only", async () => {
    stock = await openStock({...config, programs: [config.programs[1]]});
    await stock.people(2);
    await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-12-31"}, [
      {person: 1, program: "partners", opened: "2024-01-01", closed: "2024-02-01", reason: "left"},
      {person: 2, program: "partners", opened: "2024-01-01", closed: null, reason: null}
    ]);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-12-31"}, [
      contact(2, "2024-01-01", {program: "partners"})
    ]);
    const cells = await stock.cells(["survival:60"]);
    const program = cellAt(cells, "survival:60", {period: "all", program: "partners"});
    expect(program).toMatchObject({numerator: 1, denominator: 2, value: 0.5});
    expect(cellAt(cells, "survival:60", {period: "all"})).toEqual({...program, program: "*"});
  });

  it("follows the contacts for the organization where a program has both", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-12-31"}, [
      {person: 1, program: "partners", opened: "2024-01-01", closed: "2024-02-01", reason: "left"}
    ]);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-12-31"}, [
      contact(1, "2024-01-01", {program: "partners"}),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((month) =>
        contact(1, `2024-${String(month).padStart(2, "0")}-15`)
      )
    ]);
    const cells = await stock.cells(["survival:30", "survival:60"]);
    expect(cellAt(cells, "survival:60", {period: "all", program: "partners"})?.value).toBe(0);
    expect(cellAt(cells, "survival:60", {period: "all"})).toMatchObject({value: 1, numerator: 0});
  });
});
