import {afterEach, describe, expect, it} from "vitest";
import {allMeasures} from "../../src/measures/registry.ts";
import {resolveTargets, statedTargets} from "../../src/targets/resolve.ts";
import {targetRows} from "../../src/targets/rows.ts";
import {contact, openStock, type Stock} from "../measures/helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "peers", name: "Peers", type: "one_to_one"}
  ],
  fiscal_year_starts: 7,
  look_back: 0,
  grants: [
    {id: "state", name: "State", from: "2024-07-01", to: "2025-06-30", programs: ["groups"]},
    {id: "new-people", name: "New people", from: "2024-07-01", to: "2025-06-30", counts: "enrolled"}
  ]
};

let stock: Stock;
afterEach(() => stock.close());

type Stated = Record<string, string>;

/** Fiscal years 2024 and 2025, the second told of to 8 November 2024: 131 of its 365 days. */
async function rows(targets: readonly Stated[], from = "2023-07-01") {
  stock = await openStock(config);
  await stock.people(5);
  const earlier = [
    // On the same day of 2023 two people had come, three times; at the end of that year four had, seven times.
    ...[contact(1, "2023-07-03"), contact(2, "2023-08-01"), contact(1, "2023-11-08")],
    ...[
      contact(3, "2023-11-09"),
      contact(4, "2024-01-15"),
      contact(1, "2024-02-01"),
      contact(2, "2024-06-30")
    ]
  ];
  await stock.load({feed: "contacts", from, to: "2024-11-08"}, [
    ...earlier.filter(({started_at}) => String(started_at) >= from),
    ...[
      contact(1, "2024-07-02"),
      contact(3, "2024-09-01"),
      contact(5, "2024-10-05"),
      contact(5, "2024-11-08")
    ]
  ]);
  await stock.load(
    {feed: "targets", job: "targets"},
    targets.map((target) => ({value: "10", ...target}))
  );
  const reading = await stock.read();
  const measures = await allMeasures({config: stock.config, scales: []});
  const resolved = resolveTargets(await statedTargets(stock.warehouse), {config: stock.config, measures});
  expect(resolved.problems).toEqual([]);
  return targetRows(reading, stock.config, measures, resolved.targets);
}

describe("a target of a period that runs", () => {
  it("tells what it has come to, and the same day of the year before", async () => {
    const [served, contacts] = await rows([
      {measure: "served", period: "FY2025", value: "6"},
      {measure: "contacts", period: "FY2025", value: "8"}
    ]);
    // 1, 3 and 5 of six; on 8 November 2023 it was 1 and 2, and the year ended at four: 3 + 4 - 2 = 5.
    expect(served).toMatchObject({
      ...{actual: 3, share: 0.5, reached: null, closed: false, through: "2024-11-08"},
      earlier: [{start: "2023-07-01", end: "2024-06-30", through: "2023-11-08", value: 2, atEnd: 4}],
      projected: {value: 5, basis: "as many more as a year before"}
    });
    // Four contacts in 131 of 365 days: 4 · 365/131 = 11.15. They had been three, of seven.
    expect(contacts).toMatchObject({actual: 4, share: 0.5, reached: null, earlier: [{value: 3, atEnd: 7}]});
    expect(contacts?.projected).toEqual({value: (4 * 365) / 131, basis: "straight line"});
  });

  it("without a year before counts people carried over and the rate of new ones", async () => {
    // The data begin in June 2024, so that whoever came then was there before the year began: 2 alone, who does not come again.
    const [served] = await rows([{measure: "served", period: "FY2025", value: "6"}], "2024-06-01");
    // 1, 3 and 5 are all new to the organization: nobody is carried over, 0 + 3 · 365/131.
    expect(served).toMatchObject({actual: 3, earlier: []});
    expect(served?.projected).toEqual({value: (3 * 365) / 131, basis: "carried over and new"});
  });

  it("reached early stays reached, a limit passed stays passed, and a share is open until the end", async () => {
    const [enough, over, under, rate] = await rows([
      {measure: "contacts", period: "FY2025", value: "4"},
      {measure: "contacts", period: "FY2025", value: "3", direction: "at_most"},
      {measure: "contacts", period: "FY2025", value: "5", direction: "at_most"},
      {measure: "retention:30", period: "FY2025", value: "0.5"}
    ]);
    expect([enough, over, under, rate].map((row) => row?.reached)).toEqual([true, false, null, null]);
    expect(rate).toMatchObject({share: null, projected: null});
  });
});

describe("a target of what nothing tells of", () => {
  it("has no figure and no day: no export of sessions, and a year that has not begun", async () => {
    const [calls, later] = await rows([
      {measure: "sessions", period: "FY2025"},
      {measure: "served", period: "FY2027"}
    ]);
    expect(calls).toMatchObject({
      status: "missing",
      actual: null,
      through: null,
      reached: null,
      projected: null
    });
    expect(later).toMatchObject({
      status: "missing",
      actual: null,
      closed: false,
      earlier: [],
      projected: null
    });
  });
});

describe("a target of a period that is over", () => {
  it("was reached or was not, and is set beside whole years", async () => {
    const [missed, reached] = await rows([
      {measure: "served", period: "FY2024", value: "5"},
      {measure: "served", period: "FY2024", value: "4"}
    ]);
    expect(missed).toMatchObject({
      actual: 4,
      share: 0.8,
      reached: false,
      closed: true,
      projected: null,
      through: "2024-06-30"
    });
    expect(reached).toMatchObject({actual: 4, share: 1, reached: true});
  });
});

describe("a target of a grant", () => {
  it("is of what was done in its programs", async () => {
    const [state] = await rows([{measure: "contacts", grant_id: "state", value: "8"}]);
    expect(state).toMatchObject({grant: "state", actual: 4, earlier: [{value: 3, atEnd: 7}]});
  });

  it("that counts those enrolled alone has no earlier year", async () => {
    const [enrolled] = await rows([{measure: "served", grant_id: "new-people", value: "8"}]);
    // 5 alone began within it.
    expect(enrolled).toMatchObject({
      actual: 1,
      earlier: [],
      projected: {value: 365 / 131, basis: "carried over and new"}
    });
  });
});
