import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {finding, isYesNo, modelOf, type OutcomeCells, wayOf} from "../../outcomes/cells.js";
import {pointsOf} from "./said.js";

/** From here on two groups are said to have begun differently: Austin (2009), 0.20 of a standard deviation. */
const apart = 0.2;

/** What those who did not answer again may mean for the numbers: how they began, and what if nothing changed for them. */
export function missingSentence(
  {instrument}: Pick<PageMeasure, "instrument">,
  {change}: OutcomeCells
): string {
  if (change?.status !== "shown" || instrument === undefined) return "";
  const {effect_size_lost: gap, overall_unchanged: overall} = change.more;
  const {overall_unchanged_lower: lower, overall_unchanged_upper: upper} = change.more;
  const began =
    typeof gap !== "number"
      ? ""
      : Math.abs(gap) < apart
        ? "They began much like those who did."
        : `They began with ${gap > 0 ? "lower" : "higher"} scores than those who did, so the numbers may not speak for them.`;
  if (isYesNo(change, instrument)) return began;
  const model = modelled(change, instrument.range);
  if (typeof overall !== "number" || typeof lower !== "number" || typeof upper !== "number")
    return `${began} ${model}`.trim();
  const points = pointsOf(instrument.range, [overall, lower, upper], 1);
  const way = wayOf({lower, upper});
  const still = finding(change) !== "unclear" && way === "unclear" ? ", which could as well be none" : "";
  return `${began} Had nothing changed for them, the average change of everybody asked at the start would be ${points(overall)} points (likely between ${points(lower)} and ${points(upper)})${still}. ${model}`.trim();
}

function modelled(change: Cell, range: readonly [number, number]): string {
  const model = modelOf(change);
  if (model === null) return "";
  const {value, lower, upper, agrees} = model;
  const points = pointsOf(range, [value, lower, upper], 1);
  return `A model that also uses the first answers of those lost gives ${points(value)} points (likely between ${points(lower)} and ${points(upper)}), which ${agrees ? "agrees" : "does not agree"} with the change of those who answered both times.`;
}
