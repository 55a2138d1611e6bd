import {calls} from "../calls.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofCalls} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const abandonmentRate: Measure = {
  ...ofCalls,
  id: "abandonment_rate",
  title: "Share of calls abandoned",
  definition:
    "Of all calls offered, those whose caller left before somebody answered; short waits are counted too. The same people may " +
    "call again, so it carries no interval.",
  numerator: "calls whose caller left before an answer",
  denominator: "calls offered, of which it is known whether they were abandoned",
  format: "percent",
  direction: "lower",
  source: "988 Lifeline crisis call center metrics",
  sql: (context) => calls(context, {numerator: "abandoned", denominator: "abandoned_of"}),
  estimate: shareOfCalls
};

export const file: MeasureFile = {measures: () => [abandonmentRate]};
