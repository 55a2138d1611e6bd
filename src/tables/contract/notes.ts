import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {notTold} from "../figure.ts";
import type {Row} from "../table.ts";
import {notToldNotes, type Told} from "./not-told.ts";
import type {ContractPeriods} from "./periods.ts";

const units = {
  month: "months",
  quarter: "quarters",
  fiscal_year: "fiscal years",
  year: "years",
  all: "all data"
} as const;

/** What the figures mean that a contract manager adds up, compares and checks. */
export function contractNotes(
  {dimensions}: ReleaseView,
  told: Told,
  {
    measures,
    short,
    rows,
    targets,
    groups
  }: {
    measures: readonly PublishedMeasure[];
    short: ContractPeriods["short"];
    rows: readonly Row[];
    targets: boolean;
    /** Whether it has rows by characteristic. */
    groups: boolean;
  }
): string[] {
  const has = (word: string): boolean => rows.some((row) => Object.values(row).includes(word));
  return [
    ...(short === "month"
      ? []
      : [
          `It is by ${units[short]}, for no months are told here: a grant is told by the periods it reports in, and a release for others leaves out what could tell of somebody.`
        ]),
    "Do not add people up over months or programs: the same person may be in several. The row of a year counts everybody once. Contacts, hours, units, sessions, attendances and calls do add up.",
    ...(new Set(dimensions.programs.map(({type}) => type)).size < dimensions.programs.length
      ? [
          "Programs of one type have a row each; people of several are told together in the row of all programs alone."
        ]
      : []),
    ...(rows.some(({period}) => String(period).endsWith("(still open)"))
      ? [
          "Still open: the exports do not reach the end of it yet, so it can still grow and is compared with nothing."
        ]
      : []),
    ...notToldNotes(told, measures, {short, programs: dimensions.programs.map(({id}) => id)}),
    ...(has(notTold)
      ? [
          "Not told: this release tells it of longer times, or of all programs together, alone: its published tables hold no more, or so few people stand behind many of the parts that somebody could be told from them."
        ]
      : []),
    ...(targets
      ? [
          "A target stands beside the period, program and measure that it was set for, and nowhere else; a yearly one is not shared out over months. What open periods have come to so far, and targets that are limits, are in `waymark export targets`."
        ]
      : []),
    ...(groups
      ? [
          "Rows of a group (age, race and what else the workspace declares) count its people once in the time; who is of several groups of a characteristic counts in each, so that groups may add up to more than everybody. Where a release tells of groups by the year alone, months have no such rows."
        ]
      : []),
    "Shares of groups, and the population they are held against, are in `waymark export equity`, waiting times in `waits`, every item of a survey in `at_one_time`."
  ];
}
