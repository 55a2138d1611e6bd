import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

let stock: Stock;
afterEach(() => stock.close());

const peers = {id: "peers", name: "Peers", type: "one_to_one"};
const config = (program: Record<string, unknown> = peers) => ({
  programs: [program],
  sites: [
    {id: "east", name: "East"},
    {id: "west", name: "West"}
  ],
  published_tables: [{periods: ["month", "quarter", "all"], by: ["program", "site"]}]
});

const anna = "00000000-0000-0000-0000-00000000000a";
const ben = "00000000-0000-0000-0000-00000000000b";
const met = (person: number, day: string, more = {}) =>
  contact(person, day, {program: "peers", site: "east", kind: "one_to_one", worker: anna, ...more});
const posts = (starts: string, value: number, more = {}) => ({
  program: "peers",
  name: "fte",
  starts,
  value,
  ...more
});

describe("caseload", () => {
  // The data begin on 1 January: 30 March is the first day whose last 90 days lie within them.
  const contacts = [
    met(1, "2024-01-01"),
    // Twice in March, at two sites: one case, at the site of the last.
    ...[met(2, "2024-03-05"), met(2, "2024-03-20", {site: "west", worker: ben})],
    met(3, "2024-02-10"),
    met(4, "2024-04-15"),
    // Missed: nobody worked with them.
    met(5, "2024-04-16", {status: "no_show", worker: ben})
  ];

  it("is the people of the last 90 days over the posts at the month's end, averaged over months", async () => {
    stock = await openStock(config());
    await stock.people(5);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, contacts);
    await stock.load({feed: "facts", from: "2024-01-01", to: "2024-06-30"}, [
      // March alone; then April to June in one figure, given in two parts.
      posts("2024-03-01", 1.5),
      posts("2024-04-01", 0.75, {ends: "2024-06-30"}),
      posts("2024-04-01", 0.25, {ends: "2024-06-30"}),
      // Of some of the posts only.
      posts("2024-04-01", 0.25, {ends: "2024-06-30", characteristic: "veteran", grp: "yes"})
    ]);
    const cells = await stock.cells(["caseload:fte"]);
    const at = (period: string) => cellAt(cells, "caseload:fte", {period, program: "peers"});
    // 31 March: since 2 January came 2 and 3. 2 / 1.5.
    expect(at("2024-03")).toMatchObject({numerator: 2, denominator: 1.5, people: 2});
    expect(at("2024-03")?.value).toBeCloseTo(4 / 3, 12);
    // 30 April (from 1 February): 2, 3, 4. 31 May (from 3 March): 2, 4. 30 June (from 2 April): 4.
    expect(at("2024-04")).toMatchObject({numerator: 3, denominator: 1, value: 3});
    expect(at("2024-05")?.value).toBe(2);
    expect(at("2024-06")?.value).toBe(1);
    expect(at("2024-Q2")).toMatchObject({numerator: 6, denominator: 3, value: 2, people: 3});
    // January and February have no whole window, so that they are in no average: (2 + 3 + 2 + 1) / (1.5 + 3).
    expect(at("2024-01")?.status).toBe("immature");
    expect(at("all")).toMatchObject({numerator: 8, denominator: 4.5});
    expect(cellAt(cells, "caseload:fte", {period: "all"})).toMatchObject({numerator: 8, denominator: 4.5});
  });

  it("is over the staff who had a contact where posts are not recorded, each at one site a month", async () => {
    stock = await openStock(config());
    await stock.people(5);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, contacts);
    const cells = await stock.cells(["caseload:fte", "caseload:staff"]);
    const at = (period: string, site = "*") =>
      cellAt(cells, "caseload:staff", {period, program: "peers", site});
    expect(cells.cells.some(({measure}) => measure === "caseload:fte")).toBe(false);
    // March: two on the caseload, Anna and Ben. April: three, Anna alone, for Ben's appointment was missed.
    expect(at("2024-03")).toMatchObject({numerator: 2, denominator: 2, value: 1});
    expect(at("2024-04")).toMatchObject({numerator: 3, denominator: 1, value: 3});
    expect(at("2024-03", "west")).toMatchObject({numerator: 1, denominator: 1});
    expect(at("2024-03", "east")).toMatchObject({numerator: 1, denominator: 1});
  });

  it("holds the people of sites whose posts are known, and all where posts are the program's", async () => {
    stock = await openStock(config());
    await stock.people(5);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, contacts);
    await stock.load({feed: "facts", from: "2024-01-01", to: "2024-06-30"}, [
      posts("2024-04-01", 1, {site: "east"}),
      ...[posts("2024-05-01", 1, {site: "east"}), posts("2024-05-01", 1)]
    ]);
    const cells = await stock.cells(["caseload:fte"]);
    const at = (period: string) => cellAt(cells, "caseload:fte", {period, program: "peers"});
    // 30 April: 3 and 4 at east, 2 at west last. 31 May: 4 at east, 2 at west.
    expect(at("2024-04")).toMatchObject({numerator: 2, denominator: 1, value: 2});
    expect(at("2024-05")).toMatchObject({numerator: 2, denominator: 2, value: 1});
  });

  it("leaves out months of which no posts are known, on both sides", async () => {
    stock = await openStock(config());
    await stock.people(5);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, contacts);
    await stock.load({feed: "facts", from: "2024-01-01", to: "2024-06-30"}, [posts("2024-05-01", 2)]);
    const cells = await stock.cells(["caseload:fte"]);
    const at = (period: string) => cellAt(cells, "caseload:fte", {period, program: "peers"});
    expect(at("2024-04")).toMatchObject({status: "empty", value: null});
    // May alone: 2 people over 2 posts.
    expect(at("2024-Q2")).toMatchObject({numerator: 2, denominator: 2, value: 1});
  });
});

