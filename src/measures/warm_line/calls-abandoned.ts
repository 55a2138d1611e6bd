import {calls} from "../calls.ts";
import {countWhereKnown} from "../estimates.ts";
import {ofCalls} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const abandoned: Measure = {
  ...ofCalls,
  id: "calls_abandoned",
  title: "Calls abandoned",
  definition: "Calls whose caller left the queue before somebody answered; short waits are counted too.",
  numerator: "calls whose caller left before an answer in the period",
  denominator: "calls of which it is known whether they were abandoned",
  format: "count",
  source: "988 Lifeline crisis call center metrics",
  sql: (context) => calls(context, {numerator: "abandoned", denominator: "abandoned_of"}),
  estimate: countWhereKnown
};

export const file: MeasureFile = {measures: () => [abandoned]};
