import type {ColumnProfile} from "../profile.ts";
import {commonEnds} from "./runs.ts";

/** Which wave a header speaks of: waves come in the order of their places. */
export interface Wave {
  place: number;
  /** In the header's own word, lower case: `pre`, `t1`. */
  name: string;
}

/** Words in headers that say which of several forms of one record comes when. */
const words: readonly (readonly [RegExp, number])[] = [
  [
    /(?:^|[^a-z])(pre|before|baseline|base|bl|intake|initial|start|entry|enroll?ment|admission)(?:[^a-z]|test|$)/i,
    0
  ],
  [
    /(?:^|[^a-z])(post|after|end|exit|discharge|final|follow[ _-]?up|fu|closing|termination)(?:[^a-z]|test|$)/i,
    1000
  ]
];

/** `T1`, `w2`, `time 3`, `wave_2`, `visit 1`, `m6` */
const numbered =
  /(?:^|[^a-z])((?:t|w|time|wave|visit|session|occasion|m|month|wk|week|y|year)[ _-]?(\d{1,3}))(?!\d)/i;

/** `3 months`, `6m`, `12-week` */
const after = /(?:^|[^a-z0-9])((\d{1,2})[ _-]?(?:m|mo|mth|month|w|wk|week|y|yr|year)s?)(?![a-z0-9])/i;

export function waveOf(header: string): Wave | undefined {
  const [, name, number] = numbered.exec(header) ?? after.exec(header) ?? [];
  if (name !== undefined) return {place: Number(number), name: name.toLowerCase().replace(/[ _-]/g, "")};
  for (const [word, place] of words) {
    const said = word.exec(header)?.[1];
    if (said !== undefined) return {place, name: said.toLowerCase().replace(/[ _-]+/g, "-")};
  }
  return undefined;
}

/** By what its headers have in common: the number of an item is none of a wave. */
export function waveOfForm({columns}: {columns: readonly ColumnProfile[]}): Wave | undefined {
  const [before, after] = commonEnds(columns);
  return waveOf(`${before}#${after}`);
}
