import {
  deviationsFromSums,
  type Exact,
  exactSum,
  exactSumOfSquares,
  meanFromSum,
  sdFromSums
} from "./decimal.ts";

/** What scores (or changes) add up to; groups of different people merge by adding each field. */
export interface ScoreSums {
  n: number;
  sum: Exact;
  sumSq: Exact;
}

export const scoreSums = (values: readonly number[]): ScoreSums => ({
  n: values.length,
  sum: exactSum(values),
  sumSq: exactSumOfSquares(values)
});

/** The sums of all people of several groups. */
export const mergeScoreSums = (groups: readonly ScoreSums[]): ScoreSums => ({
  n: groups.reduce((n, group) => n + group.n, 0),
  sum: exactSum(groups.map(({sum}) => sum)),
  sumSq: exactSum(groups.map(({sumSq}) => sumSq))
});

/** Null without a value. */
export const meanOf = ({n, sum}: ScoreSums): number | null => (n === 0 ? null : meanFromSum(n, sum));

/** With n - 1; null below two values. */
export const sdOf = ({n, sum, sumSq}: ScoreSums): number | null => sdFromSums(n, sum, sumSq);

/** Sum of squared deviations from the mean; 0 without a value. */
export const deviationsOf = ({n, sum, sumSq}: ScoreSums): number =>
  n === 0 ? 0 : deviationsFromSums(n, sum, sumSq);
