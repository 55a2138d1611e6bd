import {type HeaderWords, headerWords} from "../intake/screen/detector.ts";
import {type DateShape, shapeOfDates} from "./dates.ts";
import {type NumberShape, shapeOfNumbers} from "./numbers.ts";

/** Distinct values of a column that are not blank, most frequent first, with the records that hold each. */
export type Values = readonly (readonly [text: string, records: number])[];

/** What a column holds, as counts and as its most frequent values. Values never leave the map but as code lists. */
export interface ColumnProfile {
  /** As the file writes it, trimmed and NFC. */
  header: string;
  words: HeaderWords;
  /** The words in one string, for patterns: `date and time`; those of the question where the header is a bare number. */
  says: string;
  /** What was asked, where the export says it besides the header. */
  text?: string;
  /** Counted from 1. */
  position: number;
  /** All well-formed records of the file. */
  records: number;
  /** Records in which it is not blank. */
  filled: number;
  distinct: number;
  /** In one file, a value of its own in (nearly) every record that has one. */
  unique: boolean;
  /** Distinct values when capitals do not matter. */
  folded: number;
  values: Values;
  /** `values` are all there are. */
  whole: boolean;
  /** Detectors of the privacy gate that saw something in it. */
  finds: readonly string[];
  dates: DateShape | undefined;
  numbers: NumberShape | undefined;
  /** The file itself has no such header: the system's adapter worked the column out of others. */
  made?: boolean;
}

export interface ColumnCounts
  extends Pick<
    ColumnProfile,
    "header" | "position" | "records" | "filled" | "unique" | "distinct" | "folded" | "values"
  > {
  finds?: readonly string[];
  made?: boolean;
  text?: string;
}

/** `Q3_1`, `V12`, `QID7_TEXT`: a header that only counts. */
const bare = /^(?:[a-z]{1,3}|question|var|item)?[ _]?\d+(?:[._#]\w+)*$/i;

/** Makes a profile of what the database counted in a column. */
export function profileColumn(counts: ColumnCounts): ColumnProfile {
  const {header, text} = counts;
  const words = headerWords(text !== undefined && bare.test(header.trim()) ? text : header);
  const says = words.join(" ");
  return {
    ...counts,
    words,
    says,
    whole: counts.values.length >= counts.distinct,
    finds: counts.finds ?? [],
    dates: shapeOfDates(counts.values, says),
    numbers: shapeOfNumbers(counts.values)
  };
}

/** Share of the records that are filled whose value passes a test. */
export function shareOf({values}: Pick<ColumnProfile, "values">, test: (text: string) => boolean): number {
  let all = 0;
  let passing = 0;
  for (const [text, records] of values) {
    all += records;
    if (test(text)) passing += records;
  }
  return all === 0 ? 0 : passing / all;
}

/** Few values, in which the privacy gate saw nobody. */
export const isCodeList = ({finds, distinct, whole, unique, filled}: ColumnProfile): boolean =>
  finds.length === 0 && whole && distinct > 0 && distinct <= 80 && (!unique || filled <= 20);

/** What fewer records hold may be anything, a name in the wrong column too: such a label is never written down. */
export const fewestShown = 3;

const longestRare = 24;
const mostWordsRare = 3;

/** Whether a label whose meaning was found may be written down: enough records hold it, or it is a word or three and no text. */
export const isShown = (label: string, records: number): boolean =>
  records >= fewestShown ||
  (label.length <= longestRare && label.trim().split(/\s+/).length <= mostWordsRare);
