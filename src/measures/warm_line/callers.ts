import type {Program} from "../../config/workspace.ts";
import {callsOfCallers, repeatShare, spreadOfCalls, topShare} from "../calls/callers.ts";
import {bySetting, told, warmLines} from "../calls/settings.ts";
import {count, shareOfCalls} from "../estimates.ts";
import {ofCallers} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const known =
  "Only callers with an id or number are known; somebody may show several numbers, several may share one, and most warm lines see none.";
const source =
  "share of calls by the busiest callers, as help lines report it; the median, because a few callers make the mean";

const callers: Measure = {
  ...ofCallers,
  id: "callers",
  title: "Callers known by an id",
  definition: `Different callers, whether somebody took their calls or not; hang-ups, wrong numbers, pranks and the like are left out. ${known}`,
  numerator: "different callers with an id in the period",
  denominator: null,
  format: "count",
  combine: "distinct",
  mergeable: true,
  source,
  sql: (context) => callsOfCallers(context, {numerator: "1", denominator: "0"}),
  estimate: count
};

/** Every caller's number of calls in the period, added up over its months. */
const ofEach = {
  ...ofCallers,
  combine: "sum",
  source,
  sums: ["calls"],
  values: "calls",
  sql: (context) => callsOfCallers(context, {numerator: "calls", denominator: "1"})
} as const satisfies Partial<Measure>;

const repeats: Measure = {
  ...ofEach,
  id: "repeat_callers",
  title: "Callers who called again",
  definition: `Of the callers with an id, those who called more than once in the period. ${known}`,
  numerator: "callers with two calls or more",
  denominator: "callers with an id",
  format: "percent",
  estimate: repeatShare
};

const perCaller: Measure = {
  ...ofEach,
  id: "calls_per_caller",
  title: "Calls of the middle caller",
  definition: `How many calls the middle one of the callers made in the period (the median). ${known}`,
  numerator: "calls of callers with an id",
  denominator: "callers with an id",
  format: "score",
  estimate: spreadOfCalls
};

const busiest = (percent: number): Measure => ({
  ...ofEach,
  id: `top_callers:${percent}`,
  title: `Calls made by the busiest ${percent}% of callers`,
  definition: `Of the calls of callers with an id, those made by the ${percent}% who called most, their number rounded up. ${known}`,
  numerator: `calls of the ${percent}% who called most`,
  denominator: "calls of callers with an id",
  format: "percent",
  estimate: topShare(percent / 100)
});

function frequent(programs: readonly Program[]): Measure[] {
  const lines = warmLines(programs).filter(({frequent_caller}) => frequent_caller !== undefined);
  if (lines.length === 0) return [];
  const from = (program: Program): number => program.frequent_caller ?? 0;
  return [
    {
      ...ofCallers,
      id: "frequent_callers",
      title: "Frequent callers",
      definition: `Of the callers with an id, those with ${told(lines, from, (calls) => `${calls} calls or more`)} within one month of the period. ${known}`,
      numerator: "callers who called so often in a month",
      denominator: "callers with an id",
      format: "percent",
      combine: "distinct",
      mergeable: true,
      source: "a threshold that each line declares (frequent_caller)",
      appliesTo: ({frequent_caller}) => frequent_caller !== undefined,
      sql: (context) =>
        callsOfCallers(context, {
          numerator: `case when calls >= ${bySetting(context.programs, from)} then 1 else 0 end`,
          denominator: "1"
        }),
      estimate: shareOfCalls
    }
  ];
}

export const file: MeasureFile = {
  measures: ({programs}) => [callers, repeats, perCaller, ...[1, 5, 10].map(busiest), ...frequent(programs)]
};
