import {describe, expect, it} from "vitest";
import type {WaymarkError} from "../../src/error.ts";
import {checkKeys, wrongKeys} from "../../src/quality/key-check/assure.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {csvOf, drawForms, type Form, reordered, written} from "./wrong-key.ts";

/**
 * Exports whose documentation is wrong about the key, as somebody would send them who believes it. Each is checked as `waymark
 * check` and `waymark run` would: the file is refused, or the key check stops what comes after, or nothing does.
 */
interface Said {
  /** What stopped it; null where nothing did. */
  stopped: string | null;
  next: string;
}

async function said(survey: string, csv: string, columns = "id: person, wave: occasion"): Promise<Said> {
  const workspace = testWorkspace({
    "pipelines/form.yaml": `
feed: surveys
files: data/form.csv
id_space: casebook
export_date: 2025-06-01
columns: {${columns}}
survey: [${survey}]
`,
    "data/form.csv": csv
  });
  try {
    const refused = await workspace.intake().then(
      () => null,
      (error: WaymarkError) => error
    );
    if (refused !== null) return {stopped: refused.message, next: refused.next ?? ""};
    const loaded = await workspace.load();
    const error = await workspace.inWarehouse(async (warehouse) =>
      wrongKeys((await checkKeys(warehouse, loaded)).verdicts, loaded)
    );
    return {stopped: error?.message ?? null, next: error?.next ?? ""};
  } finally {
    workspace.dispose();
  }
}

const form = (instrument: string, items: number, more = ""): string =>
  `{instrument: ${instrument}, items: "q{1..${items}}"${more}}`;
const of = (forms: readonly Form[]): string => csvOf({prefix: "q", forms});
const turning = (ends: number, items: readonly number[]) => (answer: number, item: number) =>
  items.includes(item) ? ends - answer : answer;

const reversed = [3, 5, 8, 9, 10];
const rses = drawForms({range: [0, 3], items: 10, reversed, level: 0.3});
const rosenberg = form("rses", 10, ", variant: rosenberg-1965");
const phq9 = drawForms({range: [0, 3], items: 9, level: -0.4, change: -0.4});
const hhi = drawForms({range: [1, 4], items: 12, reversed: [3, 6], level: 0.4});

describe("numbers that are one off", () => {
  it("are refused where the whole file runs from 1 to 4 and 0 to 3 is declared", async () => {
    const {stopped, next} = await said(form("phq9", 9), of(written(phq9, (answer) => answer + 1)));
    expect(stopped).toMatch(/PHQ-9: nobody answers 0, and \d+ of 120 forms hold a 4/);
    expect(next).toMatch(/answers: \{"1": 0, "2": 1, "3": 2, "4": 3\}/);
  });

  it("are refused where only the later wave does", async () => {
    const gad7 = drawForms({range: [0, 3], items: 7, level: -0.3, change: -0.4});
    const later = written(gad7, (answer, _, {occasion}) => answer + occasion);
    expect((await said(form("gad7", 7), of(later))).stopped).toMatch(
      /GAD-7: in occasion 1 nobody answers 0, and \d+ of 60 forms hold a 4/
    );
  });

  it("are refused where a job's own table of answers says otherwise than the file", async () => {
    const cesd = drawForms({range: [0, 3], items: 20, reversed: [4, 8, 12, 16], level: -0.5, change: -0.4});
    const table = ", answers: {1: 0, 2: 1, 3: 2, 4: 3}";
    expect((await said(form("cesd", 20, `, variant: standard${table}`), of(cesd))).stopped).toMatch(
      /CES-D: nobody answers 4, and \d+ of 120 forms hold a 0/
    );
  });

  it("are not seen in a missing code that is just above, where the lowest answer is given", async () => {
    const some = written(phq9, (answer, item, {person}) => ((person * 7 + item * 3) % 11 === 0 ? 4 : answer));
    expect((await said(form("phq9", 9), of(some))).stopped).toBeNull();
  });
});

