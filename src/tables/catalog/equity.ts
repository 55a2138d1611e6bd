import {accessOf} from "../../equity/access.ts";
import {fromOthers} from "../../equity/from-others.ts";
import {type GroupCell, judgeGroups} from "../../equity/judged.ts";
import {isOfEquity} from "../../equity/scales.ts";
import {everything} from "../../measures/cell.ts";
import {notRecorded} from "../../measures/groups.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure, pointsFigure} from "../figure.ts";
import {chosenPeriods, indexCells, wholeSlice} from "../select.ts";
import type {Column, PrintedColumn, Row, TableFile, Value} from "../table.ts";

/** A share where the measure is one, else points; rows say so beside their columns. */
const score = (key: string, label: string, definition?: string): Column => ({
  ...{key, label, kind: "score", kindIn: ({share}) => (share === 1 ? "percent" : "score")},
  ...(definition === undefined ? {} : {definition})
});

const columns: readonly Column[] = [
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {key: "group", label: "Group", kind: "text"},
  {key: "measure", label: "Measure", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "n", label: "People", kind: "count"},
  {
    ...score("numerator", "Numerator"),
    kindIn: ({share}) => (share === 1 ? "count" : "score")
  },
  {
    key: "denominator",
    label: "Denominator",
    kind: "count",
    definition:
      "of people served, those whose group is recorded; all of them where it is withheld for how many it is not."
  },
  score("value", "Value", "shares are between 0 and 1; of people served the group's share of them."),
  score("lower", "Lower"),
  score("upper", "Upper"),
  score("organization", "Organization's own", "the same of everybody."),
  score(
    "difference",
    "Difference from everybody else",
    "of shares, in percentage points, with Newcombe's interval; of mean changes with Welch's; everybody else is whoever is not in the group."
  ),
  score("difference_lower", "Difference, lower"),
  score("difference_upper", "Difference, upper"),
  {
    key: "outside",
    label: "Outside the limits",
    kind: "text",
    definition:
      "whether the group's share lies outside the 95% limits round the organization's own, or the 99.8% limits too (exact binomial); not judged where either is not told or the figure is no share."
  },
  {
    key: "population",
    label: "Share of the population",
    kind: "percent",
    definition: "as waymark.yaml gives it."
  },
  {
    key: "ratio",
    label: "Representation ratio",
    kind: "score",
    definition:
      "share of people served whose group is recorded over that of the population, which is taken for exact."
  },
  {key: "ratio_lower", label: "Ratio, lower", kind: "score"},
  {key: "ratio_upper", label: "Ratio, upper", kind: "score"},
  {
    key: "represented",
    label: "Against the population",
    kind: "text",
    definition: "below or above 1 where the whole interval of the ratio is, else neither."
  }
];

const printed: readonly PrintedColumn[] = [
  {label: "Characteristic", template: "{characteristic}"},
  {label: "Group", template: "{group}"},
  {label: "People", template: "{n}"},
  {label: "Of", template: "{denominator}"},
  {label: "Value [95% CI]", template: "{value} [{lower}, {upper}]"},
  {label: "Organization's own", template: "{organization}"},
  {
    label: "Difference from everybody else [95% CI]",
    template: "{difference} [{difference_lower}, {difference_upper}]"
  },
  {label: "Outside the limits", template: "{outside}"},
  {label: "Share of the population", template: "{population}"},
  {label: "Representation ratio [95% CI]", template: "{ratio} [{ratio_lower}, {ratio_upper}]"},
  {label: "Against the population", template: "{represented}"}
];

const sideWords = {below: "below", above: "above", no: "neither"} as const;
const outsideWords = {no: "no", inner: "yes, 95%", outer: "yes, 99.8%"} as const;

/** Who came, who stayed and what became of them by characteristic, in declared order: nobody is ranked. */
export const table: TableFile = {
  id: "equity",
  title: "Equity",
  description: "Who came, came again, answered again and changed, by characteristic, beside the organization",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    const measures = release.measures.filter(({id}) => isOfEquity(id));
    const rows = measures.flatMap((measure) =>
      chosenPeriods(release, period).flatMap((chosen) => {
        const whole = wholeSlice(chosen.id, everything);
        const groupCell: GroupCell = (characteristic, group) =>
          cellOf(measure.id, {...whole, characteristic, group});
        const named = {measure: measure.title, period: chosen.label};
        return measure.id === "served"
          ? accessRows(release, groupCell, named)
          : rowsOf(release, groupCell, measure, named);
      })
    );
    return {columns, rows, printed, headings: ["measure", "period"], notes: notesOf(release, rows)};
  }
};

