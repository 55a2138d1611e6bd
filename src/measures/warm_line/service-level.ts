import type {ServiceLevel} from "../../config/warm-line.ts";
import type {Program} from "../../config/workspace.ts";
import {calls} from "../calls/figures.ts";
import {answerWithin, formulasOf, inSeconds, shortRule, told, warmLines} from "../calls/settings.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofCallFigures} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

/** The three formulas in use; a service level means nothing without the name of its formula. */
const formulas = {
  offered: {
    name: "answered in time, of all offered",
    definition: "Of all calls offered, those answered in time.",
    numerator: "calls answered in time",
    denominator: "calls offered whose wait is known",
    figures: {numerator: "in_time", denominator: "in_time_of"}
  },
  less_abandoned: {
    name: "answered in time, of those offered less those who left in time",
    definition: "Of the calls offered less those whose caller left in time, those answered in time.",
    numerator: "calls answered in time",
    denominator: "calls offered whose wait is known, less those whose caller left in time",
    figures: {numerator: "in_time_left", denominator: "in_time_left_of"}
  },
  plus_abandoned: {
    name: "answered or left in time, of all offered",
    definition: "Of all calls offered, those answered in time and those whose caller left in time.",
    numerator: "calls answered in time, and calls whose caller left in time",
    denominator: "calls offered whose wait is known",
    figures: {numerator: "met", denominator: "met_of"}
  }
} as const satisfies Record<ServiceLevel, object>;

function serviceLevel(
  formula: ServiceLevel,
  reportedBy: readonly Program[],
  programs: readonly Program[]
): Measure {
  const {name, definition, numerator, denominator, figures} = formulas[formula];
  const lines = warmLines(programs);
  const reported =
    reportedBy.length === 0
      ? ""
      : ` It is the formula that ${reportedBy.map((line) => line.name).join(" and ")} ${reportedBy.length === 1 ? "reports" : "report"}.`;
  return {
    ...ofCallFigures,
    id: `service_level:${formula}`,
    title: `Service level: ${name}`,
    definition: `${definition} In time is within ${told(lines, answerWithin, inSeconds)}. ${shortRule(programs)} Call records that never hold an unanswered call say nothing of it.${reported}`,
    numerator,
    denominator,
    format: "percent",
    direction: "higher",
    reportedBy: reportedBy.map(({id}) => id),
    source: "988 Lifeline crisis call center metrics; the three formulas in use in call centers",
    sql: (context) => calls(context, {...figures, from: "either"}),
    estimate: shareOfCalls
  };
}

export const file: MeasureFile = {
  measures: ({programs}) =>
    formulasOf(programs).map(({formula, reportedBy}) => serviceLevel(formula, reportedBy, programs))
};