describe("contacts and hours per person each month", () => {
  it("are over months in which somebody came, and hours over those of which every length is known", async () => {
    stock = await openStock(config());
    await stock.people(3);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-03-31"}, [
      // January: three contacts of the first, at two sites, 150 minutes; one of the second, 30.
      ...[met(1, "2024-01-03"), met(1, "2024-01-10"), met(1, "2024-01-20", {site: "west", minutes: "30.00"})],
      met(2, "2024-01-05", {minutes: "30.00"}),
      // February: one of two without a length.
      ...[met(1, "2024-02-03"), met(1, "2024-02-10", {minutes: null})],
      {...met(2, "2024-02-11"), status: "late_cancel"}
    ]);
    const cells = await stock.cells(["contacts_per_person_month", "hours_per_person_month"]);
    const at = (measure: string, period: string, site = "*") =>
      cellAt(cells, measure, {period, program: "peers", site});
    // January 4 contacts over 2 person-months; over all 6 over 3.
    expect(at("contacts_per_person_month", "2024-01")).toMatchObject({
      numerator: 4,
      denominator: 2,
      value: 2
    });
    expect(at("contacts_per_person_month", "all")).toMatchObject({numerator: 6, denominator: 3, people: 2});
    // The first person's January is one person-month, at West, where it ended.
    expect(at("contacts_per_person_month", "2024-01", "west")).toMatchObject({numerator: 3, denominator: 1});
    expect(at("contacts_per_person_month", "2024-01", "east")).toMatchObject({numerator: 1, denominator: 1});
    // 180 minutes over 2 person-months are 1.5 hours; February has a contact of unknown length, and March nobody.
    expect(at("hours_per_person_month", "2024-01")?.value).toBe(1.5);
    expect(at("hours_per_person_month", "2024-02")).toMatchObject({
      status: "empty",
      more: {person_months_without_length: 1}
    });
    expect(at("hours_per_person_month", "all")).toMatchObject({
      ...{denominator: 2, value: 1.5},
      more: {person_months_without_length: 1}
    });
  });
});

describe("modes of contacts", () => {
  it("are shares of those whose mode is recorded", async () => {
    stock = await openStock(config());
    await stock.people(2);
    const modes = ["in_person", "in_person", "community", "phone", "video", "text", "other", null, "phone"];
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, [
      ...modes.map((mode, at) => met(1 + (at % 2), `2024-01-0${at + 1}`, {mode})),
      met(1, "2024-01-20", {mode: "phone", status: "no_show"})
    ]);
    const ids = ["face_to_face", "community", "telehealth"].map((id) => `contact_mode:${id}`);
    const cells = await stock.cells(ids);
    const told = ids.map((id) => cellAt(cells, id, {period: "2024-01", program: "peers"}));
    // Eight with a mode: 3 face to face, 1 of them in the community, 3 by video or telephone.
    expect(told.map((cell) => [cell?.numerator, cell?.denominator])).toEqual([
      [3, 8],
      [1, 8],
      [3, 8]
    ]);
    expect(told[0]?.more).toEqual({
      ...{in_person: 2, community: 1, video: 1, phone: 2, text: 1, other: 1},
      mode_not_recorded: 1
    });
    expect(told[0]).toMatchObject({value: 0.375, lower: null, upper: null});
  });
});

