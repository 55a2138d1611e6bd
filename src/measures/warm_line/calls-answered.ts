import {calls} from "../calls/figures.ts";
import {countWhereKnown} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const answered: Measure = {
  ...ofCallFigures,
  id: "calls_answered",
  title: "Calls answered",
  definition:
    "Calls that somebody took. Where calls are recorded one by one, hang-ups, wrong numbers, pranks, silent and test calls are " +
    "not counted; a phone system's own counts hold them.",
  numerator: "calls that somebody took in the period",
  denominator: null,
  format: "count",
  source: "988 Lifeline crisis call center metrics; real calls by the call record's own flags",
  sql: (context) => calls(context, {numerator: "answered_real", denominator: "answered_known"}),
  estimate: countWhereKnown
};

export const file: MeasureFile = {measures: () => [answered]};
