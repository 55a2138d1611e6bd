import {modulesOf} from "../../config/folder.ts";
import type {FieldKind} from "../../config/job.ts";
import type {HeaderWords} from "./headers/words.ts";

export {type HeaderWords, hasPhrase, hasWord, headerWords} from "./headers/words.ts";

/** Looks for one kind of identifier in a column; one file in `detectors/` each. */
export interface Detector {
  id: string;
  /** What it finds, for a person to read: "e-mail addresses". */
  describes: string;
  /** Whether a header announces them. A header alone accuses nothing: some value must be plausible. */
  header?(words: HeaderWords): boolean;
  /** Whether a value can be one, given that the header says so. */
  plausible?(text: string): boolean;
  /** Whether a header says that what looks like one is something else: titles of songs. */
  spares?(words: HeaderWords): boolean;
  /** Least share of the distinct values that must be plausible under such a header; one value when not given. */
  headerShare?: number;
  /** Whether a value is one by its looks alone. */
  value?(text: string): boolean;
  /** When the header is silent: least share and least number of distinct values that must be one. */
  share?: number;
  atLeast?: number;
  /**
   * When no value is one by its looks alone: those that are, judged by all of the column's distinct values together
   * (at most `mostTogether`), such as dates that lie as birthdays do.
   */
  together?(texts: readonly string[]): readonly string[];
  /** Whether a header says what else values may be that are like that together: days on which somebody was hired. */
  sparesTogether?(words: HeaderWords): boolean;
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
