import {createHash} from "node:crypto";
import {type ExactCell, type PeopleSet, type Slice, sliceKey} from "../cell.ts";
import type {Measure} from "../measure.ts";
import type {Row} from "./group.ts";

/** Name of the times that people came, whichever measure counts them. */
export const attendances = "attendances";

/**
 * The sets of calls, or of times that people came, that a cell prints. They have no keys of their own: a set is told by its name, its slice and how many it is,
 * so that figures with one name and number are taken for the same, as a reader would. What callers said is guarded by these
 * sets as if each call were somebody, and by how few callers there may be behind them.
 */
export function countsBehind(
  measure: Measure,
  slice: Slice,
  row: Row | undefined
): Pick<ExactCell, "links"> & Partial<Pick<ExactCell, "sets" | "callers">> {
  const {numerator: numeratorName, denominator: denominatorName} = measure.countSets!;
  const numerator = row?.numerator ?? 0;
  const denominator = row?.denominator ?? 0;
  const set = (name: string | undefined, count: number) =>
    name === undefined ? undefined : callSet(name, slice, count);
  const [ofNumerator, ofDenominator] = [set(numeratorName, numerator), set(denominatorName, denominator)];
  if (measure.said !== true)
    return {
      links: {
        ...(ofNumerator === undefined ? {} : {numerator: ofNumerator}),
        ...(ofDenominator === undefined ? {} : {denominator: ofDenominator})
      }
    };
  const unnamed = (name: string): number => Number(row?.sums[`unnamed_${name}`] ?? 0);
  const known = (name: "numerator" | "denominator" | "rest"): number => row?.sets[name]?.count ?? 0;
  return {
    sets: {
      people: null,
      numerator: ofNumerator ?? null,
      denominator: ofDenominator ?? null,
      immature: null
    },
    callers: {
      numerator: known("numerator") + (ofNumerator === undefined ? 0 : unnamed("numerator")),
      denominator: known("denominator") + unnamed("denominator"),
      rest: known("rest") + unnamed("denominator") - unnamed("numerator")
    }
  };
}

function callSet(name: string, slice: Slice, count: number): PeopleSet {
  const digest = createHash("sha256")
    .update(`${name}|${sliceKey(slice)}|${count}`)
    .digest();
  return {a: digest.readBigInt64LE(0), b: digest.readBigInt64LE(8), count};
}
