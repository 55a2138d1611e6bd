import {afterEach, describe, expect, it} from "vitest";
import {instrumentSchema} from "../../src/instruments/instrument.ts";
import {heldBackAt} from "../../src/warehouse/reading/held-back.ts";
import {oneItem} from "../measures/helpers/one-item.ts";
import {contact, openStock, type Stock} from "../measures/helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "line", name: "Line", type: "warm_line"}
  ],
  characteristics: [
    {id: "language", name: "Language", values: {en: "English", es: "Spanish"}},
    {id: "age", name: "Age", age_bands: [18, 65]}
  ]
};

let stock: Stock;
afterEach(() => stock.close());

describe("as-of day", () => {
  it("is the earliest of the jobs' newest days, without those that were retired", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "contacts", job: "a", from: "2024-01-01", to: "2024-05-31"}, []);
    await stock.load({feed: "contacts", job: "a", from: "2024-01-01", to: "2024-06-30"}, []);
    await stock.load({feed: "attendance", job: "b", from: "2023-11-01", to: "2024-06-15"}, []);
    await stock.load({feed: "contacts", job: "old", from: "2020-01-01", to: "2022-12-31"}, []);
    await stock.load({feed: "calls", job: "calls", from: "2024-01-01", to: "2024-07-31"}, []);
    const reading = await stock.read({finalJobs: ["old"], today: "2024-07-20"});
    expect(reading.spans.contact).toEqual({from: "2020-01-01", to: "2024-06-15", dated: true});
    expect((await stock.read()).spans.contact?.to).toBe("2022-12-31");
    // Nothing speaks of a day after today, and a table nobody feeds has no span.
    expect(reading.spans.call?.to).toBe("2024-07-20");
    expect(reading.spans.episode).toBeUndefined();
  });

  it("is the day an export without dates was taken, and an error where that is not known", async () => {
    stock = await openStock(config, [oneItem]);
    await stock.load({feed: "surveys", from: null, to: null, exportDate: "2024-03-01"}, []);
    expect((await stock.read()).spans.score).toEqual({from: "2024-03-01", to: "2024-03-01", dated: false});
    stock.close();
    stock = await openStock(config, [oneItem]);
    await stock.load({feed: "surveys", job: "forms", from: null, to: null}, []);
    await expect(stock.read()).rejects.toMatchObject({exit: 2, next: "give forms an export_date"});
  });
});

/** Twenty people who joined in 2023: a list of that, and an export that says half of them left in 2025. */
async function listAndLeavers(roster: Record<string, unknown> = {}) {
  stock = await openStock(
    config,
    [],
    [
      {
        name: "roster",
        feed: "episodes",
        columns: {Id: {to: "person"}, Joined: {to: "opened"}},
        ...roster
      } as never,
      {
        name: "leavers",
        feed: "episodes",
        columns: {Id: {to: "person"}, From: {to: "opened"}, To: {to: "closed"}}
      } as never
    ]
  );
  await stock.people(20);
  const each = (row: (person: number) => object) =>
    Array.from({length: 20}, (_, at) => ({person: at + 1, program: "groups", ...row(at + 1)}));
  await stock.load(
    {feed: "episodes", job: "roster", from: "2023-01-01", to: "2024-06-30"},
    each(() => ({opened: "2023-01-01"}))
  );
  await stock.load(
    {feed: "episodes", job: "leavers", from: "2023-03-01", to: "2025-06-30"},
    each((person) => ({opened: "2023-03-01", closed: person % 2 ? "2025-01-31" : null}))
  );
  const reading = await stock.read();
  const {cells} = await stock.cells(["survival:365", "exited"]);
  const left = cells.find(
    ({measure, period, program}) => measure === "exited" && period === "all" && program === "groups"
  );
  return {reading, left: left?.numerator};
}

