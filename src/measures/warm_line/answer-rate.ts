import {calls} from "../calls.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofCalls} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const answerRate: Measure = {
  ...ofCalls,
  id: "answer_rate",
  title: "Share of calls answered",
  definition:
    "Of all calls offered, those that somebody took, real calls or not. Call records that never hold an unanswered call are left " +
    "out. The same people may call again, so it carries no interval.",
  numerator: "calls that somebody took",
  denominator: "calls offered, of which it is known whether they were answered",
  format: "percent",
  direction: "higher",
  source: "988 Lifeline crisis call center metrics",
  sql: (context) => calls(context, {numerator: "answered", denominator: "answered_of"}),
  estimate: shareOfCalls
};

export const file: MeasureFile = {measures: () => [answerRate]};
