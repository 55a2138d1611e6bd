import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {formatPercent} from "../../format.js";
import {type AtEnd, endsThatBite, type Regression, regressionOf} from "../../outcomes/bites.js";
import type {OutcomeCells} from "../../outcomes/cells.js";
import {pointsOf} from "./said.js";

/** Floor, ceiling and regression to the mean, each named only where it bites. */
export function bitesSentence(
  {instrument}: Pick<PageMeasure, "instrument">,
  {change}: Pick<OutcomeCells, "change">
): string {
  if (instrument === undefined) return "";
  const regression = regressionOf(change, instrument);
  return [
    ...endsThatBite(change).map(atEnd),
    regression?.bites === true ? farOut(regression, instrument) : ""
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** `23% began at the highest score there is and could not be seen to rise (ceiling effect).` */
const atEnd = ({end, share}: AtEnd): string =>
  `${share === null ? "15% or more" : formatPercent(share)} began at the ${end === "floor" ? "lowest" : "highest"} score there is and could not be seen to ${end === "floor" ? "fall" : "rise"} (${end} effect).`;

function farOut(
  {distance, expected}: Regression,
  {range, norm}: NonNullable<PageMeasure["instrument"]>
): string {
  const side = distance < 0 ? "below" : "above";
  const away = `On average they began ${Math.abs(distance).toFixed(1)} standard deviations ${side} people at large (${norm?.of}).`;
  const back = "Scores that far out tend to move back by themselves (regression to the mean)";
  if (expected === null) return `${away} ${back}.`;
  const points = pointsOf(range, [expected], 1);
  return `${away} ${back}: had people come because of their score, about ${points(Math.abs(expected))} points ${expected > 0 ? "up" : "down"} could be expected from that alone.`;
}
