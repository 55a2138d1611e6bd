import {expect, it} from "vitest";
import {WaymarkError} from "../../src/error.ts";
import type {StagedFile} from "../../src/intake/read/staged.ts";
import {zipOf} from "../helpers/zip.ts";
import {jobOf, useStaging} from "../intake/staging.ts";
import {mutated} from "./mutate.ts";
import {playRounds, timeFor} from "./rounds.ts";
import {packings, partsOf, realBeginnings, workbook, written} from "./sources.ts";

const {connection, stageText, rowsOf} = useStaging();

/** The file as it is staged; undefined where it is refused, which is an answer. Anything else thrown is a crash. */
const staging = (bytes: Buffer, name: string): Promise<StagedFile | undefined> =>
  stageText(bytes, jobOf(), name).catch((error: unknown) => {
    if (error instanceof WaymarkError) return undefined;
    throw error;
  });

/** Every record number is a row's or a malformed record's, and never both. */
async function nothingIsLost(staged: StagedFile): Promise<void> {
  const rows = await rowsOf(staged);
  const numbered = [...rows.map(([record]) => record), ...staged.malformed.map(({record}) => record)];
  expect(staged.rows + staged.malformed.length).toBe(staged.records);
  expect(numbered.sort((a, b) => a - b)).toEqual(Array.from({length: staged.records}, (_, k) => k + 1));
}

async function nothingIsLeft(): Promise<void> {
  const left = await connection().runAndReadAll("select count(*) from duckdb_tables() where temporary");
  expect(Number(left.getRowsJS()[0]![0])).toBe(0);
}

it("loses no record and no byte of a damaged text, and never hangs or crashes", {
  timeout: timeFor(0.3)
}, async () => {
  const sources = [...written, ...realBeginnings()];
  let read = 0;
  await playRounds(0.3, async (next) => {
    const staged = await staging(mutated(sources[next(sources.length)]!, next), "fuzzed.csv");
    if (staged === undefined) return;
    read += 1;
    await nothingIsLost(staged);
    for (const record of staged.malformed) {
      const raw = await staged.rawOf(record);
      expect(raw?.length).toBe(record.end - record.start);
    }
    await staged.discard();
  });
  expect(read).toBeGreaterThan(0);
  await nothingIsLeft();
});

it("reads or refuses damaged archives and workbooks, packed bytes and what is in them", {
  timeout: timeFor(0.15)
}, async () => {
  const book = await workbook();
  const parts = await partsOf(book);
  const damagedInside = (next: (below: number) => number) => {
    const spoiled = next(parts.length);
    return zipOf(
      parts.map(({name, text}, index) => ({name, text: index === spoiled ? mutated(text, next) : text}))
    );
  };
  let read = 0;
  await playRounds(0.15, async (next) => {
    const [name, pack] = packings[next(packings.length)]!;
    const text = written[next(written.length)]!;
    const ways: (() => [Buffer, string])[] = [
      () => [mutated(pack(text), next), name],
      () => [pack(mutated(text, next)), name],
      () => [mutated(book, next), "fuzzed.xlsx"],
      () => [damagedInside(next), "fuzzed.xlsx"]
    ];
    const staged = await staging(...ways[next(ways.length)]!());
    if (staged === undefined) return;
    read += 1;
    await nothingIsLost(staged);
    await staged.discard();
  });
  expect(read).toBeGreaterThan(0);
  await nothingIsLeft();
});
