import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "peers", name: "Peers", type: "one_to_one"},
    {id: "groups", name: "Groups", type: "support_group"}
  ],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};

let stock: Stock;
afterEach(() => stock.close());

const came = (person: number, day: string) => contact(person, day, {program: "peers", kind: "one_to_one"});
const sent = (person: number, referred: string, more = {}) => ({person, program: "peers", referred, ...more});

/** Five people referred on 1 January and one on 10 February, told of to 18 February. */
async function sixReferred(): Promise<void> {
  stock = await openStock(config);
  await stock.people(8);
  await stock.load({feed: "referrals", from: "2023-12-01", to: "2024-02-18"}, [
    sent(1, "2024-01-01"),
    sent(2, "2024-01-01", {outcome: "accepted", closed: "2024-01-02"}),
    sent(3, "2024-01-01"),
    sent(4, "2024-01-01", {outcome: "unreachable", closed: "2024-01-20"}),
    sent(6, "2024-02-10"),
    // Before any contact of the program was recorded, nobody could be seen to come.
    sent(7, "2023-12-01"),
    sent(8, "2024-01-01", {direction: "out"})
  ]);
  // The fifth by the day of referral of an enrolment.
  await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-02-18"}, [
    {person: 5, program: "peers", referred: "2024-01-01", opened: "2024-01-03"}
  ]);
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-02-18"}, [
    came(8, "2024-01-01"),
    // Day 4, then two more.
    ...[came(1, "2024-01-05"), came(1, "2024-01-10"), came(1, "2024-01-20")],
    // Day 14 is in time; so is the 34th day after it, 18 February.
    ...[came(2, "2024-01-15"), came(2, "2024-01-16"), came(2, "2024-02-18")],
    // Day 15 is too late; somebody who did not come on day 10 has not begun.
    ...[came(3, "2024-01-16"), {...came(3, "2024-01-11"), status: "no_show"}],
    // Day 2; a second contact on that day is no further day, and 7 February is the 35th after it.
    ...[came(5, "2024-01-03"), came(5, "2024-01-03"), came(5, "2024-01-10"), came(5, "2024-02-07")]
  ]);
}

