import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {parse} from "yaml";
import {waymark} from "../commands/terminal.ts";

const dirs: string[] = [];
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, {recursive: true, force: true}))));

async function mapped(header: string, rows: readonly string[]) {
  const dir = await mkdtemp(join(tmpdir(), "waymark-long-"));
  dirs.push(dir);
  expect((await waymark(["init", dir, "--name", "Test"])).code).toBe(0);
  await mkdir(join(dir, "data"), {recursive: true});
  const path = join(dir, "data", "answers-2025-06-01.csv");
  await writeFile(path, [header, ...rows].map((row) => `${row}\n`).join(""));
  const {stdout, code} = await waymark(["map", path, "--workspace", dir, "--json", "--write"]);
  const {jobs} = JSON.parse(stdout) as {jobs: {yaml: string}[]};
  expect({code, jobs: jobs.length}).toEqual({code: 0, jobs: 1});
  const checked = await waymark(["check", "--workspace", dir, "--json"]);
  return {job: parse(jobs[0]!.yaml), yaml: jobs[0]!.yaml, code: checked.code, checked: checked.stdout};
}

/** Answers of one person to items that are about one thing. */
const answer = (person: number, item: number, top: number): number =>
  Math.max(0, Math.min(top, (person % (top + 1)) + ((person + item) % 3) - 1));
const people = Array.from({length: 60}, (_, person) => person);
const id = (person: number) => `S${String(person).padStart(4, "0")}`;
const items = (count: number) => Array.from({length: count}, (_, item) => item + 1);

describe("a file with a record an answer", () => {
  it("is mapped by its response id and questionnaires, and what is no form is left out by name", async () => {
    const rows = people.flatMap((person) => {
      const record = `R${1000 + person},${id(person)},2025-0${1 + (person % 4)}-11`;
      return [
        ...items(9).map((item) => `${record},PHQ-9,${item},${answer(person, item, 3)}`),
        ...items(5).map((item) => `${record},WHO-5,${item},${5 - answer(person, item, 5)}`),
        ...items(2).map((item) => `${record},About you,${item},${1 + (person % 5)}`)
      ];
    });
    const {job, code, checked} = await mapped("Response ID,Client ID,Date,Instrument,Item,Value", rows);
    expect(job).toMatchObject({
      feed: "surveys",
      columns: {
        "Response ID": "form",
        "Client ID": "person",
        Date: "taken",
        Instrument: "questionnaire",
        Item: "item",
        Value: "answer"
      },
      exclude: [{column: "Instrument", when: {in: ["About you"]}}],
      survey: [
        {instrument: "phq9", named: "PHQ-9", items: "{1..9}"},
        {instrument: "who5", named: "WHO-5", items: "{1..5}"}
      ]
    });
    expect(code).toBe(0);
    expect(JSON.parse(checked).files).toMatchObject([
      {outcome: "loaded", records: 960, accepted: 840, excluded: 120}
    ]);
  });

  it("is mapped by person and day where items say what they are of, waves by their names", async () => {
    const rows = people.flatMap((person) =>
      ["post", "pre"].flatMap((wave) =>
        items(9).map((item) => `${id(person)},2025-03-11,phq9_${item}_${wave},${answer(person, item, 3)}`)
      )
    );
    const {job, code, checked} = await mapped("participant_id,date,question,response", rows);
    expect(job.columns).toEqual({
      participant_id: "person",
      date: "taken",
      question: "item",
      response: "answer"
    });
    expect(job.survey).toEqual([
      {instrument: "phq9", occasion: 1, items: "phq9_{1..9}_post"},
      {instrument: "phq9", occasion: 0, items: "phq9_{1..9}_pre"}
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(checked).files).toMatchObject([{outcome: "loaded", accepted: rows.length}]);
  });

  it("is no such file where nothing says whose an answer is", async () => {
    const rows = people.flatMap((person) =>
      items(3).map((item) => `2025-03-11,${item},${person % 4},groups`)
    );
    const dir = await mkdtemp(join(tmpdir(), "waymark-long-"));
    dirs.push(dir);
    await waymark(["init", dir, "--name", "Test"]);
    const path = join(dir, "data", "tally.csv");
    await mkdir(join(dir, "data"), {recursive: true});
    await writeFile(path, ["Date,Item,Value,Group", ...rows].map((row) => `${row}\n`).join(""));
    const {stdout} = await waymark(["map", path, "--workspace", dir, "--json"]);
    expect(stdout).not.toMatch(/: item\b|: answer\b/);
  });
});
