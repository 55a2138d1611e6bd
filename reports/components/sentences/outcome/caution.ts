import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {isYesNo} from "../../outcomes/cells.js";

/**
 * Which way is better, whom the numbers are about, and what they do not tell.
 *
 * @param judged a change in one person is told from chance, only known to matter, or neither
 */
export function outcomeCaution(
  {instrument}: Pick<PageMeasure, "instrument">,
  judged: "reliable" | "meaningful" | "none"
): string {
  const yesNo = isYesNo(undefined, instrument);
  const people = yesNo ? "" : peopleOf[judged];
  return `${wayOf(instrument?.direction, yesNo)}Only people who answered both times are in these numbers. They tell what people reported, not what brought it about.${people}`;
}

const unknownChance = "no checked threshold tells a change in one person from chance on this scale.";

const peopleOf = {
  reliable: "",
  meaningful: ` Of those who changed by enough to matter some may have done so by chance: ${unknownChance}`,
  none: ` How many people got better cannot be said: ${unknownChance}`
} as const;

function wayOf(direction: string | undefined, yesNo: boolean): string {
  if (direction !== "lower" && direction !== "higher") return "";
  if (yesNo)
    return `Here ${direction === "lower" ? "fewer" : "more"} people who say yes means doing better. `;
  return `On this scale a ${direction} score means doing better. `;
}
