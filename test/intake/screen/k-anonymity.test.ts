import {afterEach, describe, expect, it} from "vitest";
import {workspaceSchema} from "../../../src/config/workspace.ts";
import {profileNamed} from "../../../src/disclosure/profiles.ts";
import {protectQuality} from "../../../src/disclosure/quality.ts";
import {programAnonymity} from "../../../src/intake/screen/k-anonymity.ts";
import {contact, openStock, type Stock} from "../../measures/helpers/stock.ts";

const given = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "peers", name: "Peers", type: "one_to_one"}
  ],
  characteristics: [
    {id: "gender", name: "Gender", values: {woman: "Women", man: "Men"}},
    {id: "language", name: "Language", values: {en: "English", es: "Spanish"}},
    {id: "age", name: "Age", age_bands: [18, 65]}
  ]
};
const config = workspaceSchema.parse({organization: {name: "Small"}, time_zone: "UTC", ...given});

let stock: Stock;
afterEach(() => stock.close());

/** Six people of the groups, of whom the last two also have a peer: 1 and 2, 3 and 4 are alike, 5 and 6 are not. */
async function sixPeople() {
  stock = await openStock(given);
  await stock.people(6);
  const traits: [gender: string, language: string, year: number][] = [
    ["woman", "en", 1980],
    ["woman", "en", 1984],
    ["man", "es", 1991],
    ["man", "es", 1999],
    ["man", "en", 1960],
    ["man", "en", 1975]
  ];
  await stock.load(
    {feed: "people", from: "2024-01-01", to: "2024-01-31"},
    traits.map(([, , birth_year], at) => ({person: at + 1, birth_year}))
  );
  await stock.load(
    {feed: "characteristics", from: "2024-01-01", to: "2024-01-31"},
    traits.flatMap(([gender, language], at) => [
      {person: at + 1, name: "gender", value: gender},
      {person: at + 1, name: "language", value: language}
    ])
  );
  await stock.load({feed: "contacts", from: "2024-01-01", to: "2024-01-31"}, [
    ...traits.map((_, at) => contact(at + 1, "2024-01-05", {program: "groups"})),
    ...[5, 6].map((person) => contact(person, "2024-01-06", {program: "peers"}))
  ]);
  return stock.read();
}

describe("k-anonymity of a program", () => {
  it("counts who is unique, the smallest class, and where coarser bands help most", async () => {
    await sixPeople();
    expect(await programAnonymity(stock.warehouse, config)).toEqual([
      {
        program: "groups",
        people: 6,
        unique: 2,
        smallest: 1,
        coarsen: {characteristic: "decade of birth", leaves: 0}
      },
      {
        program: "peers",
        people: 2,
        unique: 2,
        smallest: 1,
        coarsen: {characteristic: "decade of birth", leaves: 0}
      }
    ]);
  });

  it("is a warning of the reading, for the organization alone under every profile", async () => {
    const {findings} = await sixPeople();
    const own = findings.filter(({code}) => code === "unique-by-characteristics");
    expect(own).toMatchObject([
      {
        severity: "warning",
        internal: true,
        records: 2,
        message:
          "2 of 6 people of Groups are like nobody else there in gender, language, and decade of birth (the smallest class is 1); coarser bands of decade of birth help most: without it 0 would be left"
      },
      {records: 2}
    ]);
    for (const profile of ["cms-11", "state-6", "none"] as const) {
      const outside = protectQuality({lines: [], findings}, profileNamed(profile));
      expect(JSON.stringify(outside)).not.toContain("unique-by-characteristics");
    }
  });

  it("is silent where nobody is unique", async () => {
    stock = await openStock(given);
    await stock.people(4);
    await stock.load(
      {feed: "people", from: "2024-01-01", to: "2024-01-31"},
      [1, 2, 3, 4].map((person) => ({person, birth_year: 1980 + person}))
    );
    await stock.load(
      {feed: "contacts", from: "2024-01-01", to: "2024-01-31"},
      [1, 2, 3, 4].map((person) => contact(person, "2024-01-05", {program: "groups"}))
    );
    const {findings} = await stock.read();
    expect(await programAnonymity(stock.warehouse, config)).toMatchObject([
      {unique: 0, smallest: 4, coarsen: null}
    ]);
    expect(findings.map(({code}) => code)).not.toContain("unique-by-characteristics");
  });
});
