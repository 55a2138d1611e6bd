import {calls} from "../calls/figures.ts";
import {shareOfCalls as perCall} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const speedToAnswer: Measure = {
  ...ofCallFigures,
  id: "speed_to_answer",
  title: "Average speed of answer",
  definition:
    "How long callers waited until somebody took their call, on average of the answered calls whose wait is known. Callers who left " +
    "are not in it.",
  numerator: "seconds that callers waited for an answer, added up",
  denominator: "answered calls whose wait is known",
  format: "seconds",
  direction: "lower",
  source: "988 Lifeline crisis call center metrics (ASA)",
  sql: (context) => calls(context, {numerator: "waited", denominator: "waited_of", from: "either"}),
  estimate: perCall
};

export const file: MeasureFile = {measures: () => [speedToAnswer]};
