import {benefitSign, isYesNo} from "../../../reports/components/outcomes/cells.ts";
import {type Cell, everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {differenceOfMeans} from "../../statistics/difference-of-means.ts";
import {differenceOfShares} from "../../statistics/difference-of-shares.ts";
import type {ScoreSums} from "../../statistics/score-sums.ts";
import {figure, pointsFigure} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {changeColumns, pairedColumn} from "../outcomes/change-of-some.ts";
import {printedAsIs} from "../print.ts";
import {type CellIndex, chosenPeriods, indexCells, wholeSlice} from "../select.ts";
import type {Column, PrintedColumn, Row, TableFile} from "../table.ts";

/** From so many people in the group and outside it a difference is told; of fewer it would be a ranking of noise. */
const comparedFrom = 30;

const columns: readonly Column[] = [
  {key: "instrument", label: "Instrument", kind: "text"},
  {key: "scale", label: "Scale", kind: "text"},
  {key: "follow_up", label: "Follow-up", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {key: "group", label: "Group", kind: "text"},
  {key: "follow_up_rate", label: "Answered again", kind: "percent", definition: "of those due a follow-up."},
  {key: "rate_lower", label: "Answered again, lower", kind: "percent"},
  {key: "rate_upper", label: "Answered again, upper", kind: "percent"},
  pairedColumn,
  ...changeColumns,
  {key: "reliably_better", label: "Reliably better", kind: "percent"},
  {key: "better_lower", label: "Reliably better, lower", kind: "percent"},
  {key: "better_upper", label: "Reliably better, upper", kind: "percent"},
  {
    key: "difference",
    label: "Difference from everybody else",
    kind: "score",
    definition: `mean change of the group less that of everybody else, with Welch's interval; where both are ${comparedFrom} people or more.`
  },
  {key: "difference_lower", label: "Difference, lower", kind: "score"},
  {key: "difference_upper", label: "Difference, upper", kind: "score"},
  {
    key: "share_difference",
    label: "Share, difference from everybody else",
    kind: "percent",
    definition: `share of the group that is reliably better (of a question of yes or no: that said yes at the follow-up) less that of everybody else, with Newcombe's interval; where both are ${comparedFrom} people or more.`
  },
  {key: "share_difference_lower", label: "Share, difference, lower", kind: "percent"},
  {key: "share_difference_upper", label: "Share, difference, upper", kind: "percent"}
];

const ranged = (label: string, key: string, lower: string, upper: string): PrintedColumn => ({
  label,
  template: `{${key}} [{${lower}}, {${upper}}]`
});

const printed: readonly PrintedColumn[] = [
  ...printedAsIs(columns.slice(1, 6)),
  ranged("Answered again [95% CI]", "follow_up_rate", "rate_lower", "rate_upper"),
  ...printedAsIs(columns.filter(({key}) => key === "n_paired")),
  ranged("Mean change [95% CI]", "change", "change_lower", "change_upper"),
  ranged("Reliably better [95% CI]", "reliably_better", "better_lower", "better_upper"),
  ranged("Difference from everybody else [95% CI]", "difference", "difference_lower", "difference_upper"),
  ranged(
    "Share, difference from everybody else [95% CI]",
    "share_difference",
    "share_difference_lower",
    "share_difference_upper"
  )
];

/** Change by characteristic, in the order in which groups are declared: nobody is ranked. */
export const table: TableFile = {
  id: "outcomes_by_group",
  title: "Outcomes by group",
  description:
    "Who answered again and how scores changed, by characteristic, with each group's difference from the others",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    const changes = release.measures.filter(({id}) => id.startsWith("outcome_change:"));
    return {
      columns,
      rows: changes.flatMap((measure) => rowsOf(release, cellOf, measure, period)),
      printed,
      notes: [
        changeNotEffect,
        "Groups stand in the order in which they are declared. An interval of a difference that holds 0 says that the group cannot be told from the others."
      ]
    };
  }
};

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  {id, instrument, followUp}: PublishedMeasure,
  period: string | undefined
): Row[] {
  if (instrument === undefined || followUp === undefined) return [];
  const toward = benefitSign(instrument.direction);
  const other = (kind: string) => id.replace("outcome_change:", `${kind}:`);
  return chosenPeriods(release, period).flatMap((chosen) => {
    const whole = wholeSlice(chosen.id, everything);
    return release.dimensions.characteristics.flatMap((characteristic) =>
      characteristic.groups.flatMap((group): Row[] => {
        const slice = {...whole, characteristic: characteristic.id, group: group.id};
        const change = cellOf(id, slice);
        if (change === undefined) return [];
        const rate = cellOf(other("follow_up_rate"), slice);
        if (change.status === "empty" && (rate === undefined || rate.status === "empty")) return [];
        const better = cellOf(other("reliable_change_better"), slice);
        return [
          {
            instrument: instrument.name,
            scale: instrument.scaleName,
            follow_up: followUp.name,
            period: chosen.label,
            characteristic: characteristic.name,
            group: group.name,
            ...bounded(rate, "follow_up_rate", "rate"),
            n_paired: figure(change, ({denominator}) => denominator),
            ...bounded(change, "change", "change", pointsFigure),
            benefit: pointsFigure(change, ({value}) =>
              value === null || toward === null ? null : value * toward
            ),
            ...bounded(better, "reliably_better", "better"),
            ...differenceFrom(change, cellOf(id, whole)),
            ...shareDifferenceFrom(
              ...(isYesNo(undefined, instrument)
                ? ([saidYes(change), saidYes(cellOf(id, whole))] as const)
                : ([counted(better), counted(cellOf(other("reliable_change_better"), whole))] as const))
            )
          }
        ];
      })
    );
  });
}

