import type {Cell, CurvePoint} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {fewFollowed, isFew} from "../followed.js";
import {formatCount, formatPercent, formatRange} from "../format.js";
import {at, capital, during, people, plural, type When} from "../words.js";

export interface StayingSaid {
  word: SiteData["word"];
  program: string | null;
  site: string | null;
  points: readonly CurvePoint[];
  median: Cell | undefined;
  /** Whether single programs are shown beside it. */
  beside?: boolean;
}

/** Half stay at least so long, or how many do at the end of what can be seen of more than a few. */
export function stayingSentence({word, program, site, points, median, beside = false}: StayingSaid): string {
  const where = at(program, site);
  const shown = points.filter((point) => point.status === "shown" && point.survival !== null);
  const last = shown.at(-1);
  if (last === undefined)
    return points.some((point) => point.status === "withheld")
      ? `How long ${plural(word)} keep coming${where} is withheld, so that nobody can be recognized${beside ? "; what can be shown of single programs follows" : ""}.`
      : `It is too early to say how long ${plural(word)} keep coming${where}.`;
  const start = shown[0]?.atRisk ?? null;
  const of = start === null ? "" : ` (${people(word, start)} at the start)`;
  if (median?.status === "shown" && median.value !== null) {
    const range =
      median.lower !== null && median.upper !== null
        ? `, likely between ${formatRange("days", median.lower, median.upper).replace(" to ", " and ")}`
        : "";
    return `Half of the ${plural(word)}${where} keep coming for ${formatCount(median.value)} days or more${range}${of}.`;
  }
  const told = shown.findLast((point) => !isFew(point)) ?? last;
  return `After ${formatCount(told.day)} days, we estimate that ${formatPercent(told.survival ?? 0)} of the ${plural(word)}${where} are still coming${of}.`;
}

/**
 * Whose stays a curve is of. One that goes on for longer than its period is of people who were there before it.
 *
 * @param last the last day after the start that is shown
 */
export function stayingNote(
  word: SiteData["word"],
  period: When & {start: string; end: string},
  last: number
): string {
  const days = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
  const whose =
    last > days + 1 && period.kind === "all"
      ? `${plural(word)} whose first stay is on record, also where it began before the exports do`
      : `${plural(word)} who first came ${during(period)}`;
  return `${capital(whose)}. Somebody counts as still coming until they have been away so long that their stay is over; a later return is not in this picture.`;
}

/** Said of curves of which a part is of few people; empty where none is. */
export const fewNote = (word: SiteData["word"], points: readonly CurvePoint[]): string =>
  points.some((point) => point.status === "shown" && isFew(point))
    ? `Where the line is thin and broken, fewer than ${fewFollowed} ${plural(word)} could still be followed: one who stops coming moves it far, and a level stretch may only mean that nobody is left to stop.`
    : "";
