import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {digitsOf, formatPoints, formatShareChange} from "../../format.js";
import {benefitSign, type Ends, wayOf} from "../../outcomes/cells.js";
import {type DoseBin, isShares, turned} from "../../outcomes/dose.js";
import {subject} from "../../scales.js";
import {plural} from "../../words.js";

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
  if (!isSaid("shown")) return "How change goes with contacts is withheld, so that nobody can be recognized.";
  const what = isShares(measure)
    ? `how many said yes to ${measure.instrument?.name ?? "the question"}`
    : subject(measure);
  if (trend === undefined)
    return `Change in ${what}, by how many contacts ${who} had between the two forms. Whether one goes with the other is told where each group with somebody in it has enough people.`;
  const sign = benefitSign(measure.instrument?.direction ?? "");
  const ends = turned(trend, sign ?? 1);
  const way = wayOf(ends);
  if (way === "unclear")
    return `Change in ${what} did not clearly go along with how many contacts ${who} had between the two forms${likely(measure, ends)}.`;
  const kind = sign === null ? "higher scores at follow-up" : "change for the better";
  return `The more contacts ${who} had between the two forms, the ${way === "up" ? "more" : "less"} ${kind} they reported: on average ${points(measure, Math.abs(trend.slope))}${likely(measure, way === "up" ? ends : turned(ends, -1))}.`;
}

const number = (measure: DoseSaid["measure"], value: number): string =>
  isShares(measure)
    ? formatShareChange(value).replace("+", "")
    : formatPoints(value, digitsOf(measure.instrument?.range));

const points = (measure: DoseSaid["measure"], value: number): string =>
  `${number(measure, value)} ${isShares(measure) ? "percentage points" : "points"}`;

/** ` (likely between 0.4 and 2.1 points from one group to the next)` */
function likely(measure: DoseSaid["measure"], {lower, upper}: Ends): string {
  return lower === null || upper === null
    ? ""
    : ` (likely between ${number(measure, lower)} and ${points(measure, upper)} from one group to the next)`;
}

/** What such a comparison cannot tell; stands beside it always. */
export const doseCaution = (place: string): string =>
  `More contact and more change can come together for many reasons: who feels better may come more, who needs more may come more, and who left is not in these numbers. They do not show that contact brings change. Contacts are those attended ${place} after the day of the first form and before the day of the second.`;
