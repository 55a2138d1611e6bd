import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
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