function notesOf({dimensions}: ReleaseView, rows: readonly Row[]): string[] {
  const compared = rows.filter(({difference}) => typeof difference === "number").length;
  return [
    "Groups stand in the order in which they are declared. Somebody of several groups counts in each of them (alone or in combination).",
    "By chance alone up to 5 of 100 groups lie outside the 95% limits, and 2 of 1,000 outside the 99.8% limits. That groups may differ by more than chance for many small reasons is not modelled.",
    ...(compared === 0
      ? []
      : [
          `Differences from everybody else that are told, none adjusted for the others: ${compared}; by chance alone about ${(compared * 0.05).toFixed(1)} of ${compared} intervals at 95% would leave out 0.`
        ]),
    ...dimensions.characteristics.flatMap(({name, population}) =>
      population === undefined ? [] : [`Shares of the population by ${name}: ${population.source}.`]
    )
  ];
}

interface Named {
  measure: string;
  period: string;
}

/** Who came: each group's share of people served, beside its share of the population. */
function accessRows({dimensions}: ReleaseView, groupCell: GroupCell, named: Named): Row[] {
  return dimensions.characteristics.flatMap(({id, name, groups, population}) => {
    const whole = groupCell(everything, everything);
    const access = accessOf(groupCell, id, groups, population?.shares);
    return groups.flatMap((group): Row[] => {
      const cell = groupCell(id, group.id);
      if (cell === undefined) return [];
      const known = access?.groups.find((one) => one.group === group.id);
      const beside = known?.represented ?? null;
      const untold = cell.status !== "shown" ? cell : access === null ? whole : undefined;
      const told = figure(untold, () => null);
      return [
        {
          ...blank,
          ...{characteristic: name, group: group.name, ...named, share: 1},
          n: figure(cell, ({people}) => people),
          numerator: known?.x ?? told,
          denominator: known === undefined ? told : (access?.outOf ?? null),
          value: known?.value ?? told,
          lower: known?.lower ?? told,
          upper: known?.upper ?? told,
          population: population?.shares[group.id] ?? null,
          ratio: beside?.ratio.value ?? null,
          ratio_lower: beside?.ratio.lower ?? null,
          ratio_upper: beside?.ratio.upper ?? null,
          represented: beside === null ? null : sideWords[beside.side]
        }
      ];
    });
  });
}

/** Every column, with nothing in it. */
const blank: Row = Object.fromEntries(columns.map(({key}) => [key, null]));

function rowsOf(
  {dimensions: {characteristics}}: ReleaseView,
  groupCell: GroupCell,
  {format}: PublishedMeasure,
  named: Named
): Row[] {
  const own = groupCell(everything, everything);
  const judged = format === "percent" ? judgeGroups(groupCell, characteristics) : null;
  const outside = (characteristic: string, group: string): Value => {
    const found = judged?.groups.find((one) => one.characteristic === characteristic && one.group === group);
    return found === undefined ? "not judged" : outsideWords[found.outside];
  };
  return characteristics.flatMap(({id, name, groups}) =>
    groups.flatMap((group): Row[] => {
      const cell = groupCell(id, group.id);
      if (cell === undefined || cell.status === "empty") return [];
      const isCompared = group.id !== notRecorded && (format === "percent" || format === "score");
      const difference = isCompared ? fromOthers(cell, own, format) : null;
      return [
        {
          ...blank,
          ...{characteristic: name, group: group.name, ...named, share: format === "percent" ? 1 : null},
          n: figure(cell, ({people}) => people),
          numerator: pointsFigure(cell, ({numerator}) => numerator),
          denominator: figure(cell, ({denominator}) => denominator),
          value: pointsFigure(cell, ({value}) => value),
          lower: pointsFigure(cell, ({lower}) => lower),
          upper: pointsFigure(cell, ({upper}) => upper),
          organization: pointsFigure(own, ({value}) => value),
          difference: difference?.value ?? null,
          difference_lower: difference?.lower ?? null,
          difference_upper: difference?.upper ?? null,
          outside: outside(id, group.id)
        }
      ];
    })
  );
}
