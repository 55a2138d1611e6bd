import {calls} from "../calls/figures.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const codedShare: Measure = {
  ...ofCallFigures,
  id: "coded_share",
  title: "Share of calls given an outcome code",
  definition:
    "Of calls answered, those given an outcome code, where a phone system counts them. Days with more coded than answered calls " +
    "are taken as they are.",
  numerator: "calls given an outcome code",
  denominator: "calls answered, where codes are counted",
  format: "percent",
  direction: "higher",
  source: "Waymark",
  reads: ["call_count"],
  sql: (context) => calls(context, {numerator: "coded", denominator: "coded_of"}),
  estimate: shareOfCalls
};

export const file: MeasureFile = {measures: () => [codedShare]};