describe("a key that is not that of the answers", () => {
  it("is another print's: named, with the one that fits", async () => {
    const other = reordered(rses, [7, 10, 2, 4, 5, 9, 1, 8, 3, 6]);
    const {stopped, next} = await said(rosenberg, of(other));
    expect(stopped).toMatch(/q2, q3, q6, q10 run against/);
    expect(next).toMatch(/write variant: alternate instead of rosenberg-1965/);
  });

  it("was applied before the export: said so", async () => {
    const {next} = await said(rosenberg, of(written(rses, turning(3, reversed))));
    expect(next).toMatch(/turned its reversed items already, q3, q5, q8, q9, q10 \(/);
  });

  it("was applied to two of five items before the export: those are named", async () => {
    const {stopped} = await said(rosenberg, of(written(rses, turning(3, [3, 5]))));
    expect(stopped).toMatch(/q3, q5 run against/);
  });

  it("has two items swapped: both are named, and nobody is told that items were turned before", async () => {
    const {stopped, next} = await said(
      form("hhi12", 12),
      of(reordered(hhi, [1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11, 12]))
    );
    expect(stopped).toMatch(/q3, q4 run against the other items of hhi12\.total/);
    expect(next).toMatch(/these items may stand in another order/);
  });

  it("was applied to one wave alone", async () => {
    const brs = drawForms({range: [1, 5], items: 6, reversed: [2, 4, 6]});
    const later = written(brs, (answer, item, {occasion}) =>
      occasion === 1 && item % 2 === 0 ? 6 - answer : answer
    );
    expect((await said(form("brs", 6), of(later))).stopped).toMatch(/in occasion 1/);
  });

  it("was applied to one wave alone of two side by side: its own columns are named", async () => {
    const people = [...new Set(rses.map(({person}) => person))];
    const answersOf = (person: number, wave: number): number[] =>
      rses.find((one) => one.person === person && one.occasion === wave)?.answers ?? [];
    const head = [
      "id",
      ...["pre", "post"].flatMap((wave) => Array.from({length: 10}, (_, i) => `s${i + 1}_${wave}`))
    ];
    const rows = people.map((person) => [
      `p${person}`,
      ...answersOf(person, 0),
      ...answersOf(person, 1).map((answer, index) => (reversed.includes(index + 1) ? 3 - answer : answer))
    ]);
    const survey = ["pre", "post"].map(
      (wave, occasion) =>
        `{instrument: rses, variant: rosenberg-1965, occasion: ${occasion}, items: "s{1..10}_${wave}"}`
    );
    const {stopped, next} = await said(
      survey.join(", "),
      [head, ...rows].map((row) => row.join(",")).join("\n"),
      "id: person"
    );
    expect(stopped).toMatch(/in occasion 1/);
    expect(stopped).not.toMatch(/_pre/);
    expect(next).toMatch(
      /turned its reversed items already, s3_post, s5_post, s8_post, s9_post, s10_post in occasion 1/
    );
  });

  it("counts the later wave from the other end", async () => {
    const later = written(phq9, (answer, _, {occasion}) => (occasion === 1 ? 3 - answer : answer));
    expect((await said(form("phq9", 9), of(later))).stopped).toMatch(
      /one after the other run against each other/
    );
  });

  it("was applied in one of two clinics that no column tells apart", async () => {
    const many = drawForms({range: [0, 3], items: 10, reversed, level: 0.3, people: 120});
    const mixed = written(many, (answer, item, {person}) =>
      person % 5 < 2 && reversed.includes(item) ? 3 - answer : answer
    );
    const {stopped, next} = await said(rosenberg, of(mixed));
    expect(stopped).toMatch(/in about \d+ of \d+ forms q3, q5, q8, q9, q10 run against the other items/);
    expect(next).toMatch(/map the column that tells clinics or systems apart/);
  });

  it("cannot be told where a whole form counts from the other end and nothing stands beside it", async () => {
    expect((await said(form("hhi12", 12), of(written(hhi, (answer) => 5 - answer)))).stopped).toBeNull();
  });
});

describe("honest documentation", () => {
  it.each([
    ["RSES", rosenberg, of(rses)],
    ["PHQ-9", form("phq9", 9), of(phq9)],
    ["HHI", form("hhi12", 12), of(hhi)]
  ])("of the %s stops nothing", async (_, survey, csv) => {
    expect(await said(survey, csv)).toEqual({stopped: null, next: ""});
  });
});
