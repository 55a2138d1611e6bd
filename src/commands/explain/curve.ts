import {type CurvePoint, type Slice, sliceKey} from "../../measures/cell.ts";
import {endings} from "../../measures/stays.ts";
import type {ReleaseView} from "../../release/view.ts";
import {rounded} from "./rounded.ts";

/** The steps of a measure's curve in a slice, in order of days; none where the release has no such curve. */
export const curveAt = ({curves}: ReleaseView, measure: string, slice: Slice): CurvePoint[] =>
  curves
    .filter((point) => point.measure === measure && sliceKey(point) === sliceKey(slice))
    .toSorted((a, b) => a.day - b.day);

/** A life table to be read from top to bottom, and how stays have ended by each day where exits say so. */
export function curveLines(points: readonly CurvePoint[], {staying}: ReleaseView): string[] {
  const [first] = points;
  if (first === undefined) return [];
  if (first.status !== "shown") return [`status: ${first.status}`];
  const found = staying.incidence.find(({slice}) => sliceKey(slice) === sliceKey(first));
  return [
    "day, at risk as the step begins, stopped, censored, survival after it [95% log-log interval]",
    ...points.map(
      ({day, atRisk, events, censored, survival, lower, upper}) =>
        `${day}: ${atRisk} at risk, ${events} stopped, ${censored} censored, ${figure(survival)}${range(lower, upper)}`
    ),
    ...(found === undefined
      ? []
      : [
          `ended in all: ${endings.map((way, index) => `${found.ended[index]} ${way}`).join(", ")}`,
          "day, cumulative incidence (Aalen-Johansen) [95% log-log interval]",
          ...found.points.map(
            ({time, still, causes}) =>
              `${time}: still ${rounded(still)}, ${causes.map(({value, lower, upper}, index) => `${endings[index]} ${rounded(value)}${range(lower, upper)}`).join(", ")}`
          )
        ]),
    "medians, restricted means and log-rank tests beside it: waymark export survival"
  ];
}

const figure = (value: number | null): string => (value === null ? "none" : rounded(value));

const range = (lower: number | null, upper: number | null): string =>
  lower === null || upper === null ? "" : ` [${rounded(lower)}, ${rounded(upper)}]`;
