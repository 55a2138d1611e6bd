import {benefitSign, isYesNo} from "../../../reports/components/outcomes/cells.ts";
import type {Cell} from "../../measures/cell.ts";
import {doseShareTrend, doseTrend, trendFrom} from "../../measures/dose-trend.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure, pointsFigure} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {changeColumns, pairedColumn} from "../outcomes/change-of-some.ts";
import {printedAsIs} from "../print.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Column, PrintedColumn, Row, TableFile} from "../table.ts";

const columns: readonly Column[] = [
  {key: "instrument", label: "Instrument", kind: "text"},
  {key: "scale", label: "Scale", kind: "text"},
  {key: "follow_up", label: "Follow-up", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {
    key: "contacts",
    label: "Contacts",
    kind: "text",
    definition:
      "attended between the days of the two forms, those days left out; over all programs, those of all programs."
  },
  pairedColumn,
  {
    key: "mean_pre",
    label: "Mean before",
    kind: "score",
    definition: "where those with so many contacts began."
  },
  ...changeColumns,
  {
    key: "trend",
    label: "Trend",
    kind: "score",
    definition: `mean change for one bin more: least-squares line through the people at their bin's place, with its t interval; in the first row of bins that print their sums and hold ${trendFrom} people or more.`
  },
  {key: "trend_lower", label: "Trend, lower", kind: "score"},
  {key: "trend_upper", label: "Trend, upper", kind: "score"},
  {key: "trend_p", label: "Trend, p", kind: "effect", definition: "two-sided, of no trend."},
  {
    key: "yes_trend_p",
    label: "Trend of the share who say yes, p",
    kind: "effect",
    definition:
      "of a question of yes or no: the two-sided test of Cochran and Armitage for a trend over the bins in the share who say yes at the follow-up; it takes no account of who said yes at the start."
  }
];

const printed: readonly PrintedColumn[] = [
  ...printedAsIs(columns.slice(1, 8)),
  {label: "Mean change [95% CI]", template: "{change} [{change_lower}, {change_upper}]"},
  {label: "Trend [95% CI]", template: "{trend} [{trend_lower}, {trend_upper}]"}
];

/** Change by contacts between the two forms, in the order of the bins. */
export const table: TableFile = {
  id: "outcomes_by_dose",
  title: "Outcomes by contacts",
  description: "How scores changed by how many contacts people had between the two forms, with a trend",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    const changes = release.measures.filter(({id}) => id.startsWith("outcome_change:"));
    return {
      columns,
      rows: changes.flatMap((change) => rowsOf(release, cellOf, change, period)),
      printed,
      notes: [
        changeNotEffect,
        "More contact and more change may come together for many reasons: who feels better may come more, who needs more may come more, and who left is in none of it. A trend is no proof that contact brings change about."
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
  const bins = release.measures.flatMap(({id: measure, partOf, dose}) =>
    partOf === id && dose !== undefined ? [{measure, dose}] : []
  );
  if (instrument === undefined || followUp === undefined) return [];
  const toward = benefitSign(instrument.direction);
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}): Row[] => {
      const slice = wholeSlice(chosen.id, program);
      const found = bins.flatMap(({measure, dose}) => {
        const cell = cellOf(measure, slice);
        return cell === undefined ? [] : [{dose, cell}];
      });
      const isNobody = ({status}: Cell) => status === "empty" || status === "missing";
      if (found.every(({dose, cell}) => dose.bin === null || isNobody(cell))) return [];
      const known = found.flatMap(({dose, cell}) => (dose.bin === null ? [] : [cell]));
      const trend = doseTrend(known);
      const yesTrend = isYesNo(undefined, instrument) ? doseShareTrend(known) : null;
      return found
        .filter(({dose, cell}) => dose.bin !== null || cell.status === "shown")
        .map(({dose, cell}, index) => ({
          instrument: instrument.name,
          scale: instrument.scaleName,
          follow_up: followUp.name,
          period: chosen.label,
          program: name,
          contacts: dose.words,
          n_paired: figure(cell, ({denominator}) => denominator),
          mean_pre: pointsFigure(cell, ({more}) => more.mean_pre),
          change: pointsFigure(cell, ({value}) => value),
          change_lower: pointsFigure(cell, ({lower}) => lower),
          change_upper: pointsFigure(cell, ({upper}) => upper),
          benefit: pointsFigure(cell, ({value}) =>
            value === null || toward === null ? null : value * toward
          ),
          trend: index === 0 ? (trend?.slope ?? null) : null,
          trend_lower: index === 0 ? (trend?.lower ?? null) : null,
          trend_upper: index === 0 ? (trend?.upper ?? null) : null,
          trend_p: index === 0 ? (trend?.p ?? null) : null,
          yes_trend_p: index === 0 ? (yesTrend?.p ?? null) : null
        }));
    })
  );
}