describe("no-shows", () => {
  it("are of appointments kept, missed or cancelled late; one to come is in neither", async () => {
    stock = await openStock(config());
    await stock.people(2);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, [
      ...[met(1, "2024-01-02"), met(1, "2024-01-03"), met(2, "2024-01-04")],
      ...["no_show", "late_cancel", "scheduled"].map((status) => met(2, "2024-01-09", {status})),
      // Somebody who never came at all is in it too.
      met(2, "2024-01-10", {status: "no_show"})
    ]);
    const cells = await stock.cells(["no_show_rate"]);
    // 2 of 3 + 2 + 1.
    expect(cellAt(cells, "no_show_rate", {period: "2024-01", program: "peers"})).toMatchObject({
      ...{numerator: 2, denominator: 6, people: 2},
      more: {late_cancelled: 1}
    });
  });

  it("have no cell where an export holds kept appointments alone", async () => {
    stock = await openStock(config());
    await stock.people(1);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, [met(1, "2024-01-02")]);
    expect((await stock.cells(["no_show_rate"])).cells).toEqual([]);
  });
});

describe("units of service", () => {
  const lengths = ["7.00", "7.90", "8.00", "22.00", "22.50", "23.00", "37.00", "38.00", "52.00", "53.00"];
  const unitsOf = async (units: Record<string, unknown>, contacts: Parameters<Stock["load"]>[1]) => {
    stock = await openStock(config({...peers, units}));
    await stock.people(2);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, contacts);
    const cells = await stock.cells(["units:individual", "units:group"]);
    return (id: string) => cellAt(cells, `units:${id}`, {period: "2024-01", program: "peers"});
  };
  const oneADay = lengths.map((minutes, at) =>
    met(1, `2024-01-${String(at + 1).padStart(2, "0")}`, {minutes})
  );

  it("count a further unit from 8 minutes on by the 8-minute rule, contact by contact", async () => {
    const at = await unitsOf({rule: "eight_minute"}, oneADay);
    // CMS: 8-22 one, 23-37 two, 38-52 three, 53-67 four: 0 + 0 + 1 + 1 + 1 + 2 + 2 + 3 + 3 + 4.
    expect(at("individual")).toMatchObject({value: 17, more: {units_above_cap: 0, share_with_length: 1}});
  });

  it("count whole units alone by the other", async () => {
    const at = await unitsOf({rule: "floor"}, oneADay);
    // 0 + 0 + 0 + 1 + 1 + 1 + 2 + 2 + 3 + 3.
    expect(at("individual")?.value).toBe(13);
  });

  it("hold each person's day to the cap, groups apart, and say what is above it", async () => {
    const at = await unitsOf({rule: "floor", daily_cap: 6, group_daily_cap: 4}, [
      // One day: 4 + 4 units held to 6, at two sites; another day: 4.
      ...[met(1, "2024-01-02"), met(1, "2024-01-02", {site: "west"}), met(1, "2024-01-03")],
      // Another person's same day has a cap of its own.
      met(2, "2024-01-02"),
      // A group of 90 minutes: 6 units held to 4, beside the 4 alone.
      met(2, "2024-01-02", {kind: "group", minutes: "90.00"}),
      // Neither is bought by the unit.
      ...[met(2, "2024-01-05", {kind: "visit"}), met(2, "2024-01-05", {status: "no_show"})]
    ]);
    expect(at("individual")).toMatchObject({value: 14, people: 2, more: {units_above_cap: 2}});
    expect(at("group")).toMatchObject({value: 4, people: 1, more: {units_above_cap: 2}});
  });

  it("tell contacts without a length instead of guessing one", async () => {
    const at = await unitsOf({rule: "floor"}, [
      ...[met(1, "2024-01-02"), met(1, "2024-01-03", {minutes: null}), met(2, "2024-01-04", {minutes: null})],
      met(1, "2024-01-05", {kind: "group", minutes: null})
    ]);
    expect(at("individual")).toMatchObject({
      value: 4,
      more: {contacts_with_length: 1, contacts_without_length: 2, share_with_length: 1 / 3}
    });
    // Of groups no length is known: it is not told that there were no units.
    expect(at("group")).toMatchObject({status: "empty", value: null});
  });

  it("are told only where a program declares its rule, and name it", async () => {
    stock = await openStock(config());
    await stock.people(1);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, [met(1, "2024-01-02")]);
    expect((await stock.cells(["units:individual", "units:group"])).cells).toEqual([]);
  });
});
