import {calls} from "../calls/figures.ts";
import {shareOfCalls as perCall} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const handleTime: Measure = {
  ...ofCallFigures,
  id: "handle_time",
  title: "Average handle time",
  definition:
    "How long an answered call takes on average: talk, hold and the work after it. Calls whose talk is not known are left out; hold and " +
    "work after the call count as none where they are not known.",
  numerator: "seconds of talk, hold and work after the call, added up",
  denominator: "answered calls whose length is known",
  format: "seconds",
  source: "988 Lifeline crisis call center metrics (AHT)",
  sql: (context) => calls(context, {numerator: "handled", denominator: "handled_of", from: "either"}),
  estimate: perCall
};

export const file: MeasureFile = {measures: () => [handleTime]};
