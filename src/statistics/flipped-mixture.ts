import type {Normal, Spacing, WeightedPoint} from "./bivariate-normal.ts";
import {fitMixture, type Mixture, type Start} from "./normal-mixture.ts";

/** Whether part of the points is turned over in one direction. */
export interface FlippedMixture {
  n: number;
  /** Share of points turned over, and how many are more likely so than not. */
  share: number;
  flipped: number;
  /** Correlation of a and b about the middle once turned back; 1 for a clear cross. */
  together: number;
  /** By how much Bayes' information criterion is smaller with a share turned over than without. */
  gain: number;
}

/**
 * Points (a, b) around a middle of (0, 0): are they explained best by one to three bivariate normal groups, or by one to
 * three of which a share was turned over in a? Groups let people differ in any way, at an end of the scale or careless, so
 * that only mirror images gain. Each by maximum likelihood from several starts, compared by Bayes' information criterion (Schwarz 1978,
 * Ann. Stat. 6: 461-464; McLachlan and Peel 2000, chapter 6). `spacing` is how far neighbouring values lie apart.
 * Null below 30 points, or where a or b does not vary.
 */
export function flippedMixture(points: readonly WeightedPoint[], spacing: Spacing): FlippedMixture | null {
  const n = points.reduce((sum, {weight}) => sum + weight, 0);
  const varies = (of: (point: WeightedPoint) => number) => new Set(points.map(of)).size > 1;
  if (n < 30 || !varies(({a}) => a) || !varies(({b}) => b)) return null;
  const fits = (starts: readonly Start[]): Mixture =>
    starts
      .map((start) => fitMixture(points, start, spacing))
      .reduce((best, other) => (other.criterion < best.criterion ? other : best));
  const plain = fits(plainStarts(points));
  const mirror = fits(mirrorStarts(points));
  const together = togetherOf(points, mirror);
  // Which side is the turned one is a name: that on which a and b go together is taken for the other.
  const isSwapped = together < 0;
  const turned = mirror.turned.map((likely) => (isSwapped ? 1 - likely : likely));
  return {
    n,
    share: isSwapped ? 1 - mirror.share : mirror.share,
    flipped: points.reduce((sum, {weight}, at) => sum + ((turned[at] as number) > 0.5 ? weight : 0), 0),
    together: Math.abs(together),
    gain: plain.criterion - mirror.criterion
  };
}

function togetherOf(points: readonly WeightedPoint[], {turned}: Mixture): number {
  let [aa, bb, ab] = [0, 0, 0];
  points.forEach(({a, b, weight}, at) => {
    aa += weight * a * a;
    bb += weight * b * b;
    ab += weight * a * b * (1 - 2 * (turned[at] as number));
  });
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

const one: Start = {groups: 1, group: () => 0};

type Split = (point: WeightedPoint) => number;

function splits(points: readonly WeightedPoint[]): Split[] {
  const {normals} = fitMixture(points, one, {a: 0, b: 0});
  const {meanA, meanB, aa, bb} = normals[0] as Normal;
  const [sdA, sdB] = [Math.sqrt(aa), Math.sqrt(bb)];
  const along =
    (x: number, y: number): Split =>
    ({a, b}) =>
      (x * (a - meanA)) / sdA + (y * (b - meanB)) / sdB;
  // The last one: a tight group within a wide one, such as people who take no care in answering.
  const away: Split = ({a, b}) => Math.hypot((a - meanA) / sdA, (b - meanB) / sdB) - 1;
  return [along(1, 0), along(0, 1), along(1, 1), along(1, -1), away];
}

const plainStarts = (points: readonly WeightedPoint[]): Start[] => [
  one,
  ...splits(points).flatMap((split): Start[] => [
    {groups: 2, group: (point) => (split(point) < 0 ? 0 : 1)},
    {groups: 3, group: (point) => (split(point) < -0.5 ? 0 : split(point) < 0.5 ? 1 : 2)}
  ])
];

/** The plain ones of the points turned back, so that no grouping is open to one side alone. */
function mirrorStarts(points: readonly WeightedPoint[]): Start[] {
  const turned = ({a, b}: WeightedPoint): boolean => a * b < 0;
  const back = (point: WeightedPoint): WeightedPoint => (turned(point) ? {...point, a: -point.a} : point);
  return plainStarts(points.map(back)).map(({groups, group}) => ({
    groups,
    group: (point) => group(back(point)),
    turned
  }));
}
