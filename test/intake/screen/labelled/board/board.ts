import {type Chance, chanceOf, type LabelledColumn} from "../column.ts";
import type {LabelledText} from "../sentences.ts";
import {cleanLists} from "./clean-lists.ts";
import {cleanMade, cleanWords} from "./clean-made.ts";
import {dirtyPeople} from "./dirty-people.ts";
import {dirtyRecords} from "./dirty-records.ts";
import {like, type Words} from "./like.ts";
import {namingComments, namingNotes, namingShort, namingShouts, namingSpanish} from "./naming.ts";
import {numbers} from "./numbers.ts";
import {type Half, peopleOf} from "./people.ts";
import {silentComments, silentNotes, silentShort, silentShouts, silentSpanish} from "./silent.ts";

export type {Half} from "./people.ts";

/** Lines by turns: a form of the one half is in no column of the other. */
const mine = (block: string, half: Half): string[] =>
  block
    .trim()
    .split("\n")
    .filter((_, at) => at % 2 === (half === "first" ? 0 : 1));

const headersOf = (written: string): string[] =>
  written.split(/(?<!\\), /).map((header) => header.replaceAll("\\", ""));

const sizes = [20, 60, 150, 40, 400, 20, 80, 2000, 30];
const junk = "unknown|n/a|declined|same|-|see file|pending|DK|none|refused|?|0|TBD|ask again".split("|");

/** Distinct filled values of a column of some rows, three in ten blank, or nineteen in twenty where it is sparse. */
function filled(rows: number, mix: string, chance: Chance, make: (row: number) => string): string[] {
  const values = new Set<string>();
  const blank = mix === "sparse" ? 0.95 : 0.3;
  for (let row = 1; row <= rows; row += 1) {
    if (chance.next() < blank) continue;
    values.add(mix === "junk" && chance.next() < 0.4 ? chance.pick(junk) : make(row));
  }
  return [...values];
}

export function boardDirty(half: Half, seed: number): LabelledColumn[] {
  const words: Words = {...numbers, ...peopleOf(half)};
  return [...mine(dirtyPeople, half), ...mine(dirtyRecords, half)].flatMap((line, form) => {
    const [holds = "", written = "", headers = "", pattern = "", mix = ""] = line.split("; ");
    return headersOf(headers).map((header, at): LabelledColumn => {
      const chance = chanceOf(seed * 15_485_863 + form * 101 + at);
      const rows = mix === "sparse" ? 400 : sizes[(form + at) % sizes.length]!;
      const values = filled(rows, mix, chance, () => like(pattern, words, chance));
      return {holds, written, header, values};
    });
  });
}

export function boardClean(half: Half, seed: number): LabelledColumn[] {
  const lists = mine(cleanLists, half).flatMap((line) => {
    const [headers = "", values = ""] = line.split("; ");
    return headersOf(headers).map(
      (header): LabelledColumn => ({holds: "clean", written: "list", header, values: values.split("|")})
    );
  });
  const made = mine(cleanMade, half).flatMap((line, form) => {
    const [headers = "", pattern = ""] = line.split("; ");
    return headersOf(headers).map((header, at): LabelledColumn => {
      const chance = chanceOf(seed * 32_452_843 + form * 103 + at);
      const values = filled(sizes[(form + at) % sizes.length]!, "", chance, (row) =>
        like(pattern, {...cleanWords, k: () => String(row)}, chance)
      );
      return {holds: "clean", written: pattern, header, values};
    });
  });
  return [...lists, ...made];
}

export function boardTexts(half: Half): LabelledText[] {
  const of = (blocks: readonly string[], names: boolean) =>
    blocks
      .flatMap((block) => mine(block, half))
      .map((text): LabelledText => ({text, names, written: "board"}));
  return [
    ...of([namingNotes, namingComments, namingShouts, namingSpanish, namingShort], true),
    ...of([silentNotes, silentComments, silentShouts, silentSpanish, silentShort], false)
  ];
}
