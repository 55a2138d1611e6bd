import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

let stock: Stock;
afterEach(() => stock.close());

const house = {id: "house", name: "House", type: "peer_run"};
const config = {
  programs: [house],
  sites: [
    {id: "east", name: "East"},
    {id: "west", name: "West"}
  ],
  published_tables: [{periods: ["month", "year", "all"], by: ["program", "site"]}]
};

const visit = (person: number, day: string, more = {}) =>
  contact(person, day, {program: "house", site: "east", kind: "visit", ...more});
const stated = (name: string, starts: string, value: number, more = {}) => ({
  program: "house",
  name,
  starts,
  value,
  ...more
});
const doors = ["average_daily_attendance", "days_open"];

describe("average daily attendance", () => {
  const visits = [
    // 1 February, East: two people, one of them twice. West: one.
    ...[visit(1, "2024-02-01"), visit(1, "2024-02-01"), visit(2, "2024-02-01")],
    visit(3, "2024-02-01", {site: "west"}),
    // 2 February: West alone.
    visit(3, "2024-02-02", {site: "west"}),
    // Met elsewhere: nobody came.
    visit(4, "2024-02-03", {kind: "outreach"}),
    // March: two days.
    ...[visit(1, "2024-03-01"), visit(2, "2024-03-04")]
  ];

  it("is a day's people over the days declared, or those on which somebody came", async () => {
    stock = await openStock(config);
    await stock.people(4);
    await stock.load({feed: "contacts", from: "2024-02-01", to: "2024-03-31"}, visits);
    await stock.load({feed: "facts"}, [
      stated("days_open", "2024-02-01", 20),
      stated("days_open", "2024-04-01", 21)
    ]);
    const cells = await stock.cells(doors);
    const at = (measure: string, period: string, slice = {}) =>
      cellAt(cells, measure, {period, program: "house", ...slice});
    // 2 + 1 + 1 over the 20 declared.
    expect(at("average_daily_attendance", "2024-02")).toMatchObject({
      numerator: 4,
      denominator: 20,
      value: 0.2,
      people: null
    });
    expect(at("days_open", "2024-02")).toMatchObject({value: 20, more: {days_seen: 0}});
    // Nothing is declared of March: the two days on which somebody came.
    expect(at("average_daily_attendance", "2024-03")).toMatchObject({numerator: 2, denominator: 2, value: 1});
    expect(at("days_open", "2024-03")).toMatchObject({value: 2, more: {days_seen: 2}});
    expect(at("average_daily_attendance", "all")).toMatchObject({numerator: 6, denominator: 22});
    // Nothing is declared of a site alone: East was seen open on one day of February, West on two.
    expect(at("days_open", "2024-02", {site: "east", period: "2024"})?.value).toBe(3);
    expect(at("average_daily_attendance", "2024", {site: "west"})).toMatchObject({
      numerator: 2,
      denominator: 2
    });
  });

  it("takes the days of the site open most, where they are declared of sites", async () => {
    stock = await openStock(config);
    await stock.people(4);
    await stock.load({feed: "contacts", from: "2024-02-01", to: "2024-03-31"}, visits);
    await stock.load({feed: "facts"}, [
      stated("days_open", "2024-02-01", 12, {site: "east"}),
      stated("days_open", "2024-02-01", 18, {site: "west"})
    ]);
    const cells = await stock.cells(doors);
    const at = (site: string) => cellAt(cells, "days_open", {period: "2024-02", program: "house", site});
    expect([at("east")?.value, at("west")?.value, at("*")?.value]).toEqual([12, 18, 18]);
  });

  it("lets a declared figure stand, says on how many more days people came, and counts heads where nobody is named", async () => {
    stock = await openStock(config);
    await stock.people(2);
    await stock.load({feed: "contacts", from: "2024-02-01", to: "2024-02-29"}, [
      visit(1, "2024-02-01"),
      visit(2, "2024-02-02")
    ]);
    await stock.load({feed: "sessions", from: "2024-02-01", to: "2024-02-29"}, [
      // Of these five one may be the one who signed in.
      {program: "house", site: "east", started_at: "2024-02-01 15:00:00", head_count: 5},
      {program: "house", site: "east", started_at: "2024-02-05 15:00:00", head_count: 7}
    ]);
    await stock.load({feed: "facts"}, [stated("days_open", "2024-02-01", 2)]);
    const cells = await stock.cells(doors);
    // 5 + 1 + 7 people on three days, of which two are declared.
    expect(cellAt(cells, "average_daily_attendance", {period: "2024-02", program: "house"})).toMatchObject({
      numerator: 13,
      denominator: 2,
      more: {days_seen: 0, days_beyond: 1}
    });
  });
});

