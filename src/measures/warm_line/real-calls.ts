import {saidBy, saidMonth} from "../calls/said.ts";
import {countWhereKnown} from "../estimates.ts";
import {ofCalls} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const realCalls: Measure = {
  ...ofCalls,
  id: "real_calls",
  title: "Real calls",
  definition:
    "Answered calls that the call record does not flag as a hang-up, wrong number, prank, silent or test call. What callers said and where " +
    "they were passed on to is told of these.",
  numerator: "answered calls that were one, in the period",
  denominator: null,
  format: "count",
  source: "the call record's own flags, as iCarol has them",
  reads: ["call"],
  countSets: {numerator: "real"},
  begins: saidMonth,
  sql: (context) => saidBy(context, {numerator: "calls", denominator: "calls", withCaller: false}),
  estimate: countWhereKnown
};

export const file: MeasureFile = {measures: () => [realCalls]};
