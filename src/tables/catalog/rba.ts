import type {Cell} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {gapColumn, monthsMissing} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {printedAsIs} from "../print.ts";
import {rbaColumns, rbaFigures, rbaPrinted} from "../rba/columns.ts";
import {rbaNotes} from "../rba/notes.ts";
import {type RbaPeriods, rbaPeriods} from "../rba/periods.ts";
import {byQuestion, rbaQuestions} from "../rba/place.ts";
import {indexCells, organizationAndPrograms, periodName, wholeSlice} from "../select.ts";
import type {Row, TableContent, TableFile} from "../table.ts";

export const table: TableFile = {
  id: "rba",
  title: "Results-Based Accountability",
  description:
    "How much did we do, how well did we do it, is anyone better off: the newest year that is over beside the one before, by program",
  build
};

function build(release: ReleaseView, period: string | undefined): TableContent {
  const periods = rbaPeriods(release, period);
  const told = periods === undefined ? [] : rowsOf(release, periods);
  const shown = new Set(told.map(({measure}) => measure));
  const rows = told.map(({row}) => row);
  const gaps = rows.some((row) => (row[gapColumn.key] ?? 0) !== 0) ? [gapColumn] : [];
  return {
    columns: [...rbaColumns, ...gaps],
    rows,
    printed: [...rbaPrinted, ...printedAsIs(gaps)],
    headings: ["program", "question"],
    notes: [
      ...rbaNotes(periods, rows),
      changeNotEffect,
      ...[...shown].map(({title, definition}) => `${title}: ${definition}`),
      ...new Set([...shown].flatMap(({instrument}) => instrument?.attribution ?? []))
    ]
  };
}

interface Told {
  measure: PublishedMeasure;
  row: Row;
}

/** Programs one after the other, each with its three questions. */
function rowsOf(release: ReleaseView, {chosen, before, fallback, isOpen}: RbaPeriods): Told[] {
  const cellOf = indexCells(release.cells);
  return organizationAndPrograms(release).flatMap(({program, name}) =>
    byQuestion(release.measures).flatMap(({question, measure}): Told[] => {
      const at = (period: {id: string} | undefined): Cell | undefined =>
        period === undefined ? undefined : cellOf(measure.id, wholeSlice(period.id, program));
      const own = at(chosen);
      const cell = own ?? at(fallback);
      if (cell === undefined) return [];
      const row: Row = {
        ...{program: name, question: rbaQuestions[question], measure: measure.title},
        period: own === undefined ? (fallback?.label ?? null) : periodName(chosen, {isOpen}),
        ...rbaFigures(measure, cell),
        better: measure.direction === "neutral" ? null : measure.direction,
        ...figuresBefore(measure, whole(own) === undefined ? undefined : whole(at(before))),
        [gapColumn.key]: monthsMissing([cell])
      };
      return [{measure, row}];
    })
  );
}

/** Where no month is missing one period can be set beside another. */
const whole = (cell: Cell | undefined): Cell | undefined =>
  cell !== undefined && !cell.more.months_missing ? cell : undefined;

function figuresBefore(measure: PublishedMeasure, cell: Cell | undefined): Row {
  const {number, of, percent, figure} = rbaFigures(measure, cell);
  return {
    number_before: number ?? null,
    of_before: of ?? null,
    percent_before: percent ?? null,
    figure_before: figure ?? null
  };
}