it("visits of each member are visits over the people who made them", async () => {
  stock = await openStock(config);
  await stock.people(3);
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-02-29"}, [
    ...[
      visit(1, "2024-01-02"),
      visit(1, "2024-01-03"),
      visit(1, "2024-02-01", {site: "west"}),
      visit(2, "2024-01-09")
    ],
    visit(3, "2024-01-10", {kind: "outreach"})
  ]);
  const cells = await stock.cells(["visits_per_member"]);
  expect(cellAt(cells, "visits_per_member", {period: "2024-01", program: "house"})).toMatchObject({
    numerator: 3,
    denominator: 2,
    value: 1.5
  });
  // Four visits of two people, one of them at both sites.
  expect(cellAt(cells, "visits_per_member", {period: "all", program: "house"})).toMatchObject({
    numerator: 4,
    denominator: 2,
    value: 2
  });
});

it("outreach is to the absent after the days declared, and apart from outreach to whoever never came", async () => {
  stock = await openStock({...config, programs: [{...house, absent_after: "14d"}]});
  await stock.people(4);
  const outreach = (person: number, day: string, more = {}) =>
    visit(person, day, {kind: "outreach", ...more});
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-02-29"}, [
    ...[visit(1, "2024-01-01"), outreach(1, "2024-01-15"), outreach(1, "2024-01-16")],
    // Thirteen days are not yet absent.
    ...[visit(2, "2024-01-01"), outreach(2, "2024-01-14")],
    outreach(3, "2024-01-20"),
    // Not reached.
    ...[visit(4, "2024-01-01"), outreach(4, "2024-01-20", {status: "no_show"})]
  ]);
  const cells = await stock.cells(["outreach_absent"]);
  expect(cellAt(cells, "outreach_absent", {period: "2024-01", program: "house"})).toMatchObject({
    value: 2,
    people: 1,
    more: {outreach: 4}
  });
});

it("tells education from advocacy by the activities declared", async () => {
  const events = {education: ["WRAP class"], advocacy: ["Voters' day"]};
  stock = await openStock({...config, programs: [{...house, events}]});
  await stock.load(
    {feed: "sessions", from: "2024-01-01", to: "2024-01-31"},
    [...["WRAP class", " wrap CLASS ", "Voters' day", "Lunch"], null].map((activity, at) => ({
      program: "house",
      started_at: `2024-01-0${at + 1} 10:00:00`,
      activity,
      head_count: 10 + at
    }))
  );
  const cells = await stock.cells(["events:education", "events:advocacy"]);
  const january = (measure: string) => cellAt(cells, measure, {period: "2024-01", program: "house"});
  expect(january("events:education")).toMatchObject({value: 2, people: null, more: {attendances: 21}});
  expect(january("events:advocacy")).toMatchObject({value: 1, more: {attendances: 12}});
});