describe("initiation and engagement", () => {
  it("count of everybody referred who began in 14 days and had two further contacts in 34", async () => {
    await sixReferred();
    const cells = await stock.cells(["referred", "initiation", "engagement"]);
    // 1, 2, 3, 4 and 5; in February 6. The one of December was referred too, and 8 was sent on.
    expect(cellAt(cells, "referred", {period: "2024-01", program: "peers"})).toMatchObject({value: 5});
    expect(cellAt(cells, "referred", {period: "all", program: "peers"})).toMatchObject({value: 7});
    // Began: 1 (day 4), 2 (day 14), 5 (day 2). Not: 3 (day 15), 4 (never). Wilson of 3 of 5: [.2307, .8824].
    const began = cellAt(cells, "initiation", {period: "2024-01", program: "peers"});
    expect(began).toMatchObject({status: "shown", numerator: 3, denominator: 5, immature: 0, value: 0.6});
    expect(began?.lower).toBeCloseTo(0.2307, 4);
    expect(began?.upper).toBeCloseTo(0.8824, 4);
    // 1 January + 48 days is 18 February, the as-of date. Kept coming: 1 and 2; 5 has one further contact in time.
    expect(cellAt(cells, "engagement", {period: "2024-01", program: "peers"})).toMatchObject({
      ...{status: "shown", numerator: 2, denominator: 5, value: 0.4}
    });
  });

  it("wait for those referred too short a time ago", async () => {
    await sixReferred();
    const cells = await stock.cells(["initiation", "engagement"]);
    // 10 February + 14 days is 24 February, after the as-of date.
    for (const measure of ["initiation", "engagement"])
      expect(cellAt(cells, measure, {period: "2024-02", program: "peers"}), measure).toMatchObject({
        ...{status: "immature", value: null, denominator: 0, immature: 1}
      });
    expect(cellAt(cells, "initiation", {period: "all"})).toMatchObject({
      numerator: 3,
      denominator: 5,
      immature: 1
    });
    // The day before, everybody of January can still make it.
    const earlier = await stock.cells(["engagement"], {closedThrough: "2024-02-17"});
    expect(cellAt(earlier, "engagement", {period: "all"})).toMatchObject({status: "immature", immature: 6});
  });

  it("take each person by the first referral of the period, at each level its own first contact", async () => {
    stock = await openStock(config);
    await stock.people(2);
    await stock.load({feed: "referrals", from: "2024-01-01", to: "2024-06-30"}, [
      // Not begun by the first, begun by the second: of the month it is the first that counts.
      sent(1, "2024-01-01"),
      sent(1, "2024-01-25"),
      {person: 1, program: "groups", referred: "2024-01-25"},
      sent(2, "2024-03-01")
    ]);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, [
      ...[came(2, "2024-01-01"), contact(2, "2024-01-01"), came(1, "2024-01-26")],
      // In March the second person comes to a program they were not referred to.
      contact(2, "2024-03-02")
    ]);
    const cells = await stock.cells(["initiation"]);
    const at = (period: string, program: string) => cellAt(cells, "initiation", {period, program});
    expect(at("2024-01", "peers")).toMatchObject({numerator: 0, denominator: 1});
    expect(at("2024-01", "groups")).toMatchObject({numerator: 0, denominator: 1});
    expect(at("2024-03", "peers")).toMatchObject({numerator: 0, denominator: 1});
    expect(at("2024-03", "*")).toMatchObject({numerator: 1, denominator: 1});
  });

  it("have no cells where nobody is referred, instead of everybody having begun", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, [came(1, "2024-01-05")]);
    await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-06-30"}, [
      {person: 1, program: "peers", opened: "2024-01-05"}
    ]);
    const {cells} = await stock.cells(["referred", "initiation", "engagement", "seen_within:30"]);
    expect(cells).toEqual([]);
  });
});

describe("the wait for a first contact", () => {
  it("ends otherwise for a referral that is closed without one, and goes on for those who still wait", async () => {
    await sixReferred();
    const cells = await stock.cells(["seen_within:30"]);
    // January, five at risk: seen on days 2, 4, 14 and 15, each a fifth; closed on day 19.
    expect(cellAt(cells, "seen_within:30", {period: "2024-01", program: "peers"})).toMatchObject({
      ...{numerator: 4, denominator: 5, value: 0.8},
      more: {
        median_wait: 14,
        seen: 4,
        closed_without_contact: 1,
        still_waiting: 0,
        seen_by_7: 0.4
      }
    });
    // With the sixth, last known to wait on day 8: 1/6 + 1/6, then 4/6 · 1/3 on day 14, 4/9 · 1/2 on day 15: 7/9.
    // Kaplan-Meier with the closed one censored would say 1 by then.
    const all = cellAt(cells, "seen_within:30", {period: "all", program: "peers"});
    expect(all?.value).toBeCloseTo(7 / 9, 12);
    expect(all?.more).toMatchObject({median_wait: 14, closed_without_contact: 1, still_waiting: 1});
    expect(all?.more.seen_by_14).toBeCloseTo(5 / 9, 12);
    // February began less than 30 days before the as-of date.
    expect(cellAt(cells, "seen_within:30", {period: "2024-02", program: "peers"})?.status).toBe("immature");
  });

  it("has no median where half of those referred are never seen", async () => {
    stock = await openStock(config);
    await stock.people(4);
    await stock.load({feed: "referrals", from: "2024-01-01", to: "2024-06-30"}, [
      sent(1, "2024-01-01"),
      ...[2, 3, 4].map((person) => sent(person, "2024-01-01", {outcome: "declined", closed: "2024-01-11"}))
    ]);
    await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-06-30"}, [came(1, "2024-01-01")]);
    const cells = await stock.cells(["seen_within:30"]);
    expect(cellAt(cells, "seen_within:30", {period: "all"})).toMatchObject({
      ...{value: 0.25, more: {median_wait: null, closed_without_contact: 3}}
    });
  });
});

