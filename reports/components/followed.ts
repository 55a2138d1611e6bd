import type {CurvePoint} from "../../src/measures/cell.ts";

/** Of fewer people a curve says little: one of them leaving moves it by a tenth or more. */
export const fewFollowed = 10;

export const isFew = ({atRisk}: Pick<CurvePoint, "atRisk">): boolean =>
  atRisk !== null && atRisk < fewFollowed;

export interface Stretch<Point> {
  few: boolean;
  points: Point[];
}

/** A curve in stretches of many and of few who could still be followed; each begins where the one before it ended. */
export function stretches<Point extends Pick<CurvePoint, "atRisk">>(
  points: readonly Point[]
): Stretch<Point>[] {
  const found: Stretch<Point>[] = [];
  for (const point of points) {
    const before = found.at(-1);
    if (before?.few === isFew(point)) before.points.push(point);
    else
      found.push({
        few: isFew(point),
        points: before === undefined ? [point] : [before.points.at(-1)!, point]
      });
  }
  return found;
}
