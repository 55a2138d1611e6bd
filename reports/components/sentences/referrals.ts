import type {Cell} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatCount, formatPercent} from "../format.js";
import {during, people, plural, type When} from "../words.js";

export interface ReferralsSaid {
  word: SiteData["word"];
  where: string;
  period: When;
  began: Cell | undefined;
  kept: Cell | undefined;
  wait: Cell | undefined;
}

const isTold = (cell: Cell | undefined): cell is Cell & {value: number} =>
  cell?.status === "shown" && cell.value !== null;

/** `Of 48 participants referred in March 2026, 58% came within 14 days; 40% kept coming.` What cannot be told is left out. */
export function referralsSentence({word, where, period, began, kept, wait}: ReferralsSaid): string {
  const when = `referred ${during(period)}${where}`;
  if (!isTold(began)) return `It cannot be told yet how soon ${plural(word)} ${when} came.`;
  const who = began.denominator === null ? `the ${plural(word)}` : people(word, began.denominator);
  const further = isTold(kept)
    ? `, and ${formatPercent(kept.value)} came at least twice more in the 34 days after`
    : "";
  return `Of ${who} ${when}, ${formatPercent(began.value)} had a first contact within 14 days${further}.${waitSentence(word, wait)}`;
}

/** Median wait, and how many still wait or were closed without a contact; internal releases alone know them. */
function waitSentence(word: SiteData["word"], wait: Cell | undefined): string {
  if (wait?.status !== "shown") return "";
  const {median_wait: median, still_waiting: waiting, closed_without_contact: closed} = wait.more;
  const half =
    median === null || median === undefined
      ? " Fewer than half have been seen so far."
      : ` Half were seen within ${formatCount(median)} ${median === 1 ? "day" : "days"}.`;
  return `${half} ${!waiting ? "Nobody waits any longer" : waiting === 1 ? "One person still waits" : `${people(word, waiting)} still wait`}, and ${closed === 1 ? "one referral was" : `${formatCount(closed ?? 0)} referrals were`} closed without a contact.`;
}
