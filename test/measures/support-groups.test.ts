import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

let stock: Stock;
afterEach(() => stock.close());

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "open", name: "Open group", type: "support_group"}
  ],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};

const held = (day: string, more = {}) => ({
  program: "open",
  started_at: `${day} 18:00:00`,
  minutes: "90.00",
  activity: "Open",
  ...more
});

const ofSessions = [
  ...["sessions", "attendances", "group_size", "group_size:median", "session_hours"],
  ...["session_facilitators", "people_per_facilitator"]
];
const ofPeople = ["newcomer_rate", "newcomer_share", "second_visit:28", "regulars"];

describe("groups that count heads alone", () => {
  it("have every figure of sessions and no cell that needs names", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "sessions", from: "2024-01-01", to: "2024-02-29"}, [
      held("2024-01-01", {head_count: 4, facilitators: 1}),
      held("2024-01-08", {head_count: 6, facilitators: 2}),
      held("2024-01-15", {head_count: 11, facilitators: 2, minutes: "60.00"}),
      held("2024-01-22", {head_count: 0, minutes: null}),
      // Nobody counted: held, and in no size.
      held("2024-01-29", {facilitators: 0})
    ]);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-02-29"}, [contact(1, "2024-01-03")]);
    const cells = await stock.cells([...ofSessions, ...ofPeople]);
    const january = (measure: string) => cellAt(cells, measure, {period: "2024-01", program: "open"});
    expect(january("sessions")?.value).toBe(5);
    expect(january("attendances")?.value).toBe(21);
    // (4 + 6 + 11 + 0) / 4
    expect(january("group_size")).toMatchObject({
      numerator: 21,
      denominator: 4,
      value: 5.25,
      people: null,
      lower: null
    });
    expect(january("group_size")?.more.without_count).toBe(1);
    // 0, 4, 6, 11: half have 4 at most.
    expect(january("group_size:median")?.value).toBe(4);
    // 90 + 90 + 60 + 90 minutes; one session has no length.
    expect(january("session_hours")).toMatchObject({value: 5.5, more: {without_length: 1}});
    // (1 + 2 + 2 + 0) / 4, and (4 + 6 + 11) / (1 + 2 + 2)
    expect(january("session_facilitators")).toMatchObject({numerator: 5, denominator: 4, value: 1.25});
    expect(january("people_per_facilitator")).toMatchObject({numerator: 21, denominator: 5, value: 4.2});
    for (const measure of ofPeople) {
      expect(january(measure), measure).toBeUndefined();
      expect(cellAt(cells, measure, {period: "2024-01", program: "groups"}), measure).toBeDefined();
    }
    expect(cellAt(cells, "group_size", {period: "2024-02", program: "open"})).toMatchObject({
      status: "empty",
      value: null
    });
  });

  it("say no size of a middle session that is larger than any told apart", async () => {
    stock = await openStock(config);
    await stock.load({feed: "sessions", from: "2024-01-01", to: "2024-02-29"}, [
      held("2024-01-01", {head_count: 59}),
      held("2024-01-08", {head_count: 300}),
      held("2024-02-05", {head_count: 60}),
      held("2024-02-12", {head_count: 61})
    ]);
    const cells = await stock.cells(["group_size:median"]);
    expect(cellAt(cells, "group_size:median", {period: "2024-01"})?.value).toBe(59);
    expect(cellAt(cells, "group_size:median", {period: "2024-02"})?.status).toBe("empty");
  });
});

it("counts a session with names and a head-count by the head-count, and by the names where there is none", async () => {
  stock = await openStock(config);
  await stock.people(3);
  await stock.load({feed: "sessions", from: "2024-01-01", to: "2024-01-31"}, [
    held("2024-01-02", {program: "groups", head_count: 5}),
    held("2024-01-09", {program: "groups"})
  ]);
  await stock.load(
    {feed: "attendance", from: "2024-01-01", to: "2024-01-31"},
    [1, 2, 3].flatMap((person) => [contact(person, "2024-01-02"), contact(person, "2024-01-09")])
  );
  const cells = await stock.cells(["group_size"]);
  // 5 heads, then 3 names.
  expect(cellAt(cells, "group_size", {period: "2024-01", program: "groups"})).toMatchObject({
    numerator: 8,
    denominator: 2,
    value: 4
  });
});

