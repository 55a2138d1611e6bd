import {calls} from "../calls/figures.ts";
import {countWhereKnown} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const abandoned: Measure = {
  ...ofCallFigures,
  id: "calls_abandoned",
  title: "Calls abandoned",
  definition: "Calls whose caller left the queue before somebody answered, however soon they left.",
  numerator: "calls whose caller left before an answer in the period",
  denominator: "calls of which it is known whether they were abandoned",
  format: "count",
  source: "988 Lifeline crisis call center metrics",
  sql: (context) => calls(context, {numerator: "abandoned", denominator: "abandoned_of"}),
  estimate: countWhereKnown
};

export const file: MeasureFile = {measures: () => [abandoned]};
