import {chartsOf, titleOf} from "../../charts/charts.ts";
import type {Every} from "../../charts/every.ts";
import {ruleSet} from "../../charts/words.ts";
import {everything} from "../../measures/cell.ts";
import {toRows} from "../charts/rows.ts";
import {printedAsIs} from "../print.ts";
import type {Column, TableFile} from "../table.ts";

const columnsOf = (every: Every): readonly Column[] => [
  {key: "series", label: "Series", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "site", label: "Site", kind: "text"},
  every === "month"
    ? {key: "month", label: "Month", kind: "text"}
    : {key: "week", label: "Week", kind: "text", definition: "its Monday; it ends on Sunday."},
  {
    key: "value",
    label: "Value",
    kind: "effect",
    definition: `the ${every}'s published figure; a share is between 0 and 1.`
  },
  {
    key: "center",
    label: "Center line",
    kind: "effect",
    definition: `of the ${every}s between two rebases: the mean; the median where there are no limits.`
  },
  {
    key: "lower",
    label: "Lower limit",
    kind: "effect",
    definition: "below it lies what chance alone hardly makes; it may be below 0, where no figure can be."
  },
  {
    key: "upper",
    label: "Upper limit",
    kind: "effect",
    definition: "above it lies what chance alone hardly makes."
  },
  {
    key: "signal",
    label: "Signal",
    kind: "text",
    definition: `why the ${every} is more than chance would make, and on which side.`
  },
  {key: "target", label: "Target", kind: "effect"},
  {
    key: "stretch",
    label: "Stretch",
    kind: "count",
    definition: "counted from 1; a new one begins at each rebase."
  },
  {
    key: "note",
    label: "Note",
    kind: "text",
    definition: `a ${every} that is not whole, and what happened in it.`
  },
  {
    key: "rules",
    label: "Rules",
    kind: "text",
    definition: `the kind of chart and the rule set; ${every}s are those it is made from.`
  }
];

export const table: TableFile = {
  id: "charts",
  title: "Change beyond chance",
  description:
    "Control charts of the headline series: each month, or week, with center line, limits, signal and the rule set; all of them, or one",
  build(release, period) {
    const {charts, every, newest, watched, expected} = chartsOf(release);
    const columns = columnsOf(every);
    const {programs, sites} = release.dimensions;
    const nameIn = (
      list: readonly {id: string; name: string}[],
      id: string | undefined,
      all: string
    ): string =>
      id === undefined || id === everything ? all : (list.find((one) => one.id === id)?.name ?? id);
    const rows = charts.flatMap((chart) =>
      toRows(chart, period).map((row) => ({
        series: titleOf(chart, release.measures),
        program: nameIn(programs, chart.program, "All programs"),
        site: nameIn(sites, chart.site, "All sites"),
        ...row,
        rules: ruleSet(chart)
      }))
    );
    return {
      columns,
      rows,
      printed: printedAsIs(columns),
      notes: [
        `${watched} series have limits and a figure for ${newest ?? `no ${every}`}; chance alone makes ${expected.toFixed(2)} new signals a ${every} in as many (1.25 in 100 charts, by simulation).`,
        `Center lines and limits are made from the published figures alone; a ${every} that is withheld, without data or not yet whole is left out of them.`
      ]
    };
  }
};
