import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {parse} from "yaml";
import {waymark} from "../commands/terminal.ts";

const dirs: string[] = [];
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, {recursive: true, force: true}))));

/** Answers of one person to nine questions that are about one thing, at the start and less of it later. */
const answers = (person: number, wave: number): string[] =>
  Array.from({length: 9}, (_, item) =>
    String(Math.max(0, Math.min(3, (person % 4) + ((person + item) % 3) - 1 - wave * (person % 2))))
  );

async function workspaceWith(name: string, header: readonly string[], rows: readonly (readonly string[])[]) {
  const dir = await mkdtemp(join(tmpdir(), "waymark-waves-"));
  dirs.push(dir);
  expect((await waymark(["init", dir, "--name", "Test"])).code).toBe(0);
  await mkdir(join(dir, "data"), {recursive: true});
  const path = join(dir, "data", name);
  await writeFile(path, [header, ...rows].map((cells) => `${cells.join(",")}\n`).join(""));
  // Without a day in it, a file is taken to be as old as it is; the clock of these tests stands in July 2025.
  await utimes(path, new Date("2025-06-01"), new Date("2025-06-01"));
  return dir;
}

async function surveyOf(dir: string, name: string) {
  const {stdout} = await waymark(["map", join(dir, "data", name), "--workspace", dir, "--json", "--write"]);
  const {jobs} = JSON.parse(stdout) as {jobs: {yaml: string}[]};
  expect(jobs).toHaveLength(1);
  return jobs[0]!.yaml;
}

const headers = (stem: string) => Array.from({length: 9}, (_, item) => `${stem}${item + 1}`);
const people = Array.from({length: 60}, (_, person) => person);
const id = (person: number) => `S${String(person).padStart(4, "0")}`;

describe("a study with a row a person, before and after side by side", () => {
  it.each([
    ["said by the headers, whichever comes first", "post_phq", "pre_phq", [1, 0]],
    ["numbered", "phq_t1_q", "phq_t2_q", [0, 1]]
  ] as const)("%s", async (_, one, other, occasions) => {
    const rows = people.map((person) => [
      id(person),
      ...answers(person, occasions[0]),
      ...(person % 3 === 0 && occasions[1] === 1 ? Array<string>(9).fill("") : answers(person, occasions[1]))
    ]);
    const dir = await workspaceWith("study.csv", ["subject", ...headers(one), ...headers(other)], rows);
    const yaml = await surveyOf(dir, "study.csv");
    expect(yaml).toMatch(/subject: person/);
    const found = [...yaml.matchAll(/occasion: (\d)\n\s+items: "?(\w+)\{/g)].map(([, wave, stem]) => [
      stem,
      Number(wave)
    ]);
    expect(found).toEqual([
      [one, occasions[0]],
      [other, occasions[1]]
    ]);
  });

  it("is one form that looks back where its headers say so, and no two waves", async () => {
    const rows = people.map((person) => [
      id(person),
      "2025-05-02",
      ...answers(person, 1),
      ...answers(person, 0)
    ]);
    const dir = await workspaceWith(
      "end.csv",
      ["subject", "Date", ...headers("now_phq_"), ...headers("then_phq_")],
      rows
    );
    const yaml = await surveyOf(dir, "end.csv");
    expect((parse(yaml) as {survey: object[]}).survey).toEqual([
      {instrument: "phq9", items: "now_phq_{1..9}"},
      {instrument: "phq9", told: "afterwards", items: "then_phq_{1..9}"}
    ]);
    expect(yaml).toContain("LOOK: taken for how it was before");
    expect((await waymark(["check", "--workspace", dir])).code).toBe(0);
  });

  it("runs as proposed, and says what is missing for its outcomes", async () => {
    const rows = people.map((person) => [id(person), ...answers(person, 0), ...answers(person, 1)]);
    const dir = await workspaceWith(
      "study.csv",
      ["subject", ...headers("pre_phq"), ...headers("post_phq")],
      rows
    );
    await surveyOf(dir, "study.csv");
    const {code, stdout} = await waymark(["run", "--workspace", dir, "--quiet"]);
    expect(code, stdout).toBe(0);
    const release = join(dir, ".waymark", "releases", "internal", "current");
    const quality = JSON.parse(await readFile(join(release, "quality.json"), "utf8")) as {
      findings: {code: string; message: string; records: number}[];
    };
    expect(quality.findings).toContainEqual(
      expect.objectContaining({
        code: "occasion-without-follow-up",
        records: 60,
        message: expect.stringContaining("- {id: wave-1, name: Wave 1, occasion: 1}") as string
      })
    );
  }, 120_000);
});

