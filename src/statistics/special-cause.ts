/** What one point of a control chart is judged by; limits may differ from point to point. */
export interface Judged {
  value: number;
  center: number;
  /** Null where the series has no spread that limits could be made from. */
  lower: number | null;
  upper: number | null;
}

/**
 * Why a point is more than noise: it is outside the limits, part of seven that rise or fall, one of two in three near a limit,
 * part of seven on one side of the center line.
 */
export type Rule = "outside" | "trend" | "near" | "shift";

export interface SpecialCause {
  rule: Rule;
  direction: "high" | "low";
}

const run = 7;
/** Limits are at three sigma, "near" begins at two. */
const near = 2 / 3;

/**
 * The rules of NHS England's "Making Data Count", the first that holds for a point, all points of a run marked; as
 * `ptd_special_cause_type` of R's NHSRplotthedots. A trend takes seven points, six steps the same way; a point on the
 * center line is on neither side. Null for common cause. Points are those of one stretch between rebases, in order.
 */
export function specialCauses(points: readonly Judged[]): (SpecialCause | null)[] {
  const side = points.map(({value, center}) => Math.sign(value - center));
  const steps = points.slice(1).map(({value}, index) => Math.sign(value - (points[index] as Judged).value));
  const outside = points.map(isOutside);
  const close = points.map((point, index) => !outside[index] && isNear(point));
  const trend = partOfRun(steps, run - 1, 1);
  const shift = partOfRun(side, run, 0);
  const pair = points.map((_, index) => close[index] === true && inTwoOfThree(index, close, side));
  const bySide = (rule: Rule, index: number): SpecialCause => ({
    rule,
    direction: (side[index] as number) > 0 ? "high" : "low"
  });
  return points.map((_, index) => {
    if (outside[index]) return bySide("outside", index);
    if (trend[index]) {
      // a point between two trends belongs to the one it begins
      const step = (trend[index + 1] ? steps[index] : steps[index - 1]) as number;
      return {rule: "trend", direction: step > 0 ? "high" : "low"};
    }
    if (pair[index]) return bySide("near", index);
    return shift[index] ? bySide("shift", index) : null;
  });
}

const isOutside = ({value, lower, upper}: Judged): boolean =>
  lower !== null && upper !== null && (value < lower || value > upper);

const isNear = ({value, center, lower, upper}: Judged): boolean =>
  lower !== null &&
  upper !== null &&
  (value < center - near * (center - lower) || value > center + near * (upper - center));

/** Which points are in a stretch of `length` equal signs that are not 0; a sign may stand between `extra` more points than signs. */
function partOfRun(signs: readonly number[], length: number, extra: 0 | 1): boolean[] {
  const part = new Array<boolean>(signs.length + extra).fill(false);
  let start = 0;
  for (let end = 0; end < signs.length; end += 1) {
    if (signs[end] === 0 || signs[end] !== signs[start]) start = end;
    if (signs[end] !== 0 && end - start + 1 >= length) part.fill(true, start, end + 1 + extra);
  }
  return part;
}

/** Among three points in a row, all on one side, two are near the limit. */
function inTwoOfThree(index: number, close: readonly boolean[], side: readonly number[]): boolean {
  return [index - 2, index - 1, index].some((from) => {
    const three = [from, from + 1, from + 2];
    const sides = three.reduce((sum, at) => sum + (side[at] ?? 0), 0);
    return Math.abs(sides) === 3 && three.filter((at) => close[at]).length >= 2;
  });
}
