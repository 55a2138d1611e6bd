import type {Characteristic} from "../config/workspace.ts";

/** The group of people of whom an export says nothing. */
export const notRecorded = "not-recorded";

export interface AgeBand {
  /** `18-25`, `65-plus`; sorts by its first number. */
  id: string;
  from: number;
  /** First age above it; undefined for the last band. */
  below: number | undefined;
}

/** Bands of age from their lower ends; ages under the first one make a band of their own. */
export function bandsOf(lowerEnds: readonly number[]): AgeBand[] {
  const ends = [...new Set([0, ...lowerEnds])].sort((a, b) => a - b);
  return ends.map((from, index) => {
    const below = ends[index + 1];
    return {id: below === undefined ? `${from}-plus` : `${from}-${below - 1}`, from, below};
  });
}

/** Every group a characteristic is cut into, in the order a reader expects. */
export const groupsOf = ({age_bands, values}: Characteristic): string[] => [
  ...(age_bands === undefined ? Object.keys(values ?? {}) : bandsOf(age_bands).map(({id}) => id)),
  notRecorded
];
