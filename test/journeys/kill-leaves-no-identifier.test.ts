import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {createKeyFile} from "../../src/keys.ts";
import {runFor} from "../helpers/run-for.ts";
import {filesHolding} from "../helpers/search.ts";

/** Found in nothing but the export. */
const canaries = ["Quackenbush", "canary.example", "zq-member-"];
const records = 100_000;

/**
 * People with names, e-mail addresses and ids of which every one is a canary: the names are dropped, the addresses are
 * hashed as ids, and DuckDB has so little memory that it spills what it holds.
 */
async function writeCanaries(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "waymark-canary-"));
  for (const folder of ["data", "pipelines"]) await mkdir(join(dir, folder));
  const lines = Array.from(
    {length: records},
    (_, k) => `zq-member-${k},Zephyrine Quackenbush-${k},m${k}@canary.example,2025-0${1 + (k % 6)}-1${k % 9}`
  );
  const files = {
    "waymark.yaml":
      "organization: {name: Canary}\ntime_zone: UTC\nprograms: [{id: peers, name: Peers, type: one_to_one}]\nsites: [{id: north, name: North}]\n",
    "pipelines/visits.yaml":
      "feed: contacts\nfiles: data/visits.csv\nid_space: desk\nexport_date: 2025-06-30\nconstants: {program: peers, site: north}\ncolumns: {Id: person, Mail: worker, Day: started_at}\nprivacy: {Name: drop}\n",
    "data/visits.csv": `Id,Name,Mail,Day\n${lines.join("\n")}\n`
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  await createKeyFile(join(dir, ".waymark", "key"));
  return dir;
}

/** So little that DuckDB has to spill to disk. */
const littleMemory = {WAYMARK_MEMORY: "120MB"};

const made: string[] = [];
afterAll(() => Promise.all(made.map((dir) => rm(dir, {recursive: true, force: true}))));

it("no identifier in plain text is left by a killed run after the next one", {timeout: 400_000}, async () => {
  const dir = await writeCanaries();
  made.push(dir);
  const state = join(dir, ".waymark");
  let killed = 0;
  for (const after of [2_000, 3_500, 5_000, 7_000]) {
    killed += (await runFor(dir, after, littleMemory)) === null ? 1 : 0;
  }
  expect(killed).toBeGreaterThan(0);
  // What a killed run may leave: a spill file of DuckDB, and a file somebody planted the way it would.
  await mkdir(join(state, "tmp"), {recursive: true});
  await writeFile(join(state, "tmp", "duckdb_temp_storage_DEFAULT-0.tmp"), "Zephyrine Quackenbush-1");
  await mkdir(join(state, "tmp", "check-999999999"), {recursive: true});
  await writeFile(join(state, "tmp", "check-999999999", "spill"), "m1@canary.example");
  expect(await runFor(dir, 300_000, littleMemory)).toBe(0);
  expect(filesHolding(state, canaries)).toEqual([]);
});
