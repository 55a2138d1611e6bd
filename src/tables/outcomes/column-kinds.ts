import type {Column, ColumnKind} from "../table.ts";

/** An estimate with the ends of its 95% interval. */
export const bounded = (
  {key, limits = key, label, definition}: {key: string; limits?: string; label: string; definition?: string},
  kind: ColumnKind
): Column[] => [
  {key, label, kind, ...(definition === undefined ? {} : {definition})},
  {key: `${limits}_lower`, label: `${label}, lower limit`, kind},
  {key: `${limits}_upper`, label: `${label}, upper limit`, kind}
];

/** How many of the paired, with their share and its Wilson interval. */
export const answer = (key: string, label: string, definition: string): Column[] => [
  {key: `n_${key}`, label: `${label}, n`, kind: "count", definition},
  ...bounded({key, label: `${label}, share`}, "percent")
];
