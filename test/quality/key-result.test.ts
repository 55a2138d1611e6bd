import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {checkKeys} from "../../src/quality/key-check/assure.ts";
import type {KeyResult} from "../../src/quality/key-check/result.ts";
import {realDir, realIsThere} from "../helpers/real.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {fixture} from "../statistics/fixture.ts";

const instrument = `
id: hope
name: Hope
short: Hope
answers: {range: [1, 5]}
items: 4
sensitive_items: [4]
missing: {rule: complete}
scales:
  - {id: total, name: Hope, constructs: [hope], score: sum, direction: higher}
  - {id: pair, name: Pair, constructs: [hope], items: [1, 2], score: sum, direction: higher}
licence: {permission: own}
`;
const job = `
feed: surveys
files: data/hope.csv
id_space: casebook
columns: {Client: person, Date: taken}
survey: [{instrument: hope, items: "q{1..4}"}]
`;

async function resultsOf(files: Readonly<Record<string, string>>): Promise<KeyResult[]> {
  const workspace = testWorkspace(files);
  try {
    await workspace.intake();
    const loaded = await workspace.load();
    return await workspace.inWarehouse(async (warehouse) => (await checkKeys(warehouse, loaded)).results);
  } finally {
    workspace.dispose();
  }
}

const ofForms = async (forms: readonly string[], survey = job) =>
  resultsOf({
    "data/instruments/hope.yaml": instrument,
    "pipelines/hope.yaml": survey,
    "data/hope.csv": `Client,Date,q1,q2,q3,q4\n${forms.join("\n")}\n`
  });

/** Ten people of each kind, twice where asked: at the bottom, in the middle but for one item, at the top. */
const form = (person: number, day: string, turned = false): string => {
  const level = [1, 3, 5][person % 3] as number;
  const third = turned ? 6 - level : person % 3 === 1 ? 4 : level;
  return `P${person},${day},${level},${level},${third},${level}`;
};
const people = Array.from({length: 30}, (_, person) => person);

describe("what is told of a key", () => {
  it("is how many answered, how closely, and how many stand at the ends", async () => {
    const results = await ofForms([
      ...people.map((person) => form(person, "2025-03-03")),
      ...people.slice(0, 3).map((person) => form(person, "2025-09-03")),
      "P40,2025-03-03,2,,2,2"
    ]);
    const total = results.find(({scale}) => scale === "total");
    // 11 of each kind. Items 1, 2 and 4 are 1, 3, 5: sum of squares 88, item 3 is 1, 4, 5: mean 10/3, squares
    // 11 (49 + 4 + 25) / 9 = 286/3. Sums are 4, 13, 20: mean 37/3, squares 11 (625 + 4 + 529) / 9 = 12738/9.
    // alpha = 4/3 (1 - (264 + 286/3) / (12738/9)).
    expect(total).toMatchObject({
      ...{forms: 34, complete: 33, people: 30, status: "agrees", words: "The answers agree with the key."},
      floor: {x: 11, share: 1 / 3, flagged: true},
      ceiling: {x: 11, share: 1 / 3, flagged: true}
    });
    expect(total?.alpha?.alpha).toBeCloseTo((4 / 3) * (1 - (264 + 286 / 3) / (12738 / 9)), 12);
    // Item 3 is the weakest; item 4 is sensitive and in no figure by itself, in no view.
    expect(total?.weakest.map(({position}) => position)).toEqual([3, 1, 2]);
    // The rest of item 3 is 3, 9, 15: r of (1, 4, 5) and (3, 9, 15) is 24 / sqrt(26/3 * 72).
    expect(total?.weakest[0]?.rest).toBeCloseTo(24 / Math.sqrt((26 / 3) * 72), 12);
    const pair = results.find(({scale}) => scale === "pair");
    expect(pair).toMatchObject({status: "not judged", words: "Too few items to tell (2 of 3).", weakest: []});
  });

  it("is that there are too few forms, with their number and no figure of them", async () => {
    const [, total] = await ofForms(people.slice(0, 12).map((person) => form(person, "2025-03-03")));
    expect(total).toMatchObject({
      ...{scale: "total", complete: 12, alpha: null, weakest: []},
      ...{status: "not judged", words: "Too few forms to tell (12 of 30)."}
    });
  });

  it("names the item that runs against the others, and why it is accepted", async () => {
    const forms = people.map((person) => form(person, "2025-03-03", true));
    const [, open] = await ofForms(forms);
    expect(open).toMatchObject({status: "contradicts", words: "Item 3 runs against the others."});
    const accepting = job.replace('q{1..4}"', 'q{1..4}", accept_key: the group worded item 3 that way');
    const [, accepted] = await ofForms(forms, accepting);
    expect(accepted).toMatchObject({
      status: "accepted",
      words: "Item 3 runs against the others: accepted because the group worded item 3 that way."
    });
  });
});

describe.runIf(realIsThere)("the alphas of a real study at baseline", () => {
  it("are those of R's psych::alpha and alpha.ci", async () => {
    const [head, ...rows] = readFileSync(join(realDir, "ahi-cesd/ahi-cesd.csv"), "utf8")
      .trim()
      .split(/\r?\n/);
    const at = head!.split(",").findIndex((name) => name.replaceAll('"', "") === "occasion");
    const job = readFileSync(
      new URL("../journeys/real/ahi-cesd/pipelines/surveys.yaml", import.meta.url),
      "utf8"
    );
    const results = await resultsOf({
      "pipelines/surveys.yaml": job.replace("constants: { program: web }\n", ""),
      "data/ahi-cesd.csv": [head, ...rows.filter((row) => row.split(",")[at] === "0"), ""].join("\n")
    });
    const of = (id: string) => results.find(({instrument}) => instrument === id);
    expect(of("cesd")).toMatchObject({complete: 295, people: 295, status: "agrees"});
    expect(of("cesd")?.alpha?.alpha).toBeCloseTo(0.917364057466619, 9);
    const {alpha} = fixture<{alpha: {alpha: number; lower: number; upper: number}[]}>("ahi-cesd");
    for (const figure of ["alpha", "lower", "upper"] as const)
      expect(of("ahi")?.alpha?.[figure]).toBeCloseTo(alpha[0]![figure], 9);
  });
});
