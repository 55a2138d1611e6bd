import {scaleEnd} from "../statistics/floor-ceiling.ts";
import type {Estimate, Sufficient} from "./measure.ts";

/** SQL of whether a score is the lowest or the highest there is, to the digits that scores are kept with. */
export const isAtEnd = (
  end: "lowest" | "highest",
  score: string,
  [lowest, highest]: readonly [number, number]
): string =>
  end === "lowest" ? `${score} <= ${Number(lowest.toFixed(9))}` : `${score} >= ${Number(highest.toFixed(9))}`;

/**
 * How many of those who answered both times began at either end of the scale, as shares of them, and whether that is enough
 * (15 %) to say that the scale has a floor or a ceiling: 1 or 0. Who stands at an end is a group of its own, so that outside
 * nothing is told but a flag; see `flagsAlone`.
 */
export function endsOf({denominator: n, sums}: Pick<Sufficient, "denominator" | "sums">): Estimate["more"] {
  if (n === 0) return {};
  const [floor, ceiling] = [sums.at_lowest, sums.at_highest].map((x) => scaleEnd(Number(x ?? 0), n)) as [
    ReturnType<typeof scaleEnd>,
    ReturnType<typeof scaleEnd>
  ];
  return {
    floor_share: floor.share,
    floor_flagged: floor.flagged ? 1 : 0,
    ceiling_share: ceiling.share,
    ceiling_flagged: ceiling.flagged ? 1 : 0
  };
}
