import {afterEach, expect, it} from "vitest";
import {instrumentSchema} from "../../src/instruments/instrument.ts";
import {oneItem} from "../measures/helpers/one-item.ts";
import {openStock, type Stock} from "../measures/helpers/stock.ts";

const adults = instrumentSchema.parse({
  ...oneItem,
  id: "adults",
  ages: {from: 18, source: "test", status: "verified"}
});
const teens = instrumentSchema.parse({
  ...oneItem,
  id: "teens",
  ages: {from: 13, to: 17, source: "test", status: "verified"}
});
const config = {programs: [{id: "groups", name: "Groups", type: "support_group"}]};

let stock: Stock;
afterEach(() => stock.close());

/** Forms of everybody on the last day of 2024: who has a score, of which instrument. */
async function scored(more: Record<string, unknown> = {}) {
  stock = await openStock({...config, ...more}, [adults, oneItem, teens]);
  await stock.people(4);
  // 17 at most, 18 at most and 17 at least, 18 at least, not known.
  await stock.load({feed: "people", from: null, to: null}, [
    {person: 1, birth_year: 2007},
    {person: 2, birth_year: 2006},
    {person: 3, birth_year: 2005}
  ]);
  const forms = [1, 2, 3, 4].flatMap((person) =>
    ["adults", "mini", "teens"].map((instrument) => ({
      person,
      instrument,
      taken: "2024-12-31" as string | undefined
    }))
  );
  const all = [...forms, {person: 1, instrument: "adults", taken: undefined}].map((form, index) => ({
    ...form,
    assessment: index + 1,
    program: "groups",
    variant: "standard",
    respondent: "self"
  }));
  await stock.load({feed: "surveys", from: "2024-01-01", to: "2024-12-31", exportDate: "2025-01-02"}, all, {
    responses: all.map(({assessment}) => ({assessment, item: 1, value: "30.000"}))
  });
  const {findings} = await stock.read({today: "2025-01-03"});
  const rows = await stock.warehouse.query<{instrument: string; people: string}>(
    "select instrument, string_agg(person || case when taken is null then '?' else '' end, ' ' order by assessment) as people from score group by instrument order by instrument"
  );
  return {
    people: Object.fromEntries(rows.map(({instrument, people}) => [instrument, people])),
    told: findings.filter(({code}) => code === "out-of-age")
  };
}

it("forms of people surely too young or too old are not scored; a form without a day and a person without a year are", async () => {
  const {people, told} = await scored();
  expect(people).toEqual({adults: "2 3 4 1?", mini: "1 2 3 4", teens: "1 2 4"});
  expect(told).toEqual([expect.objectContaining({records: 2, severity: "note", internal: true})]);
});

it("unless the workspace says so of the instrument", async () => {
  const {people, told} = await scored({instruments: {adults: {any_age: true}, teens: {any_age: true}}});
  expect(people).toEqual({adults: "1 2 3 4 1?", mini: "1 2 3 4", teens: "1 2 3 4"});
  expect(told).toEqual([]);
});
