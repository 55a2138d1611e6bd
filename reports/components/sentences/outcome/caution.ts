import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {isYesNo} from "../../outcomes/cells.js";

/**
 * Which way is better, whom the numbers are about, and what they do not tell.
 *
 * @param judged a checked threshold tells a change in one person from chance
 */
export function outcomeCaution({instrument}: Pick<PageMeasure, "instrument">, judged: boolean): string {
  const yesNo = isYesNo(undefined, instrument);
  const people =
    judged || yesNo
      ? ""
      : " How many people got better cannot be said: no checked threshold tells a change in one person from chance on this scale.";
  return `${wayOf(instrument?.direction, yesNo)}Only people who answered both times are in these numbers. They tell what people reported, not what brought it about.${people}`;
}

function wayOf(direction: string | undefined, yesNo: boolean): string {
  if (direction !== "lower" && direction !== "higher") return "";
  if (yesNo)
    return `Here ${direction === "lower" ? "fewer" : "more"} people who say yes means doing better. `;
  return `On this scale a ${direction} score means doing better. `;
}
