import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatPercent, formatRange} from "../format.js";
import {at, during, people, plural, type When} from "../words.js";
import {unknown} from "./unknown.js";

export interface ShareSaid {
  measure: Pick<PageMeasure, "id" | "title">;
  word: SiteData["word"];
  program: string | null;
  site: string | null;
  period: When;
  cell: Cell | undefined;
}

/** `Of the members who first came from July 2024 to June 2025, 58% were still coming after 180 days (likely between 51% and 65%; 214 members).` */
export function shareSentence({measure, word, program, site, period, cell}: ShareSaid): string {
  const where = at(program, site);
  if (cell?.status !== "shown" || cell.value === null)
    return unknown(measure.title, `${during(period)}${where}`, cell);
  return `${whoDid(measure, word, during(period), where, formatPercent(cell.value))}${likely(cell, word)}.${tooEarly(cell, word)}`;
}

/** Whose answer can still change is in no share; a reader has to know that there are some. */
const tooEarly = ({immature}: Cell, word: SiteData["word"]): string =>
  immature === null || immature === 0 ? "" : ` For ${people(word, immature)} more it is too early to say.`;

function whoDid(
  measure: ShareSaid["measure"],
  word: SiteData["word"],
  when: string,
  where: string,
  percent: string
): string {
  const [kind, days] = measure.id.split(":");
  if (kind === "retention")
    return `Of the ${plural(word)} who first came ${when}${where}, ${percent} came again ${days} days later or soon after`;
  if (kind === "survival")
    return `Of the ${plural(word)} who first came ${when}${where}, we estimate that ${percent} stayed at least ${days} days`;
  if (kind === "follow_up_rate")
    return `Of the ${plural(word)} whose follow-up was due ${when}${where}, ${percent} answered`;
  return `${measure.title} ${when}${where}: ${percent}`;
}

/** ` (likely between 51% and 65%; 214 members)`; what of it the release holds. */
export function likely(cell: Cell, word: SiteData["word"]): string {
  const parts = [
    cell.lower !== null && cell.upper !== null
      ? `likely between ${formatRange("percent", cell.lower, cell.upper).replace(" to ", " and ")}`
      : null,
    cell.people !== null ? people(word, cell.people) : null
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}