describe("a list of who joined", () => {
  it("holds nobody back, and leaves the days to the export that knows who left", async () => {
    const {reading, left} = await listAndLeavers();
    expect(reading.spans.episode).toEqual({from: "2023-01-01", to: "2025-06-30", dated: true});
    expect(left).toBe(10);
    expect(reading.findings).toEqual([
      expect.objectContaining({code: "stay-told-twice", severity: "note", records: 20, internal: true})
    ]);
    expect(
      await stock.warehouse.query("select min(opened) as opened, count(*)::integer as stays from episode")
    ).toEqual([{opened: "2023-03-01", stays: 20}]);
  });

  it("holds back what comes later where it declares its day, and is named for it", async () => {
    const {reading, left} = await listAndLeavers({coverage: {to: "2024-06-30"}});
    expect(reading.spans.episode?.to).toBe("2024-06-30");
    expect(left).toBe(0);
    const [held] = reading.findings;
    expect(held).toMatchObject({code: "as-of-held-back", severity: "warning", records: 10, internal: true});
    expect(held?.message).toMatch(/^roster speaks to 2024-06-30, and 10 records come after/);
    expect(held?.next).toContain("pipelines/roster.yaml");
    const at = (asOf: string) => heldBackAt(reading.heldBack, {reads: ["episode", "contact"], asOf});
    expect(at("2024-06-30")).toEqual([{job: "roster", records: 10}]);
    expect(at("2025-06-30")).toEqual([]);
    expect(heldBackAt(reading.heldBack, {reads: ["contact"], asOf: "2024-06-30"})).toEqual([]);
  });
});

it("leaves referrals as they are told where enrollments say no day of one", async () => {
  const enrolments = {
    name: "enrolments",
    feed: "episodes",
    columns: {From: {to: "opened"}, To: {to: "closed"}}
  };
  stock = await openStock(config, [], [enrolments as never]);
  await stock.people(1);
  await stock.load({feed: "episodes", job: "enrolments", from: "2024-01-01", to: "2024-03-31"}, []);
  await stock.load({feed: "referrals", job: "referrals", from: "2024-01-01", to: "2024-05-31"}, []);
  expect((await stock.read()).spans).toMatchObject({
    episode: {to: "2024-03-31"},
    referral: {to: "2024-05-31"}
  });
});

it("covers the months an export speaks of, whole or in part, for the programs it names", async () => {
  stock = await openStock(config);
  await stock.load({feed: "contacts", from: "2024-01-10", to: "2024-03-31", programs: ["groups"]}, []);
  await stock.read();
  const rows = await stock.warehouse.query(
    "select program, month, full_month from coverage where tbl = 'contact' order by month"
  );
  expect(rows).toEqual([
    {program: "groups", month: "2024-01-01", full_month: false},
    {program: "groups", month: "2024-02-01", full_month: true},
    {program: "groups", month: "2024-03-01", full_month: true}
  ]);
});

it("puts everybody into groups: values as recorded, several if several, age at first service, and not recorded", async () => {
  stock = await openStock(config);
  await stock.people(4);
  await stock.load(
    {feed: "people", from: null, to: null},
    [
      {person: 1, birth_year: 2006},
      {person: 2, birth_year: 1959},
      {person: 3, birth_year: 1990}
    ],
    {
      characteristics: [
        {person: 1, name: "language", value: "en"},
        {person: 1, name: "language", value: "es"},
        {person: 2, name: "language", value: "es"},
        {person: 3, name: "language", value: "no longer declared"}
      ]
    }
  );
  await stock.load({feed: "contacts", from: "2023-01-01", to: "2024-12-31"}, [
    // 17 in the year of the first contact, whatever the age now; a missed appointment is no service.
    contact(1, "2022-05-01", {status: "no_show"}),
    contact(1, "2023-05-01"),
    contact(1, "2024-12-01"),
    contact(2, "2024-01-01")
  ]);
  await stock.read();
  const rows = await stock.warehouse.query<{person: number; grp: string}>(
    "select person, characteristic || ' ' || grp as grp from person_group order by person, grp"
  );
  const of = (person: number) => rows.filter((row) => row.person === person).map(({grp}) => grp);
  expect(of(1)).toEqual(["age 0-17", "language en", "language es"]);
  expect(of(2)).toEqual(["age 65-plus", "language es"]);
  // Nobody knows when the third was first served.
  expect(of(3)).toEqual(["age not-recorded", "language not-recorded"]);
  expect(of(4)).toEqual(["age not-recorded", "language not-recorded"]);
});

