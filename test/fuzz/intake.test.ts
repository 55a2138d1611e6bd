import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {parse} from "yaml";
import {jobSchema} from "../../src/config/job.ts";
import {WaymarkError} from "../../src/error.ts";
import {realDir, realIsThere} from "../helpers/real.ts";
import {useStaging} from "../intake/staging.ts";
import {mutated, numbers} from "./mutate.ts";

const {connection, stageText, rowsOf, write} = useStaging();
const seconds = Number(process.env.WAYMARK_FUZZ_SECONDS ?? 10);
const seed = Number(process.env.WAYMARK_FUZZ_SEED ?? 20260101);
/** What one file may take on a busy machine; a hang never ends. */
const longest = 30_000;

const written = [
  "Client,Date,Minutes\nP1,2024-01-02,30\nP2,2024-01-03,45\n",
  'Client;Note;Date\r\nP1;"two\r\nlines; and ""quotes""";2024-01-02\r\nP2;;2024-02-03\r\n',
  "\ufeffClient\tName\nP1\tZoë\nP2\tNoël\n",
  `Report of June\n\nClient,Status\n${Array.from({length: 40}, (_, k) => `P${k},Attended\n`).join("")}Total,40\n`,
  'a\n1\n\n""\n2\n'
].map((text) => Buffer.from(text));

/** The beginnings of real exports, where there are any. */
function realBeginnings(): Buffer[] {
  if (!realIsThere) return [];
  return readdirSync(realDir, {recursive: true, encoding: "utf8"})
    .filter((name) => /\.(csv|tsv|txt)$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(realDir, name)).subarray(0, 4096))
    .filter((bytes) => bytes.length > 0);
}

it(
  "loses no record and no byte of a damaged file, and never hangs or crashes",
  async () => {
    const next = numbers(seed);
    const sources = [...written, ...realBeginnings()];
    const end = performance.now() + seconds * 700;
    let read = 0;
    for (let round = 0; performance.now() < end; round++) {
      const bytes = mutated(sources[next(sources.length)]!, next);
      const why = `seed ${seed}, round ${round}`;
      write(bytes, "fuzzed.csv");
      const begun = performance.now();
      const staged = await stageText(bytes, undefined, "fuzzed.csv").catch((error: unknown) => {
        // A refusal is an answer; anything else is a crash.
        if (error instanceof WaymarkError) return undefined;
        throw new Error(why, {cause: error});
      });
      expect(performance.now() - begun, why).toBeLessThan(longest);
      if (staged === undefined) continue;
      read += 1;
      const rows = await rowsOf(staged);
      const numbered = [...rows.map(([record]) => record), ...staged.malformed.map(({record}) => record)];
      expect(staged.rows + staged.malformed.length, why).toBe(staged.records);
      expect(
        numbered.sort((a, b) => a - b),
        why
      ).toEqual(Array.from({length: staged.records}, (_, k) => k + 1));
      for (const record of staged.malformed) {
        const raw = await staged.rawOf(record);
        expect(raw?.length, why).toBe(record.end - record.start);
      }
      await staged.discard();
    }
    expect(read).toBeGreaterThan(0);
    const left = await connection().runAndReadAll("select count(*) from duckdb_tables() where temporary");
    expect(Number(left.getRowsJS()[0]![0])).toBe(0);
  },
  seconds * 1000 + 2 * longest
);

it(
  "answers every damaged job with a job or with what is wrong in it",
  () => {
    const next = numbers(seed);
    const folder = new URL("../../pipelines/", import.meta.url);
    const jobs = readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFileSync(new URL(name, folder)));
    const end = performance.now() + seconds * 300;
    let asked = 0;
    for (let round = 0; performance.now() < end; round++) {
      const text = mutated(jobs[next(jobs.length)]!, next).toString("utf8");
      let given: unknown;
      try {
        given = parse(text, {logLevel: "silent"});
      } catch (error) {
        expect((error as Error).name, `seed ${seed}, round ${round}`).toMatch(/YAML|ReferenceError/);
        continue;
      }
      const {success, error} = jobSchema.safeParse(given);
      asked += 1;
      if (!success) expect(error.issues.length, `seed ${seed}, round ${round}`).toBeGreaterThan(0);
    }
    expect(asked).toBeGreaterThan(0);
  },
  seconds * 1000 + longest
);
