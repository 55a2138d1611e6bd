import {calls} from "../calls/figures.ts";
import {shortRule} from "../calls/settings.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {MeasureFile} from "../measure.ts";

export const file: MeasureFile = {
  measures: ({programs}) => [
    {
      ...ofCallFigures,
      id: "abandonment_rate",
      title: "Share of calls abandoned",
      definition: `Of all calls offered, those whose caller left before somebody answered. ${shortRule(programs)} The same people may call again, so it carries no interval.`,
      numerator: "calls whose caller left before an answer",
      denominator: "calls offered, of which it is known whether they were abandoned",
      format: "percent",
      direction: "lower",
      version: 2,
      source: "988 Lifeline crisis call center metrics",
      sql: (context) => calls(context, {numerator: "lost", denominator: "lost_of"}),
      estimate: shareOfCalls
    }
  ]
};
