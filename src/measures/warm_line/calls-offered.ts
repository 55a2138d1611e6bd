import {calls} from "../calls/figures.ts";
import {countWhereKnown} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const offered: Measure = {
  ...ofCallFigures,
  id: "calls_offered",
  title: "Calls offered",
  definition:
    "All calls that reached the queue, whatever became of them: hang-ups and wrong numbers too. The phone system's own counts " +
    "are taken where there are any for the month, else the call records.",
  numerator: "calls that reached the queue in the period",
  denominator: null,
  format: "count",
  source: "988 Lifeline crisis call center metrics",
  sql: (context) => calls(context, {numerator: "offered", denominator: "offered_known"}),
  estimate: countWhereKnown
};

export const file: MeasureFile = {measures: () => [offered]};