it("says how many enrollments have a reason for ending and no day: they are read as still open", async () => {
  stock = await openStock(config);
  await stock.people(4);
  await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-12-31"}, [
    {person: 1, program: "groups", opened: "2024-01-01", reason: "died"},
    {person: 2, program: "groups", opened: "2024-05-01", reason: "completed"},
    {person: 3, program: "groups", opened: "2024-05-01", closed: "2024-06-01", reason: "died"},
    {person: 4, program: "groups", opened: "2024-05-01"}
  ]);
  const {findings} = await stock.read();
  expect(findings).toEqual([
    expect.objectContaining({code: "ended-without-a-day", severity: "warning", records: 2, internal: true})
  ]);
});

it("joins exits to their episodes, and leaves out those that end before they begin", async () => {
  stock = await openStock(config);
  await stock.people(3);
  const key = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
  await stock.load({feed: "episodes", from: "2024-01-01", to: "2024-12-31"}, [
    {person: 1, program: "groups", opened: "2024-01-01", episode_key: key(1)},
    {person: 2, program: "groups", opened: "2024-05-01", episode_key: key(2)},
    {person: 3, program: "groups", opened: "2024-05-01", closed: "2024-05-01", reason: "left"}
  ]);
  await stock.load({feed: "exits", from: "2024-01-01", to: "2024-12-31"}, [
    {episode_key: key(1), closed: "2024-06-01", reason: "moved"},
    {episode_key: key(2), closed: "2024-04-30", reason: "left"}
  ]);
  const {findings} = await stock.read();
  expect(await stock.warehouse.query("select person, closed, reason from episode order by person")).toEqual([
    {person: 1, closed: "2024-06-01", reason: "moved"},
    {person: 3, closed: "2024-05-01", reason: "left"}
  ]);
  expect(findings).toEqual([expect.objectContaining({code: "closed-before-opened", records: 1})]);
});

it("scores each form by its instrument, and keeps the numbering of forms whatever order files came in", async () => {
  const two = instrumentSchema.parse({
    ...oneItem,
    id: "two",
    items: 2,
    variants: {standard: {name: "standard", source: "test", status: "verified", reverse: [2]}},
    missing: {rule: "max_missing", limit: 1, source: "test", status: "verified"},
    scales: [{...oneItem.scales[0], items: [1, 2], range: [0, 120]}]
  });
  stock = await openStock(config, [oneItem, two]);
  await stock.people(1);
  const form = (assessment: number, instrument: string, taken: string) => ({
    assessment,
    person: 1,
    program: "groups",
    instrument,
    variant: "standard",
    taken,
    respondent: "self"
  });
  await stock.load(
    {feed: "surveys", job: "later", from: "2024-01-01", to: "2024-12-31", exportDate: "2024-12-31"},
    [form(1, "two", "2024-05-01"), form(2, "mini", "2024-05-01")],
    {
      responses: [
        {assessment: 1, item: 1, value: "10.000"},
        {assessment: 1, item: 2, value: "20.000"}
      ]
    }
  );
  await stock.load(
    {feed: "surveys", job: "earlier", from: "2024-01-01", to: "2024-12-31", exportDate: "2024-06-30"},
    [form(3, "two", "2024-02-01")],
    {responses: [{assessment: 3, item: 1, value: "7.500"}]}
  );
  const {findings} = await stock.read();
  expect(
    await stock.warehouse.query(
      "select assessment, scale, value, answered, method from score order by assessment"
    )
  ).toEqual([
    // One of two items: twice the answer given. The earlier export's form comes first.
    {assessment: 1, scale: "two.total", value: 15, answered: 1, method: "prorated"},
    // 10 and 60 - 20, the second item being keyed the other way.
    {assessment: 2, scale: "two.total", value: 50, answered: 2, method: "complete"},
    {assessment: 3, scale: "mini.total", value: null, answered: 0, method: "unscorable"}
  ]);
  expect(findings.map(({code}) => code)).toEqual(["unscorable", "form-outside-windows"]);
});
