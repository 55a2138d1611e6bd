import type {Normal, Spacing, WeightedPoint} from "./bivariate-normal.ts";

/** Points in groups, each bivariate normal; of all of them a share may be turned over in `a`. */
export interface Mixture {
  normals: readonly Normal[];
  /** Share turned over, in every group alike; 0 where none may be. */
  share: number;
  /** How likely each point is turned over. */
  turned: readonly number[];
  likelihood: number;
  /** Bayes' information criterion: -2 log likelihood + figures fitted * log n; smaller is better. */
  criterion: number;
}

/** Where the fitting starts: the group of a point, and whether it is taken to be turned over. */
export interface Start {
  groups: number;
  group: (point: WeightedPoint) => number;
  turned?: (point: WeightedPoint) => boolean;
}

const steps = 150;
const settled = 1e-4;
const sure = 0.9;
/** Of the variance of all: one seventh of its standard deviation. */
const closest = 0.02;

/** One class of points: a group, as it is or turned over. */
interface Class {
  group: number;
  /** -1 where `a` is turned over. */
  sign: 1 | -1;
  /** How likely each point is in it. */
  likely: Float64Array;
}

/** Maximum likelihood by EM from one start. Dempster, Laird and Rubin (1977), J. R. Stat. Soc. B 39: 1-38. */
export function fitMixture(points: readonly WeightedPoint[], start: Start, spacing: Spacing): Mixture {
  const n = points.reduce((sum, {weight}) => sum + weight, 0);
  const classes = startClasses(points, start);
  const mirrored = start.turned !== undefined;
  const least = leastVariances(points, spacing);
  let [likelihood, share] = [Number.NEGATIVE_INFINITY, 0];
  let normals: Normal[] = [];
  for (let step = 0; step < steps; step++) {
    const masses = classes.map(({likely}) => massOf(points, likely) / n);
    const massIn = (isIn: (one: Class) => boolean): number =>
      classes.reduce((sum, one, at) => sum + (isIn(one) ? (masses[at] as number) : 0), 0);
    share = massIn(({sign}) => sign === -1);
    normals = Array.from({length: start.groups}, (_, group) =>
      fitGroup(
        points,
        classes.filter((one) => one.group === group),
        least
      )
    );
    const priors = classes.map(
      ({group, sign}) =>
        massIn((one) => one.group === group) * (mirrored ? (sign === -1 ? share : 1 - share) : 1)
    );
    const next = expect(points, classes, normals, priors);
    const gained = next - likelihood;
    likelihood = next;
    if (gained < settled) break;
  }
  const figures = 6 * start.groups - 1 + (mirrored ? 1 : 0);
  return {
    normals,
    share,
    turned: points.map((_, at) =>
      classes.reduce((sum, {sign, likely}) => sum + (sign === -1 ? (likely[at] as number) : 0), 0)
    ),
    likelihood,
    criterion: -2 * likelihood + figures * Math.log(n)
  };
}

function startClasses(points: readonly WeightedPoint[], {groups, group, turned}: Start): Class[] {
  return (turned === undefined ? ([1] as const) : ([1, -1] as const)).flatMap((sign) =>
    Array.from({length: groups}, (_, at): Class => {
      const likely = points.map((point) => {
        const inGroup = groups === 1 ? 1 : group(point) === at ? sure : (1 - sure) / (groups - 1);
        return inGroup * (turned === undefined ? 1 : turned(point) === (sign === -1) ? sure : 1 - sure);
      });
      return {group: at, sign, likely: Float64Array.from(likely)};
    })
  );
}

const massOf = (points: readonly WeightedPoint[], likely: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < points.length; at++)
    sum += (points[at] as WeightedPoint).weight * (likely[at] as number);
  return sum;
};

/**
 * What is added to the variances of a group: that of rounding to the grid, spacing^2 / 12 (Sheppard), and a share of that of
 * all, so that no group closes in on a line of the grid, where its likelihood has no bound. Without a grid there are no lines.
 */
function leastVariances(points: readonly WeightedPoint[], spacing: Spacing): Spacing {
  const n = points.reduce((sum, {weight}) => sum + weight, 0);
  const least = (of: (point: WeightedPoint) => number, apart: number): number => {
    if (apart === 0) return 0;
    const mean = points.reduce((sum, point) => sum + point.weight * of(point), 0) / n;
    const all = points.reduce((sum, point) => sum + point.weight * (of(point) - mean) ** 2, 0) / n;
    return apart ** 2 / 12 + closest * all;
  };
  return {a: least(({a}) => a, spacing.a), b: least(({b}) => b, spacing.b)};
}

function fitGroup(points: readonly WeightedPoint[], classes: readonly Class[], least: Spacing): Normal {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
  for (const {sign, likely} of classes) {
    for (let at = 0; at < points.length; at++) {
      const point = points[at] as WeightedPoint;
      const weight = point.weight * (likely[at] as number);
      const a = sign * point.a;
      n += weight;
      sa += weight * a;
      sb += weight * point.b;
      saa += weight * a * a;
      sbb += weight * point.b * point.b;
      sab += weight * a * point.b;
    }
  }
  if (n < 1e-9) return {meanA: 0, meanB: 0, aa: 1, bb: 1, ab: 0};
  const [meanA, meanB] = [sa / n, sb / n];
  return {
    ...{meanA, meanB},
    aa: Math.max(0, saa / n - meanA ** 2) + least.a,
    bb: Math.max(0, sbb / n - meanB ** 2) + least.b,
    ab: sab / n - meanA * meanB
  };
}

/** Writes how likely each point is in each class, and gives the log likelihood. */
function expect(
  points: readonly WeightedPoint[],
  classes: readonly Class[],
  normals: readonly Normal[],
  priors: readonly number[]
): number {
  const densities = classes.map(({group, sign}, at) => {
    const {meanA, meanB, aa, bb, ab} = normals[group] as Normal;
    const determinant = aa * bb - ab * ab;
    const scale = (priors[at] as number) / (2 * Math.PI * Math.sqrt(determinant));
    return {sign, meanA, meanB, aa, bb, ab, twice: 2 * determinant, scale};
  });
  let likelihood = 0;
  for (let at = 0; at < points.length; at++) {
    const {a, b, weight} = points[at] as WeightedPoint;
    let sum = 0;
    for (let which = 0; which < classes.length; which++) {
      const of = densities[which] as (typeof densities)[number];
      const [x, y] = [of.sign * a - of.meanA, b - of.meanB];
      const density =
        of.scale * Math.exp(-(of.bb * x * x - 2 * of.ab * x * y + of.aa * y * y) / of.twice) + smallest;
      (classes[which] as Class).likely[at] = density;
      sum += density;
    }
    for (const {likely} of classes) likely[at] = (likely[at] as number) / sum;
    likelihood += weight * Math.log(sum);
  }
  return likelihood;
}

/** Keeps a point far from every group from having no density at all. */
const smallest = 1e-300;
