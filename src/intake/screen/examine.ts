import {spaced} from "../conform/fields/text.ts";
import {type Detector, headerWords} from "./detector.ts";

/** What a column holds: distinct values that are not blank, and how many records hold each. */
export type ColumnValues = readonly (readonly [text: string, records: number])[];

/** What one detector found in one column. */
export interface Sighting {
  detector: Detector;
  by: "header" | "values" | "both";
  values: number;
  records: number;
}

/** Whether any detector takes the header for a telling one; such a column is looked at value by value. */
export const headerTells = (header: string, detectors: readonly Detector[]): boolean => {
  const words = headerWords(header);
  return detectors.some((detector) => detector.header?.(words) === true);
};

/** Runs every detector over a column. A header without a plausible value is no finding, nor is an empty column. */
export function examineColumn(
  header: string,
  values: ColumnValues,
  detectors: readonly Detector[]
): Sighting[] {
  const words = headerWords(header);
  const texts = values.map(([text, records]): [string, number] => [spaced(text.normalize("NFKC")), records]);
  const sightings = detectors
    .map((detector) => sight(detector, detector.header?.(words) === true, texts))
    .filter((sighting) => sighting !== undefined);
  return mostTelling(sightings);
}

function sight(detector: Detector, told: boolean, texts: readonly [string, number][]): Sighting | undefined {
  const {plausible, value, headerShare = 0, share = 0, atLeast = 1} = detector;
  if (told && plausible !== undefined) {
    const found = count(texts, (text) => plausible(text) || value?.(text) === true);
    if (found.values > 0 && found.values >= headerShare * texts.length)
      return {
        detector,
        by: value !== undefined && count(texts, value).values > 0 ? "both" : "header",
        ...found
      };
  }
  if (value === undefined) return undefined;
  const found = count(texts, value);
  if (found.values < atLeast || found.values < share * texts.length) return undefined;
  return {detector, by: "values", ...found};
}

function count(texts: readonly [string, number][], test: (text: string) => boolean) {
  let values = 0;
  let records = 0;
  for (const [text, held] of texts) {
    if (!test(text)) continue;
    values += 1;
    records += held;
  }
  return {values, records};
}

/** A passage that is also free text is told once; a name under a telling header need not be recognized as well. */
function mostTelling(sightings: Sighting[]): Sighting[] {
  const has = (id: string) => sightings.some(({detector}) => detector.id === id);
  return sightings.filter(
    ({detector: {id}}) =>
      !(id === "long_text" && has("free_text")) &&
      !(id === "names_in_values" && (has("person_name") || has("staff_name"))) &&
      !(id === "staff_name" && has("person_name"))
  );
}
