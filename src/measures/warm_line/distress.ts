import type {Program} from "../../config/workspace.ts";
import {saidBy} from "../calls/said.ts";
import {distressFrom, told, warmLines} from "../calls/settings.ts";
import {shareOfCalls as perCall, shareOfPeople as shareRated} from "../estimates.ts";
import {ofSaid} from "../families.ts";
import type {Measure, MeasureFile, Sufficient} from "../measure.ts";

const source = "the caller's own rating before and after, as contracts of crisis and warm lines ask for it";
const interval =
  "The interval (Wilson) takes each call for another caller's; as the same people may call again, it is rather too narrow.";
const change = "It is change during a call, not an effect of it.";

/** `at 3 or more`, or at any where no program says from where. */
function startingAt(programs: readonly Program[]): string {
  const lines = warmLines(programs);
  return lines.every((line) => distressFrom(line) === 0)
    ? ""
    : ` at ${told(lines, distressFrom, (value) => `${value} or more`)}`;
}

function shares(programs: readonly Program[]): Measure[] {
  const start = startingAt(programs);
  const began = `rated calls that began with distress${start === "" ? " of any size" : start}`;
  const ended = (id: string, title: string, figure: "eased" | "worse", word: string): Measure => ({
    ...ofSaid,
    id,
    title,
    definition: `Of the real calls with distress rated before and after that began${start === "" ? " at any rating" : start}, those that ended ${word}. ${change} ${interval}`,
    numerator: `${began} and ended ${word}`,
    denominator: began,
    format: "percent",
    direction: figure === "eased" ? "higher" : "lower",
    source,
    // Beside those that eased it would tell how many stayed the same, however few.
    ...(figure === "worse" ? {internal: true} : {}),
    countSets: {numerator: figure, denominator: "high_before"},
    sql: (context) => saidBy(context, {numerator: figure, denominator: "high_before"}),
    estimate: shareRated
  });
  return [
    ended("distress_eased", "Calls in which distress eased", "eased", "lower"),
    ended("distress_worse", "Calls in which distress rose", "worse", "higher")
  ];
}

function standing(programs: readonly Program[]): Measure[] {
  const start = startingAt(programs);
  if (start === "") return [];
  const at = (when: "before" | "after", word: string): Measure => ({
    ...ofSaid,
    id: `distress_high:${when}`,
    title: `Distress${start} ${word}`,
    definition: `Of the real calls with distress rated before and after, those rated${start} ${word}. ${interval}`,
    numerator: `rated calls with distress${start} ${word}`,
    denominator: "real calls with distress rated before and after",
    format: "percent",
    source,
    appliesTo: (program) => distressFrom(program) > 0,
    countSets: {numerator: `high_${when}`, denominator: "rated"},
    sql: (context) => saidBy(context, {numerator: `high_${when}`, denominator: "rated"}),
    estimate: shareRated
  });
  return [at("before", "at the start"), at("after", "at the end")];
}

const meanChange: Measure = {
  ...ofSaid,
  id: "distress_change",
  title: "Change of distress during a call",
  definition: `Distress at the end less distress at the start, on average of the real calls rated at both; below zero it eased. ${change}`,
  numerator: "points of change, added up",
  denominator: "real calls with distress rated before and after",
  format: "score",
  direction: "lower",
  source,
  // Of so few ratings a mean tells how many callers gave each.
  internal: true,
  countSets: {denominator: "rated"},
  sums: ["before_sum", "after_sum"],
  sql: (context) =>
    saidBy(context, {
      numerator: "change_sum",
      denominator: "rated",
      sums: {before_sum: "before_sum", after_sum: "after_sum"}
    }),
  estimate: (sufficient) => ({
    ...perCall(sufficient),
    more: {mean_before: mean(sufficient, "before_sum"), mean_after: mean(sufficient, "after_sum")}
  })
};

const mean = ({sums, denominator}: Sufficient, name: string): number | null =>
  denominator === 0 ? null : Number(sums[name]) / denominator;

export const file: MeasureFile = {
  measures: ({programs}) => [...shares(programs), ...standing(programs), meanChange]
};
