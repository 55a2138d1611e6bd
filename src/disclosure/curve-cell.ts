import type {ExactCell, PeopleSet} from "../measures/cell.ts";
import type {Curve} from "./curves.ts";

/** The name under which a measure's curve takes part among the cells. */
export const curveMeasure = (measure: string): string => `curve|${measure}`;

/** A curve takes part as the people it starts with, and as a figure of its own that others could be taken from. */
export const curveCell = ({measure, slice, start}: Curve, people: PeopleSet | null = null): ExactCell => ({
  measure: curveMeasure(measure),
  ...slice,
  status: "shown",
  people: start,
  numerator: start,
  denominator: null,
  value: start,
  lower: null,
  upper: null,
  atLeast: null,
  immature: null,
  more: {},
  sets: {people, numerator: null, denominator: null, immature: null}
});