describe("the wave behind the number", () => {
  const nine = (after: string) => Array.from({length: 9}, (_, item) => `PHQ9_${item + 1}_${after}`);
  const day = (month: number, person: number) =>
    `2025-0${month}-${String((person % 27) + 1).padStart(2, "0")}`;

  it.each([
    ["Intake Date", "pre", "Discharge Date", "post"],
    ["Pre Date", "Pre", "Post Date", "Post"],
    ["date_t1", "T1", "date_t2", "T2"],
    ["Date of baseline", "baseline", "Date at 3 months", "3months"]
  ])("is seen, and each wave has its own day: %s, %s, %s, %s", async (firstDay, first, lastDay, last) => {
    const rows = people.map((person) => [
      id(person),
      day(1, person),
      ...answers(person, 0),
      ...(person % 3 === 0 ? Array<string>(10).fill("") : [day(4, person), ...answers(person, 1)])
    ]);
    const dir = await workspaceWith(
      "forms.csv",
      ["Client ID", firstDay, ...nine(first), lastDay, ...nine(last)],
      rows
    );
    const job = parse(await surveyOf(dir, "forms.csv")) as {
      feed: string;
      columns: Record<string, string | {to: string}>;
      survey: unknown[];
    };
    expect(job.feed).toBe("surveys");
    expect(job.columns).toMatchObject({
      "Client ID": "person",
      [firstDay]: `taken:${first.toLowerCase()}`,
      [lastDay]: `taken:${last.toLowerCase()}`
    });
    expect(job.survey).toEqual([
      {instrument: "phq9", occasion: 0, taken: first.toLowerCase(), items: `PHQ9_{1..9}_${first}`},
      {instrument: "phq9", occasion: 1, taken: last.toLowerCase(), items: `PHQ9_{1..9}_${last}`}
    ]);
  });

  it("leaves a day of the forms alone for one that could be a wave's", async () => {
    const rows = people.map((person) => [
      id(person),
      day(1, person),
      day(4, person),
      ...answers(person, 0),
      ...answers(person, 1)
    ]);
    const header = ["Client ID", "Intake Date", "Survey Date", ...nine("pre"), ...nine("post")];
    const dir = await workspaceWith("forms.csv", header, rows);
    const job = parse(await surveyOf(dir, "forms.csv")) as {columns: unknown};
    expect(job.columns).toEqual({"Client ID": "person", "Survey Date": "taken"});
  });

  it("is followed up as waymark.yaml says, and the proposal says how", async () => {
    const rows = people.map((person) => [
      id(person),
      day(1, person),
      ...answers(person, 0),
      ...answers(person, 1)
    ]);
    const dir = await workspaceWith(
      "forms.csv",
      ["Client ID", "Date", ...nine("pre"), ...nine("post")],
      rows
    );
    const yaml = await surveyOf(dir, "forms.csv");
    expect(yaml).toContain("LOOK: Date is taken for the day of every wave");
    expect(yaml).toContain("follow_ups: [{id: wave-1, name: post, occasion: 1}]");
  });
});

describe("clinical forms", () => {
  const forms = (stem: string, count: number, cell: (person: number, item: number) => string) => ({
    header: Array.from({length: count}, (_, item) => `${stem}${item + 1}`),
    of: (person: number) => Array.from({length: count}, (_, item) => cell(person, item))
  });
  const agreement = (person: number, item: number) => ((person + (item % 3 === 0 ? 1 : 0)) % 4) + 1;

  it("whose numbers may run either way name the variant that counts the other way", async () => {
    const rses = forms("RSES_", 10, (person, item) => String(agreement(person, item)));
    const mhsip = forms("MHSIP_", 36, (person, item) =>
      String(Math.min(5, agreement(person, item) + (item % 2)))
    );
    const dir = await workspaceWith(
      "forms.csv",
      ["Client ID", ...rses.header, ...mhsip.header],
      people.map((person) => [id(person), ...rses.of(person), ...mhsip.of(person)])
    );
    const yaml = await surveyOf(dir, "forms.csv");
    expect(yaml).toMatch(
      /which end is agreement the file does not say.+variant \S+-agree-first, without these answers,/
    );
    expect(yaml).toMatch(
      /which end is agreement the file does not say.+variant agree-first counts the other way/
    );
  });

  it("whose labels say it need no such look", async () => {
    const words = ["Strongly Disagree", "Disagree", "Neutral", "Agree", "Strongly Agree"];
    const mhsip = forms("MHSIP_", 36, (person, item) => words[(person + item) % 5]!);
    const dir = await workspaceWith(
      "forms.csv",
      ["Client ID", ...mhsip.header],
      people.map((person) => [id(person), ...mhsip.of(person)])
    );
    expect(await surveyOf(dir, "forms.csv")).not.toContain("which end");
  });

  it("that are named are proposed with labels of another language among theirs", async () => {
    const english = ["Strongly disagree", "Disagree", "Agree", "Strongly agree"];
    const spanish = ["Muy en desacuerdo", "En desacuerdo", "De acuerdo", "Muy de acuerdo"];
    const hope = forms(
      "HHI_",
      12,
      (person, item) => (person % 3 === 0 ? spanish : english)[agreement(person, item) - 1]!
    );
    const dir = await workspaceWith(
      "forms.csv",
      ["Record", ...hope.header],
      people.map((person) => [id(person >> 1), ...hope.of(person)])
    );
    const yaml = await surveyOf(dir, "forms.csv");
    expect(yaml).toContain("instrument: hhi12");
    expect(yaml).toMatch(/LOOK: 33% of the answers are no labels of it and are left out: .*De acuerdo/);
    expect(yaml).toMatch(/LOOK: Record comes again and again.+\n\s+Record: person/);
  });

  it("that no header names come with the instruments that they could be", async () => {
    const mhsip = forms("Q", 36, (person, item) => String(((person + item) % 5) + 1));
    const dir = await workspaceWith(
      "forms.csv",
      ["Survey Date", ...mhsip.header],
      people.map((person) => [`2025-01-${String((person % 27) + 1).padStart(2, "0")}`, ...mhsip.of(person)])
    );
    const {code, stderr, stdout} = await waymark(["map", join(dir, "data", "forms.csv"), "--workspace", dir]);
    expect(code).toBe(3);
    expect(`${stdout}${stderr}`).toContain("it could be MHSIP (mhsip36)");
    expect(`${stdout}${stderr}`).not.toContain("no instrument of the workspace");
  });
});
