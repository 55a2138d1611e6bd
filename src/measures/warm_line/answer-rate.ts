import type {Program} from "../../config/workspace.ts";
import {calls} from "../calls/figures.ts";
import {shortRule} from "../calls/settings.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const answerRate = (programs: readonly Program[]): Measure => ({
  ...ofCallFigures,
  id: "answer_rate",
  title: "Share of calls answered",
  definition: `Of all calls offered, those that somebody took, real calls or not. Call records that never hold an unanswered call are left out. ${shortRule(programs)} The same people may call again, so it carries no interval.`,
  numerator: "calls that somebody took",
  denominator: "calls offered, of which it is known whether they were answered",
  format: "percent",
  direction: "higher",
  version: 2,
  source: "988 Lifeline crisis call center metrics",
  sql: (context) => calls(context, {numerator: "answered", denominator: "answered_of"}),
  estimate: shareOfCalls
});

export const file: MeasureFile = {measures: ({programs}) => [answerRate(programs)]};
