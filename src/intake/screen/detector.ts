import {modulesOf} from "../../config/folder.ts";
import type {FieldKind} from "../../config/job.ts";

/** Words of a header, lower case, in order: `PersonalID` is personal, id. */
export type HeaderWords = readonly string[];

/** Looks for one kind of identifier in a column; one file in `detectors/` each. */
export interface Detector {
  id: string;
  /** What it finds, for a person to read: "e-mail addresses". */
  describes: string;
  /** Whether a header announces them. A header alone accuses nothing: some value must be plausible. */
  header?(words: HeaderWords): boolean;
  /** Whether a value can be one, given that the header says so. */
  plausible?(text: string): boolean;
  /** Least share of the distinct values that must be plausible under such a header; one value when not given. */
  headerShare?: number;
  /** Whether a value is one by its looks alone. */
  value?(text: string): boolean;
  /** When the header is silent: least share and least number of distinct values that must be one. */
  share?: number;
  atLeast?: number;
  /** Field kinds that generalize it. */
  generalizedBy?: readonly FieldKind[];
}

const folder = new URL("./detectors/", import.meta.url);

/** All detectors, in order of their file names. */
export async function readDetectors(): Promise<Detector[]> {
  const names = await modulesOf(folder);
  return Promise.all(
    names.map(async (name) => {
      const module: {detector: Detector} = await import(new URL(`${name}.ts`, folder).href);
      return module.detector;
    })
  );
}

/** Splits a header where spaces, marks, capitals and digits say that a word ends. */
export const headerWords = (header: string): HeaderWords =>
  (header.normalize("NFKC").match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\d+/gu) ?? []).map((word) =>
    word.toLowerCase()
  );

/** Whether a header has one of these words. */
export const hasWord = (words: HeaderWords, ...wanted: string[]): boolean =>
  words.some((word) => wanted.includes(word));

/** Whether a header has these words next to each other. */
export const hasPhrase = (words: HeaderWords, ...phrase: string[]): boolean =>
  words.some((_, at) => phrase.every((word, k) => words[at + k] === word));
