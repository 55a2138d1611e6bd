import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatPercent, formatRange} from "../format.js";
import {list, people, plural} from "../words.js";
import {likely} from "./share.js";

/** Surveys of whoever is there: each stands for itself, and nothing is said of a difference between two. */

type Word = SiteData["word"];

export const notKnown = "not known how many were asked";

const isShown = (cell: Cell | undefined): cell is Cell & {value: number} =>
  cell?.status === "shown" && cell.value !== null;

/** `2025: 214 members returned the form, of 412 who were asked, which is 52% (likely between 47% and 57%).` */
export function returnedSentence(
  label: string,
  {returned, rate, word}: {returned: Cell | undefined; rate: Cell | undefined; word: Word}
): string {
  if (!isShown(returned))
    return `How many ${plural(word)} returned the form is withheld, or there is nothing to count.`;
  const came = `${label}: ${people(word, returned.value)} returned the form`;
  if (isShown(rate) && rate.denominator !== null)
    return `${came}, of ${rate.denominator.toLocaleString("en-US")} who were asked: ${formatPercent(rate.value)}${within(rate)}.`;
  return rate?.status === "withheld"
    ? `${came}; what share that is of those asked is withheld.`
    : `${came}. It is ${notKnown}.`;
}

const within = ({lower, upper}: Cell): string =>
  lower === null || upper === null ? "" : ` (likely ${formatRange("percent", lower, upper)})`;

export interface ToldScale {
  /** What the scale is about, within a sentence. */
  subject: string;
  meaning: string;
  cell: Cell | undefined;
}

/** `2025, “counted as positive”: 64% in access and 71% in outcomes, of the members who answered.` */
export function sharesSentence(label: string, scales: readonly ToldScale[], word: Word): string {
  const shown = scales.flatMap(({cell, ...scale}) => (isShown(cell) ? [{...scale, cell}] : []));
  const [first] = shown;
  if (first === undefined)
    return `What ${plural(word)} answered in ${label} is withheld, or there is nothing to count.`;
  const alike = shown.every(({meaning}) => meaning === first.meaning);
  const parts = shown.map(
    ({subject, meaning, cell}) =>
      `${formatPercent(cell.value)} in ${subject}${alike ? "" : ` (\u201c${meaning}\u201d)`}`
  );
  const alone = shown.length === 1 ? likely(first.cell, word) : "";
  return `${label}${alike ? `, \u201c${first.meaning}\u201d` : ""}: ${list(parts)}, of the ${plural(word)} who answered${alone}.`;
}

export interface ToldItem {
  name: string;
  cell: Cell | undefined;
}

/** What most and fewest agreed with, of the items that are shown; items come with the largest share first. */
export function itemsSentence(label: string, items: readonly ToldItem[], word: Word): string {
  const shown = items.flatMap(({name, cell}) => (isShown(cell) ? [{name, cell}] : []));
  const most = shown[0];
  const least = shown.at(-1);
  if (most === undefined || least === undefined)
    return `How many ${plural(word)} agreed in ${label} is withheld, or there is nothing to count.`;
  const told = ({name, cell}: {name: string; cell: Cell & {value: number}}) =>
    `${formatPercent(cell.value)} agreed with ${inSentence(name)}`;
  const who = `of the ${plural(word)} who answered`;
  return most === least
    ? `${label}: ${who}, ${told(most)}${likely(most.cell, word)}.`
    : `${label}: ${who}, ${told(most)}, the most, and ${told(least)}, the fewest.`;
}

/** `item 7 (access)`; its words stand in quotation marks. */
const inSentence = (name: string): string =>
  name.startsWith("Item ")
    ? `i${name.slice(1)}`
    : `\u201c${name.replace(/^\d+\. /, "").replace(/\.$/, "")}\u201d`;

/** `7. wording`, or `Item 7 (access)` where the words may not be printed. */
export const itemName = ({item, instrument}: Pick<PageMeasure, "item" | "instrument">): string =>
  item?.wording == null
    ? `Item ${item?.number}${instrument === undefined ? "" : ` (${instrument.scaleName})`}`
    : `${item.number}. ${item.wording}`;
