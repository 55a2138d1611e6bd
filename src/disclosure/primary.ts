import type {ExactCell} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";
import {peopleBehind} from "./variables.ts";

/** Why a cell is withheld; for the private record only, since telling primary from complementary leaks. */
export type Reason =
  | "people"
  | "callers"
  | "numerator"
  | "denominator"
  | "immature"
  | "baseline"
  | "rest"
  | "attribute"
  | "mean"
  | "scores"
  | "parts"
  | "curve"
  | "earlier"
  | "complementary";

/** The rule by which a cell on its own could identify somebody; `null` when none does. */
export function primaryReason(cell: ExactCell, profile: Protecting): Reason | null {
  const isSmall = (count: number) => count >= 1 && count < profile.threshold;
  for (const field of ["people", "denominator", "immature", "baseline"] as const)
    if (isSmall(cell.sets[field]?.count ?? 0)) return field;
  if (cell.callers !== undefined && fewCallers(cell, cell.callers).some(isSmall)) return "callers";
  if (cell.atLeast !== null && isSmall(cell.atLeast)) return "people";
  if (!isMean(cell) && isSmall(cell.sets.numerator?.count ?? 0)) return "numerator";
  if (rests(cell).some(isSmall)) return "rest";
  if (sharesAnAnswer(cell, profile)) return "attribute";
  if (isMean(cell) && (cell.denominator ?? 0) < profile.meanFrom) return "mean";
  return null;
}

/** Many calls of few callers are told of few people; of a mean there is no numerator and no rest. */
const fewCallers = (
  cell: ExactCell,
  {numerator, denominator, rest}: NonNullable<ExactCell["callers"]>
): number[] => (isMean(cell) ? [denominator] : [numerator, denominator, rest]);

/** Means are of amounts that each person has; of shares the people who make the numerator are a set of their own. */
export const isMean = (cell: ExactCell): boolean =>
  peopleBehind(cell, "denominator") !== null && cell.denominator !== 0 && cell.sets.numerator === null;

/** What a reader gets by taking one count of a cell from another: the other answer, people without a follow-up. */
function rests(cell: ExactCell): number[] {
  if (peopleBehind(cell, "denominator") === null) return [];
  const denominator = cell.denominator ?? 0;
  const baseline = cell.more.n_baseline ?? denominator;
  return [...(isMean(cell) ? [] : [denominator - (cell.numerator ?? 0)]), baseline - denominator];
}

/** Everybody in the group, or nobody, and the group is small: the figure tells about each one in it. */
function sharesAnAnswer(cell: ExactCell, {attributeFrom, zeros}: Protecting): boolean {
  if (isMean(cell) || peopleBehind(cell, "denominator") === null || !cell.denominator) return false;
  if (cell.numerator === 0) return zeros === "unsafe" || cell.denominator < attributeFrom;
  return cell.numerator === cell.denominator && cell.denominator < attributeFrom;
}