describe("linkage", () => {
  it("asks by day 30 of everybody sent on, each by their first referral of the period", async () => {
    stock = await openStock(config);
    await stock.people(5);
    const on = (person: number, referred: string, linked?: string) =>
      sent(person, referred, {direction: "out", ...(linked === undefined ? {} : {linked})});
    await stock.load({feed: "referrals", from: "2024-01-01", to: "2024-03-01"}, [
      on(1, "2024-01-01", "2024-01-31"),
      on(2, "2024-01-01", "2024-02-01"),
      on(3, "2024-01-02"),
      on(3, "2024-01-03", "2024-01-04"),
      on(4, "2024-02-01"),
      on(5, "2024-01-05", "2024-01-20"),
      // Nobody records in the groups what comes of it.
      {person: 5, program: "groups", referred: "2024-01-01", direction: "out"}
    ]);
    const cells = await stock.cells(["linkage:30"]);
    // Linked: 1 (day 30) and 5; not: 2 (day 31) and 3, whose first was never linked.
    expect(cellAt(cells, "linkage:30", {period: "2024-01", program: "peers"})).toMatchObject({
      numerator: 2,
      denominator: 4
    });
    expect(cellAt(cells, "linkage:30", {period: "2024-02", program: "peers"})).toMatchObject({
      status: "immature",
      immature: 1
    });
    expect(cellAt(cells, "linkage:30", {period: "2024-01", program: "groups"})).toBeUndefined();
    // Over all programs the groups, in which nothing is known of it, add nobody.
    expect(cellAt(cells, "linkage:30", {period: "2024-01"})).toMatchObject({numerator: 2, denominator: 4});
  });
});

describe("goals", () => {
  it("are met by their day, or among those closed, and people by one of theirs", async () => {
    stock = await openStock(config);
    await stock.people(3);
    const goal = (
      person: number,
      due: string | undefined,
      closed: string | undefined,
      outcome: string | undefined
    ) => ({
      ...{person, program: "peers", set_on: "2024-01-01", due, closed, outcome}
    });
    await stock.load({feed: "goals", from: "2024-01-01", to: "2024-06-30"}, [
      goal(1, "2024-03-31", "2024-03-31", "met"),
      goal(1, "2024-03-15", "2024-03-20", "met"),
      goal(2, "2024-03-10", "2024-03-01", "given_up"),
      goal(2, "2024-03-10", undefined, undefined),
      goal(3, undefined, "2024-03-05", "met"),
      goal(3, "2024-03-31", "2024-03-05", "unknown"),
      // Due after the as-of date.
      goal(3, "2024-12-31", "2024-06-01", "met")
    ]);
    const cells = await stock.cells(["goal_reached", "goals_met:due", "goals_met:closed"]);
    const march = (measure: string) => cellAt(cells, measure, {period: "2024-03", program: "peers"});
    // Due in March: two of 1 (one in time, one five days late), two of 2, one of 3.
    expect(march("goals_met:due")).toMatchObject({
      numerator: 1,
      denominator: 5,
      value: 0.2,
      lower: null,
      people: 3
    });
    // Closed in March: 1 met twice, 2 gave one up, 3 met one; what became of the other of 3 is not known.
    expect(march("goals_met:closed")).toMatchObject({numerator: 3, denominator: 4, value: 0.75});
    expect(march("goal_reached")).toMatchObject({numerator: 1, denominator: 3});
    expect(cellAt(cells, "goals_met:closed", {period: "2024-06", program: "peers"})).toMatchObject({
      numerator: 1,
      denominator: 1
    });
    expect(cellAt(cells, "goal_reached", {period: "all"})).toMatchObject({numerator: 1, denominator: 3});
  });
});
