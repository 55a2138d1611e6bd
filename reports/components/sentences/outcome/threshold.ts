import type {SiteData} from "../../../../src/site/page-data.ts";
import {type ThresholdCells, thresholdKinds, thresholdOf} from "../../outcomes/threshold.js";
import {people, plural} from "../../words.js";
import {countOf} from "./said.js";

/** `Of 52 members who were at or above the clinical threshold …, 20 moved below the clinical threshold on both, 15 of them reliably.` */
export function thresholdSentence(cells: ThresholdCells, word: SiteData["word"]): string {
  const found = thresholdOf(cells);
  if (found === null)
    return thresholdKinds.some((kind) => cells[kind]?.status === "withheld")
      ? `How many ${plural(word)} moved below the clinical threshold is withheld, so that nobody can be recognized.`
      : "";
  const {both, cases, moved, reliably} = found;
  if (cases === 0)
    return `Of ${people(word, both)} with both forms both times, none was at or above the clinical threshold at the start.`;
  const byHow = moved === 0 ? "" : `, ${countOf(reliably)} of them by a reliable change`;
  return `Of ${people(word, cases)} at or above the clinical threshold at the start, ${countOf(moved)} moved below the clinical threshold${byHow}.`;
}