describe("newcomers", () => {
  /** Data from 2023 on and a year of looking back: whoever comes first in 2024 is new. */
  const records = [
    // Known since 2023.
    ...["2023-02-01", "2024-03-01", "2024-03-08"].map((day) => contact(1, day)),
    // New in March; again after 28 days, which still counts, and twice on the first day, which is one day.
    ...["2024-03-02", "2024-03-02", "2024-03-30"].map((day) => contact(2, day)),
    // New in March; again after 29 days.
    ...["2024-03-03", "2024-04-01"].map((day) => contact(3, day)),
    // New in March, and once only.
    contact(4, "2024-03-04"),
    // New in April, 20 days before the data end.
    ...["2024-04-10", "2024-04-12"].map((day) => contact(5, day))
  ];

  it("are told among attendances and among people, and by who came again within 28 days", async () => {
    stock = await openStock(config);
    await stock.people(5);
    await stock.load({feed: "attendance", from: "2023-01-01", to: "2024-04-30"}, records);
    const cells = await stock.cells(ofPeople);
    const march = (measure: string) => cellAt(cells, measure, {period: "2024-03", program: "groups"});
    // First ones of 2, 3 and 4, of 2 + 3 + 1 + 1 attendances in March.
    expect(march("newcomer_rate")).toMatchObject({numerator: 3, denominator: 7, people: null});
    expect(march("newcomer_share")).toMatchObject({numerator: 3, denominator: 4, value: 0.75, people: 4});
    // 2 came again on day 28, 3 on day 29, 4 never.
    expect(march("second_visit:28")).toMatchObject({numerator: 1, denominator: 3, immature: 0});
    // 5 came again, but 10 April and 28 days is after the data's end.
    expect(cellAt(cells, "second_visit:28", {period: "2024-04", program: "groups"})).toMatchObject({
      status: "immature",
      denominator: 0,
      immature: 1
    });
    // Before the data reach back a year nobody is known to be new.
    expect(cellAt(cells, "newcomer_share", {period: "2023-02", program: "groups"})).toMatchObject({
      status: "immature",
      value: null
    });
    expect(cellAt(cells, "second_visit:28", {period: "2023-02", program: "groups"})?.status).toBe("immature");
  });
});

describe("regulars", () => {
  const weekly = (activity: string, days: readonly string[]) =>
    days.map((day) => ({
      program: "groups",
      started_at: `${day} 18:00:00`,
      activity,
      session_key: key(activity, day)
    }));
  const key = (activity: string, day: string) =>
    `00000000-0000-0000-0000-${(activity === "Blue" ? "1" : "2").padEnd(4, "0")}${day.replaceAll("-", "")}`;
  const blue = ["2024-03-06", "2024-03-13", "2024-03-20", "2024-03-27"];
  const red = ["2024-01-10", "2024-03-07", "2024-03-28"];
  const came = (person: number, activity: string, days: readonly string[]) =>
    days.map((day) => contact(person, day, {session_key: key(activity, day)}));
  const fill = async (regular?: object) => {
    stock = await openStock({...config, programs: [{...config.programs[0], ...(regular && {regular})}]});
    await stock.people(4);
    await stock.load({feed: "sessions", from: "2023-10-01", to: "2024-03-31"}, [
      ...weekly("Blue", blue),
      ...weekly("Red", red)
    ]);
    await stock.load({feed: "attendance", from: "2023-10-01", to: "2024-03-31"}, [
      ...came(1, "Blue", blue.slice(0, 2)),
      ...came(2, "Blue", blue.slice(0, 1)),
      // One of four Blue, two of three Red.
      ...came(3, "Blue", blue.slice(3)),
      ...came(3, "Red", red.slice(1)),
      // The 90 days before 31 March begin on 2 January: one of three Red, and one of four Blue.
      ...came(4, "Red", red.slice(0, 1)),
      ...came(4, "Blue", blue.slice(2, 3))
    ]);
    return cellAt(await stock.cells(["regulars"]), "regulars", {period: "2024-03", program: "groups"});
  };

  it("came to half of the sessions of one of their groups in 90 days", async () => {
    // 1: 2 of 4. 2: 1 of 4. 3: 2 of 3. 4: 1 of 3 and 1 of 4.
    expect(await fill()).toMatchObject({numerator: 2, denominator: 4, people: 4});
  });

  it("or to the share the program declares", async () => {
    // A quarter of the sessions is enough: everybody.
    expect(await fill({share: "25%"})).toMatchObject({numerator: 4, denominator: 4});
  });

  it("or so often a month", async () => {
    // Once a month is three times in 90 days: only 3 did.
    expect(await fill({a_month: 1})).toMatchObject({numerator: 1, denominator: 4});
  });
});
