import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {gapColumn, monthsMissing} from "./figure.ts";
import {measureColumns} from "./measure-columns.ts";
import {printedAsIs} from "./print.ts";
import {chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "./select.ts";
import type {Column, Row, TableContent} from "./table.ts";

interface MeasureTable {
  measures: readonly PublishedMeasure[];
  period: string | undefined;
  /** A sentence for a row, from its figures. */
  sentence?: (row: Row, place: {period: string; program: string}) => string;
}

/** Period and program down the side, one measure after the other across. A new measure of the family needs no edit here. */
export function measureTable(release: ReleaseView, {measures, period, sentence}: MeasureTable): TableContent {
  const cellOf = indexCells(release.cells);
  const across = measures.flatMap((measure) => {
    const cells = release.cells.filter((cell) => cell.measure === measure.id);
    return cells.length === 0 ? [] : [measureColumns(measure, cells)];
  });
  const leading: Column[] = [
    {key: "period", label: "Period", kind: "text"},
    {key: "program", label: "Program", kind: "text"}
  ];
  const trailing: Column[] =
    sentence === undefined ? [] : [{key: "sentence", label: "In words", kind: "sentence"}];
  const rows = chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const slice = wholeSlice(chosen.id, program);
      const cells = across.map(({measure}) => cellOf(measure.id, slice));
      if (cells.every((cell) => cell === undefined)) return [];
      const place = {period: chosen.label, program: name};
      const row: Row = Object.assign(
        {...place, [gapColumn.key]: monthsMissing(cells)},
        ...across.map(({figures}, index) => figures(cells[index]))
      );
      return [sentence === undefined ? row : {...row, sentence: sentence(row, place)}];
    })
  );
  const gaps = rows.some((row) => (row[gapColumn.key] ?? 0) !== 0) ? [gapColumn] : [];
  return {
    columns: [...leading, ...across.flatMap(({columns}) => columns), ...gaps, ...trailing],
    rows,
    printed: [...printedAsIs(leading), ...across.map(({printed}) => printed), ...printedAsIs(gaps)],
    notes: []
  };
}
