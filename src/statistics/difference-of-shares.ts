import {type Proportion, wilson} from "./wilson.ts";

/**
 * Difference of the shares of two groups of different people, first minus second, with Newcombe's interval from the two
 * Wilson intervals (his method 10, without continuity correction). Null where a group is empty. Newcombe (1998), Stat.
 * Med. 17: 873-890. From counts, so mergeable.
 */
export function differenceOfShares(
  first: {x: number; n: number},
  second: {x: number; n: number},
  confidence = 0.95
): Proportion | null {
  const a = wilson(first.x, first.n, confidence);
  const b = wilson(second.x, second.n, confidence);
  return a === null || b === null ? null : squareAndAdd(a, b, 0);
}

/**
 * Limits of a difference of two shares that go together with correlation phi, from the limits of each: Newcombe's
 * "square and add", in this file for both of his papers.
 */
export function squareAndAdd(a: Proportion, b: Proportion, phi: number): Proportion {
  const width = (toward: number, from: number) =>
    Math.sqrt(Math.max(0, toward ** 2 - 2 * phi * toward * from + from ** 2));
  const value = a.value - b.value;
  return {
    value,
    lower: Math.max(-1, value - width(a.value - a.lower, b.upper - b.value)),
    upper: Math.min(1, value + width(a.upper - a.value, b.value - b.lower))
  };
}
