import type {Cell} from "../measures/cell.ts";

/** Whether a cell says how many of its people scored lowest or highest, or, of few people, that many or few did. */
export const givesScaleEndsAway = ({denominator, more}: Cell, fewest: number): boolean =>
  Object.entries(more).some(
    ([name, figure]) =>
      figure !== null &&
      (/^(floor|ceiling)_share$/.test(name) ||
        (/^(floor|ceiling)_flagged$/.test(name) && (figure !== 1 || (denominator ?? 0) < fewest)))
  );
