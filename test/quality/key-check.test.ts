import {readFileSync, writeFileSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {checkKeys} from "../../src/quality/key-check/assure.ts";
import {isWrong, judgeKeys} from "../../src/quality/key-check/judge.ts";
import {journey, makeWorkspace, realIsThere} from "../helpers/real.ts";
import {testWorkspace} from "../helpers/workspace.ts";

const instrument = (reverse: string) => `
id: hope
name: Hope
short: Hope
answers: {range: [1, 5]}
items: 4
variants:
  standard: {name: as printed, reverse: ${reverse}}
  other: {name: another print, reverse: [1, 4]}
missing: {rule: complete}
scales: [{id: total, name: Hope, constructs: [hope], score: sum, direction: higher}]
licence: {permission: own}
`;
const job = `
feed: surveys
files: data/hope.csv
id_space: casebook
columns: {Client: person, Date: taken}
survey: [{instrument: hope, variant: standard, items: "q{1..4}"}]
`;

/** Answers of people whose one trait is on all four items, turned on the items named. */
function answers(turned: readonly number[], people = 80): string {
  const rows = Array.from({length: people}, (_, person) => {
    const trait = 1 + (person % 5);
    const items = [1, 2, 3, 4].map((item) => {
      const noisy = Math.min(5, Math.max(1, trait + ((person * 7 + item * 3) % 3) - 1));
      return turned.includes(item) ? 6 - noisy : noisy;
    });
    return `P${String(person).padStart(3, "0")},2025-03-03,${items.join(",")}`;
  });
  return `Client,Date,q1,q2,q3,q4\n${rows.join("\n")}\n`;
}

const verdicts = (turned: readonly number[], reverse: string, people?: number) =>
  checked({
    "data/instruments/hope.yaml": instrument(reverse),
    "pipelines/hope.yaml": job,
    "data/hope.csv": answers(turned, people)
  });

async function checked(files: Readonly<Record<string, string>>) {
  const workspace = testWorkspace(files);
  try {
    await workspace.intake();
    const loaded = await workspace.load();
    return await workspace.inWarehouse(async (warehouse) => (await checkKeys(warehouse, loaded)).verdicts);
  } finally {
    workspace.dispose();
  }
}

describe("a key and the answers", () => {
  it("agree where the items are turned as declared", async () => {
    const [verdict] = await verdicts([2], "[2]");
    expect(verdict).toMatchObject({forms: 80, against: [], better: null});
    expect(verdict!.alpha).toBeGreaterThan(0.8);
  });

  it("disagree on the item that was turned without being declared", async () => {
    const [verdict] = await verdicts([2], "[]");
    expect(verdict).toMatchObject({against: [2]});
    expect(isWrong(verdict!)).toBe(true);
  });

  it("speak for another variant that fits", async () => {
    const [verdict] = await verdicts([1, 4], "[2, 3]");
    // Turning the other two is the same scale upside down: it hangs together as well, and cannot be told by the answers.
    expect(verdict).toMatchObject({against: [], better: null});
    const [wrong] = await verdicts([1, 4], "[1]");
    expect(wrong).toMatchObject({against: [4], better: {tried: "other"}});
  });

  it("are not judged by fewer than 30 forms", async () => {
    expect(await verdicts([2], "[]", 29)).toEqual([]);
    expect(await verdicts([2], "[]", 30)).toHaveLength(1);
  });
});

describe.runIf(realIsThere)("the CES-D of a real study", () => {
  it("stops the run where the four turned items are not declared, names them, and proposes the published key", async () => {
    const dir = await makeWorkspace("ahi-cesd", ["ahi-cesd.csv", "participant-info.csv"]);
    await mkdir(join(dir, "data", "instruments"), {recursive: true});
    const published = readFileSync(new URL("../../data/instruments/cesd.yaml", import.meta.url), "utf8");
    writeFileSync(
      join(dir, "data", "instruments", "cesd.yaml"),
      published
        .replace("  standard:\n", "  published:\n")
        .replace(
          "variants:\n",
          "variants:\n  standard: {name: a key that is wrong, reverse: [], labels: {}, source: test, status: verified}\n"
        )
    );
    const failed = await journey(dir).catch((error: Error & {exit?: number; next?: string}) => error);
    expect(failed).toMatchObject({exit: 3});
    const {message, next} = failed as Error & {next: string};
    expect(message).toMatch(/cesd04, cesd08, cesd12, cesd16 run against the other items of cesd\.total/);
    expect(next).toMatch(/variant published/);
  });
});

describe("a series whose coding changes", () => {
  /** People fill the form in over two half-years; in the second, answers are written as `coded` says. */
  async function drift(coded: (answer: number, item: number) => number) {
    const row = (person: number, day: string, turn: boolean) => {
      const trait = 4 + (person % 2);
      const items = [1, 2, 3, 4].map((item) => {
        const answer = Math.min(5, Math.max(1, trait + ((person * 7 + item * 3) % 3) - 1));
        return turn ? coded(answer, item) : answer;
      });
      return `P${String(person).padStart(3, "0")},${day},${items.join(",")}`;
    };
    const people = Array.from({length: 60}, (_, person) => person);
    const rows = [
      ...people.map((person) => row(person, "2024-09-10", false)),
      ...people.map((person) => row(person, "2025-03-10", true))
    ];
    const workspace = testWorkspace({
      "data/instruments/hope.yaml": instrument("[]"),
      "pipelines/hope.yaml": job,
      "data/hope.csv": `Client,Date,q1,q2,q3,q4\n${rows.join("\n")}\n`
    });
    try {
      await workspace.intake();
      const loaded = await workspace.load();
      return await workspace.inWarehouse(
        async (warehouse) => (await checkKeys(warehouse, loaded)).verdicts[0]
      );
    } finally {
      workspace.dispose();
    }
  }

  it("is left alone where it does not", async () => {
    expect(await drift((answer) => answer)).toMatchObject({against: [], drift: []});
  });

  it("is caught where one item is turned from then on", async () => {
    const verdict = await drift((answer, item) => (item === 3 ? 6 - answer : answer));
    expect(verdict).toMatchObject({drift: [{part: "2025-H1", against: [3]}]});
  });

  it("is caught where all of them are", async () => {
    const verdict = await drift((answer) => 6 - answer);
    expect(verdict).toMatchObject({against: [], drift: [{part: "", against: []}]});
  });

  it("is not taken for one where people simply do much better, in their own order", async () => {
    // From around 4.5 of 5 to around 1.5: further than the middle, and who stood high still stands higher.
    const verdict = await drift((answer) => Math.max(1, answer - 3));
    expect(verdict).toMatchObject({against: [], drift: []});
  });

  it("is caught where only the later wave of a study without days is", async () => {
    const rows = Array.from({length: 120}, (_, row) => {
      const [person, wave] = [row % 60, row < 60 ? 0 : 1];
      const items = [1, 2, 3, 4].map((item) => {
        const answer = Math.min(5, Math.max(1, 1 + (person % 5) + ((person * 7 + item) % 3) - 1));
        return wave === 1 && item === 2 ? 6 - answer : answer;
      });
      return `P${person},${wave},${items.join(",")}`;
    });
    const [verdict] = await checked({
      "data/instruments/hope.yaml": instrument("[]"),
      "pipelines/hope.yaml": job.replace("Date: taken", "Wave: occasion"),
      "data/hope.csv": `Client,Wave,q1,q2,q3,q4\n${rows.join("\n")}\n`
    });
    expect(verdict).toMatchObject({drift: [{part: "occasion 1", against: [2]}]});
  });
});

it("two scales answered together that run against each other are one of them upside down", async () => {
  const rows = Array.from({length: 60}, (_, person) => {
    const answer = (item: number) =>
      Math.min(5, Math.max(1, 1 + (person % 5) + ((person * 7 + item) % 3) - 1));
    return `P${person},2025-03-03,${[1, 2, 3, 4].map(answer).join(",")},${[5, 6, 7, 8].map((item) => 6 - answer(item)).join(",")}`;
  });
  const two = {
    "data/instruments/hope.yaml": instrument("[]"),
    "data/instruments/ease.yaml": instrument("[]").replace("id: hope", "id: ease"),
    "pipelines/hope.yaml": job.replace(
      "survey: [",
      'survey: [{instrument: ease, variant: standard, items: "e{1..4}"}, '
    ),
    "data/hope.csv": `Client,Date,q1,q2,q3,q4,e1,e2,e3,e4\n${rows.join("\n")}\n`
  };
  const verdicts = await checked(two);
  expect(verdicts.find(({instrument: id}) => id === "ease")).toMatchObject({
    against: [],
    opposed: [expect.objectContaining({other_instrument: "hope", forms: 60})]
  });
  expect(verdicts.some(isWrong)).toBe(true);
});

it("weak items of many parts stop nothing by chance", () => {
  // Nine half-years of 40 forms, ten items of which two go with the others hardly at all: a random stream, seeded.
  let state = 7;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const correlation = (true_: number) => Math.tanh(Math.atanh(true_) + normal() / Math.sqrt(37));
  let stopped = 0;
  for (let run = 0; run < 300; run++) {
    const of = (part: string, forms: number) => ({
      ...{job: "j", instrument: "i", variant: "v", respondent: "self", tried: "v", scale: "total"},
      ...{part, forms, variance: 30, mean: 30, middle: 30},
      items: Array.from({length: 10}, (_, item) => ({
        position: item + 1,
        variance: 1,
        rest: part === "" ? (item < 2 ? 0.02 : 0.5) : correlation(item < 2 ? 0.02 : 0.5)
      }))
    });
    const halves = Array.from({length: 9}, (_, half) =>
      of(`${2020 + Math.floor(half / 2)}-H${1 + (half % 2)}`, 40)
    );
    const [verdict] = judgeKeys({
      crossed: [],
      counts: [],
      keyed: [of("", 360), ...halves],
      retests: [],
      together: []
    });
    if (isWrong(verdict!) || verdict!.drift.length > 0) stopped += 1;
  }
  expect(stopped).toBeLessThanOrEqual(3);
});
