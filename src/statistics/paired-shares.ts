import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import {squareAndAdd} from "./difference-of-shares.ts";
import {type Proportion, wilson} from "./wilson.ts";

/** The same people's yes or no, before and after; groups of people add up. */
export interface PairedAnswers {
  yesBoth: number;
  /** No before, yes after. */
  yesAfter: number;
  /** Yes before, no after. */
  yesBefore: number;
  noBoth: number;
}

export interface McNemar {
  /** Two-sided, from the binomial distribution of those who changed their answer; 1 where nobody did. */
  p: number;
  /** The same counting only half the chance of what was seen: less cautious, closer to its level. */
  midP: number;
}

/**
 * McNemar's exact test: were those who changed as likely to change one way as the other? As R's
 * `binom.test(yesAfter, yesAfter + yesBefore)`. McNemar (1947), Psychometrika 12: 153-157; mid-p: Fagerland, Lydersen
 * and Laake (2013), BMC Med. Res. Methodol. 13: 91.
 */
export function mcnemar({yesAfter, yesBefore}: PairedAnswers): McNemar {
  const changed = yesAfter + yesBefore;
  if (changed === 0) return {p: 1, midP: 1};
  const fewer = Math.min(yesAfter, yesBefore);
  const upTo = (k: number) => (k < 0 ? 0 : binomialCdf(k, changed, 0.5));
  const [tail, before] = [upTo(fewer), upTo(fewer - 1)];
  // where both ways are even, the two tails meet in the middle and would count what was seen twice
  return {p: Math.min(1, 2 * tail), midP: yesAfter === yesBefore ? 1 - (tail - before) / 2 : tail + before};
}

/**
 * Share of yes after minus share before, with Newcombe's interval for the same people: Wilson limits of both shares put
 * together with their correlation, which is corrected for continuity (his method 10). Null without anybody. Newcombe
 * (1998), Stat. Med. 17: 2635-2650.
 */
export function pairedShareDifference(answers: PairedAnswers, confidence = 0.95): Proportion | null {
  const {yesBoth, yesAfter, yesBefore, noBoth} = answers;
  const n = yesBoth + yesAfter + yesBefore + noBoth;
  const after = wilson(yesBoth + yesAfter, n, confidence);
  const before = wilson(yesBoth + yesBefore, n, confidence);
  return after === null || before === null ? null : squareAndAdd(after, before, phi(answers, n));
}

function phi({yesBoth, yesAfter, yesBefore, noBoth}: PairedAnswers, n: number): number {
  const margins = (yesBoth + yesAfter) * (yesBefore + noBoth) * (yesBoth + yesBefore) * (yesAfter + noBoth);
  const together = yesBoth * noBoth - yesAfter * yesBefore;
  if (margins === 0) return 0;
  return (together > 0 ? Math.max(0, together - n / 2) : together) / Math.sqrt(margins);
}
