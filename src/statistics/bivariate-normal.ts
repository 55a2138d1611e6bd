/** A point that stands for `weight` alike. */
export interface WeightedPoint {
  a: number;
  b: number;
  weight: number;
}

/** How far neighbouring values lie apart; 0 where they are not on a grid. */
export interface Spacing {
  a: number;
  b: number;
}

/** Means, variances and covariance of two figures that are normal together. */
export interface Normal {
  meanA: number;
  meanB: number;
  aa: number;
  bb: number;
  ab: number;
}
