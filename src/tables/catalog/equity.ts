import {type GroupCell, judgeGroups, sharesOf} from "../../equity/judged.ts";
import {isOfEquity} from "../../equity/scales.ts";
import {everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {differenceOfShares} from "../../statistics/difference-of-shares.ts";
import {figure, pointsFigure} from "../figure.ts";
import {printedAsIs} from "../print.ts";
import {type CellIndex, chosenPeriods, indexCells, wholeSlice} from "../select.ts";
import type {Column, Row, TableFile, Value} from "../table.ts";

const share = (key: string, label: string, definition?: string): Column => ({
  ...{key, label, kind: "percent"},
  ...(definition === undefined ? {} : {definition})
});

const columns: readonly Column[] = [
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {key: "group", label: "Group", kind: "text"},
  {key: "measure", label: "Measure", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "n", label: "People", kind: "count"},
  {key: "numerator", label: "Numerator", kind: "score"},
  {key: "denominator", label: "Denominator", kind: "count"},
  {key: "value", label: "Value", kind: "score", definition: "shares are between 0 and 1."},
  {key: "lower", label: "Lower", kind: "score"},
  {key: "upper", label: "Upper", kind: "score"},
  {key: "organization", label: "Organization's own", kind: "score", definition: "the same of everybody."},
  share(
    "difference",
    "Difference from everybody else",
    "share of the group less that of everybody else, with Newcombe's interval."
  ),
  share("difference_lower", "Difference, lower"),
  share("difference_upper", "Difference, upper"),
  {
    key: "outside",
    label: "Outside the limits",
    kind: "text",
    definition:
      "whether the group's share lies outside the 95% limits round the organization's own, or the 99.8% limits too (exact binomial); not judged where either is not told or the figure is no share."
  }
];

const outsideWords = {no: "no", inner: "yes, 95%", outer: "yes, 99.8%"} as const;

/** Who came, who stayed and what became of them by characteristic, in declared order: nobody is ranked. */
export const table: TableFile = {
  id: "equity",
  title: "Equity",
  description: "Who came, came again, answered again and changed, by characteristic, beside the organization",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    return {
      columns,
      rows: release.measures
        .filter(({id}) => isOfEquity(id))
        .flatMap((measure) => rowsOf(release, cellOf, measure, period)),
      printed: printedAsIs(columns),
      notes: [
        "Groups stand in the order in which they are declared. Somebody of several groups counts in each of them (alone or in combination).",
        "By chance alone up to 5 of 100 groups lie outside the 95% limits, and 2 of 1,000 outside the 99.8% limits. That groups may differ by more than chance for many small reasons is not modelled."
      ]
    };
  }
};

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  {id, title, format}: PublishedMeasure,
  period: string | undefined
): Row[] {
  const {characteristics} = release.dimensions;
  const isShare = format === "percent";
  return chosenPeriods(release, period).flatMap((chosen) => {
    const whole = wholeSlice(chosen.id, everything);
    const groupCell: GroupCell = (characteristic, group) => cellOf(id, {...whole, characteristic, group});
    const own = groupCell(everything, everything);
    const judged = isShare ? judgeGroups(groupCell, characteristics) : null;
    const outside = (characteristic: string, group: string): Value => {
      const found = judged?.groups.find(
        (one) => one.characteristic === characteristic && one.group === group
      );
      return found === undefined ? "not judged" : outsideWords[found.outside];
    };
    return characteristics.flatMap((characteristic) =>
      characteristic.groups.flatMap((group): Row[] => {
        const cell = groupCell(characteristic.id, group.id);
        if (cell === undefined || cell.status === "empty") return [];
        const all = isShare ? sharesOf(own) : null;
        const one = isShare ? sharesOf(cell) : null;
        const difference =
          one === null || all === null ? null : differenceOfShares(one, {x: all.x - one.x, n: all.n - one.n});
        return [
          {
            characteristic: characteristic.name,
            group: group.name,
            measure: title,
            period: chosen.label,
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
            outside: outside(characteristic.id, group.id)
          }
        ];
      })
    );
  });
}