it("averages volunteers over months, adds up their hours, and holds the board's figures for a year", async () => {
  stock = await openStock(config);
  await stock.people(1);
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-12-31"}, [visit(1, "2024-01-02")]);
  await stock.load({feed: "facts"}, [
    stated("volunteers", "2024-01-01", 6),
    // Of a quarter: each of its months.
    stated("volunteers", "2024-02-01", 9, {ends: "2024-04-30"}),
    stated("volunteer_hours", "2024-01-01", 40.5),
    stated("volunteer_hours", "2024-02-01", 60, {ends: "2024-03-31"}),
    ...[stated("board_members", "2023-07-01", 9), stated("board_lived_experience", "2023-07-01", 5)].map(
      (row) => ({...row, program: null})
    ),
    ...[stated("board_members", "2024-07-01", 8), stated("board_lived_experience", "2024-07-01", 6)].map(
      (row) => ({...row, program: null})
    )
  ]);
  const cells = await stock.cells(["volunteers", "volunteer_hours", "board_lived_experience"]);
  const whole = (measure: string, period: string) => cellAt(cells, measure, {period});
  // (6 + 9 + 9 + 9) / 4
  expect(whole("volunteers", "2024")).toMatchObject({numerator: 33, denominator: 4, value: 8.25});
  expect(whole("volunteers", "2024-06")?.status).toBe("empty");
  expect(whole("volunteer_hours", "2024")?.value).toBe(100.5);
  expect(whole("volunteer_hours", "2024-03")?.value).toBe(60);
  expect(whole("board_lived_experience", "2024-06")).toMatchObject({numerator: 5, denominator: 9});
  expect(whole("board_lived_experience", "2024")).toMatchObject({numerator: 6, denominator: 8, value: 0.75});
  // The board is the organization's, and no program's.
  expect(
    cellAt(cells, "board_lived_experience", {period: "2024", program: "house"})?.value ?? null
  ).toBeNull();
});

describe("course completion", () => {
  const course = {
    ...{id: "course", name: "Course", type: "peer_run", inactivity_gap: "60d", length: "42d"},
    course: {sessions: 6, completes: 4}
  };
  const at = (person: number, ...days: string[]) =>
    days.map((day) => contact(person, day, {program: "course"}));

  it("is of everybody who began those who came to the declared minimum within the length", async () => {
    stock = await openStock({
      programs: [course],
      published_tables: [{periods: ["month", "year", "all"], by: ["program"]}]
    });
    await stock.people(6);
    const weeks = [
      "2024-01-08",
      "2024-01-15",
      "2024-01-22",
      "2024-01-29",
      "2024-02-05",
      "2024-02-12"
    ] as const;
    await stock.load({feed: "attendance", from: "2024-01-01", to: "2024-07-01"}, [
      ...at(1, ...weeks),
      ...at(2, ...weeks.slice(0, 4)),
      // Three sessions, one of them signed twice.
      ...at(3, ...weeks.slice(0, 3), weeks[0]),
      ...at(4, weeks[0]),
      // The fourth on day 43, a day too late; takes it again in May and completes it.
      ...at(5, ...weeks.slice(0, 3), "2024-02-20"),
      ...at(5, "2024-05-06", "2024-05-13", "2024-05-20", "2024-05-27"),
      // Began on 3 June: 42 days are not over on 1 July, though four sessions are.
      ...at(6, "2024-06-03", "2024-06-10", "2024-06-17", "2024-06-24")
    ]);
    const cells = await stock.cells(["course_completion", "retention:30", "retention:60"]);
    const cell = (period: string) => cellAt(cells, "course_completion", {period, program: "course"});
    expect(cell("2024-01")).toMatchObject({numerator: 2, denominator: 5, value: 0.4, immature: 0});
    expect(cell("2024-05")).toMatchObject({numerator: 1, denominator: 1});
    expect(cell("2024-06")).toMatchObject({status: "immature", immature: 1});
    // Over the year 5 counts once, by the first beginning.
    expect(cell("2024")).toMatchObject({numerator: 2, denominator: 5, immature: 1, people: 5});
    // Nobody stays in a course beyond its length.
    expect(cellAt(cells, "retention:30", {period: "2024-01", program: "course"})).toBeDefined();
    expect(cells.cells.some(({measure}) => measure === "retention:60")).toBe(false);
  });
});
