import {reaches} from "./rounding.ts";

/** From here on a scale is said to have a floor or a ceiling. */
const flaggedFrom = 0.15;

export interface ScaleEnd {
  x: number;
  share: number;
  /** At least 15 % of people. */
  flagged: boolean;
}

export interface FloorCeiling {
  n: number;
  floor: ScaleEnd;
  ceiling: ScaleEnd;
}

/** One end of a scale from counts: `x` of `n` people, at least one, stand there. */
export const scaleEnd = (x: number, n: number): ScaleEnd => ({
  x,
  share: x / n,
  flagged: reaches(x / n, flaggedFrom)
});

/**
 * How many people score at the lowest and the highest possible score of a scale. Who starts at the ceiling cannot be
 * seen to gain. Terwee et al. (2007), J. Clin. Epidemiol. 60: 34-42. Null without a score. Counts; groups add up.
 */
export function floorCeiling(
  scores: readonly number[],
  {lowest, highest}: {lowest: number; highest: number}
): FloorCeiling | null {
  const n = scores.length;
  if (n === 0) return null;
  const at = (atEnd: (score: number) => boolean): ScaleEnd => scaleEnd(scores.filter(atEnd).length, n);
  return {
    n,
    floor: at((score) => reaches(lowest, score)),
    ceiling: at((score) => reaches(score, highest))
  };
}