const bounded = (cell: Cell | undefined, key: string, ends: string, told = figure): Row => ({
  [key]: told(cell, ({value}) => value),
  [`${ends}_lower`]: told(cell, ({lower}) => lower),
  [`${ends}_upper`]: told(cell, ({upper}) => upper)
});

/** The group against everybody else: what all have less what the group has. */
function differenceFrom(group: Cell, all: Cell | undefined): Row {
  const [own, total] = [sumsOf(group), all === undefined ? null : sumsOf(all)];
  const others =
    own === null || total === null
      ? null
      : {
          n: total.n - own.n,
          sum: Number(total.sum) - Number(own.sum),
          sumSq: Number(total.sumSq) - Number(own.sumSq)
        };
  const difference =
    own !== null && others !== null && Math.min(own.n, others.n) >= comparedFrom
      ? differenceOfMeans(own, others)
      : null;
  return {
    difference: difference?.value ?? null,
    difference_lower: difference?.lower ?? null,
    difference_upper: difference?.upper ?? null
  };
}

interface Share {
  x: number;
  n: number;
}

const counted = (cell: Cell | undefined): Share | null =>
  cell?.status === "shown" && cell.numerator !== null && cell.denominator !== null
    ? {x: cell.numerator, n: cell.denominator}
    : null;

/** Of yes (1) and no (0) the sum at the follow-up counts those who said yes. */
const saidYes = (cell: Cell | undefined): Share | null =>
  cell?.status === "shown" && cell.denominator !== null && typeof cell.more.post === "number"
    ? {x: cell.more.post, n: cell.denominator}
    : null;

function shareDifferenceFrom(own: Share | null, all: Share | null): Row {
  const others = own === null || all === null ? null : {x: all.x - own.x, n: all.n - own.n};
  const difference =
    own !== null && others !== null && Math.min(own.n, others.n) >= comparedFrom
      ? differenceOfShares(own, others)
      : null;
  return {
    share_difference: difference?.value ?? null,
    share_difference_lower: difference?.lower ?? null,
    share_difference_upper: difference?.upper ?? null
  };
}

function sumsOf({status, denominator, more}: Cell): ScoreSums | null {
  if (status !== "shown" || denominator === null) return null;
  return typeof more.change === "number" && typeof more.change_sq === "number"
    ? {n: denominator, sum: more.change, sumSq: more.change_sq}
    : null;
}
