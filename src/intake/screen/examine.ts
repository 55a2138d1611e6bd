import {spaced} from "../conform/fields/text.ts";
import {isAnswer} from "./answers.ts";
import {isRowKey} from "./checks/row-key.ts";
import type {Detector} from "./detector.ts";
import {headerWords} from "./headers/words.ts";

/** What a column holds: distinct values that are not blank, and how many records hold each. */
export type ColumnValues = readonly (readonly [text: string, records: number])[];

/** What one detector found in one column. */
export interface Sighting {
  detector: Detector;
  by: "header" | "values" | "both";
  values: number;
  records: number;
}

/** Most distinct values that are judged together. */
const mostTogether = 5_000;

/** Whether any detector takes the header for a telling one; such a column is looked at value by value. */
export const headerTells = (header: string, detectors: readonly Detector[]): boolean => {
  const words = headerWords(header);
  return detectors.some((detector) => detector.header?.(words) === true);
};

/**
 * Runs every detector over a column. A header without a plausible value is no finding, nor is an empty column. `whole`
 * are the values that stand for the column as a whole where `values` are those of unusual shape alone.
 */
export function examineColumn(
  header: string,
  values: ColumnValues,
  detectors: readonly Detector[],
  whole: ColumnValues = values
): Sighting[] {
  const words = headerWords(header);
  const texts = readable(values);
  const together = whole === values ? texts : readable(whole);
  const sightings = detectors
    .filter((detector) => detector.spares?.(words) !== true)
    .map((detector) =>
      sight(
        detector,
        detector.header?.(words) === true,
        texts,
        detector.sparesTogether?.(words) === true ? [] : together
      )
    )
    .filter((sighting) => sighting !== undefined);
  return mostTelling(sightings);
}

type Texts = readonly (readonly [text: string, records: number])[];

/** Nothing in it to be read otherwise. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Widths, dashes and apostrophes in one form each, white space as single spaces. */
const readable = (values: ColumnValues): Texts =>
  values.map(([text, records]) => [
    plain.test(text)
      ? text
      : spaced(text.normalize("NFKC"))
          .replace(/[‐-―−]/g, "-")
          .replace(/[‘’ʼ´`]/g, "'"),
    records
  ]);

function sight(detector: Detector, told: boolean, texts: Texts, whole: Texts): Sighting | undefined {
  const {plausible, value, together, headerShare = 0, share = 0, atLeast = 1} = detector;
  if (told && plausible !== undefined) {
    const found = count(
      texts,
      (text) => (plausible(text) && !isAnswer(text) && !isRowKey(text)) || value?.(text) === true
    );
    if (found.values > 0 && found.values >= headerShare * texts.length)
      return {
        detector,
        by: value !== undefined && count(texts, value).values > 0 ? "both" : "header",
        ...found
      };
  }
  if (value !== undefined) {
    const found = count(texts, value);
    if (found.values > 0 && found.values >= atLeast && found.values >= share * texts.length)
      return {detector, by: "values", ...found};
  }
  if (together === undefined || whole.length === 0) return undefined;
  const alike = new Set(together(whole.slice(0, mostTogether).map(([text]) => text)));
  return alike.size === 0 ? undefined : {detector, by: "values", ...count(whole, (text) => alike.has(text))};
}

function count(texts: Texts, test: (text: string) => boolean) {
  let values = 0;
  let records = 0;
  for (const [text, held] of texts) {
    if (!test(text)) continue;
    values += 1;
    records += held;
  }
  return {values, records};
}

/** What is told under a plainer name is not told again. */
const coveredBy: Readonly<Record<string, readonly string[]>> = {
  long_text: ["free_text"],
  names_in_text: [
    "free_text",
    "long_text",
    "person_name",
    "staff_name",
    "names_in_values",
    "name",
    "street_address",
    "emergency_contact",
    "email",
    "online_account"
  ],
  names_in_values: ["person_name", "staff_name", "street_address", "place"],
  name: ["person_name", "names_in_values", "staff_name"],
  staff_name: ["person_name"]
};

function mostTelling(sightings: Sighting[]): Sighting[] {
  const found = new Set(sightings.map(({detector}) => detector.id));
  return sightings.filter(({detector: {id}}) => !coveredBy[id]?.some((other) => found.has(other)));
}
