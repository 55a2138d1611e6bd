import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {digitsOf, formatPoints} from "../../format.js";
import {benefitSign, type Ends, wayOf} from "../../outcomes/cells.js";
import {type DoseBin, isShares, turned} from "../../outcomes/dose.js";
import {subject} from "../../scales.js";
import {capital, plural} from "../../words.js";

export interface DoseSaid {
  measure: Pick<PageMeasure, "title" | "instrument" | "followUp">;
  bins: readonly Pick<DoseBin, "cell">[];
  trend: ({slope: number} & Ends) | undefined;
  word: SiteData["word"];
}

/** Whether more contact went along with more change; never that it brought it about. */
export function doseSentence({measure, bins, trend, word}: DoseSaid): string {
  const who = plural(word);
  const isSaid = (status: string): boolean => bins.some(({cell}) => cell.status === status);
  if (!isSaid("shown")) return `How change goes with contacts is withheld, so that nobody can be recognized.`;
  const opening = `${capital(subject(measure))} at both times, by how many contacts ${who} had between the two forms.`;
  if (trend === undefined)
    return `${opening} Whether one goes with the other is told where each group with somebody in it has enough people.`;
  const sign = benefitSign(measure.instrument?.direction ?? "");
  const ends = turned(trend, sign ?? 1);
  const way = wayOf(ends);
  if (way === "unclear")
    return `Change in ${subject(measure)} did not clearly go along with how many contacts ${who} had between the two forms${likely(measure, ends)}.`;
  const kind = sign === null ? "higher scores at follow-up" : "change for the better";
  return `The more contacts ${who} had between the two forms, the ${way === "up" ? "more" : "less"} ${kind} they reported: on average ${amount(measure, Math.abs(trend.slope))} for each step${likely(measure, way === "up" ? ends : turned(ends, -1))}.`;
}

const amount = (measure: DoseSaid["measure"], value: number): string =>
  isShares(measure)
    ? `${Math.round(value * 100)} of every hundred`
    : `${formatPoints(value, digitsOf(measure.instrument?.range))} points`;

/** ` (likely between 0.4 and 2.1 for each step)` */
function likely(measure: DoseSaid["measure"], {lower, upper}: Ends): string {
  if (lower === null || upper === null) return "";
  const side = (value: number): string =>
    isShares(measure)
      ? String(Math.round(value * 100)).replace("-", "\u2212")
      : formatPoints(value, digitsOf(measure.instrument?.range));
  return ` (likely between ${side(lower)} and ${side(upper)} for each step)`;
}

/** What such a comparison cannot tell; stands beside it always. */
export const doseCaution = (place: string): string =>
  `More contact and more change can come together for many reasons: who feels better may come more, who needs more may come more, and who left is not in these numbers. They do not show that contact brings change. Contacts are those attended ${place} after the day of the first form and before the day of the second.`;
