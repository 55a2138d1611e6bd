import type {Cell} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {figure, gapColumn, monthsMissing, valueFigure} from "./figure.ts";
import {printedAsIs} from "./print.ts";
import {chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "./select.ts";
import type {Column, ColumnKind, PrintedColumn, Row, TableContent} from "./table.ts";

const kinds: Readonly<Record<PublishedMeasure["format"], ColumnKind>> = {
  count: "count",
  hours: "hours",
  percent: "percent",
  score: "score",
  days: "days",
  seconds: "seconds",
  per_1000: "per_1000",
  average: "average"
};

/** How one measure lies across a table: an estimate brings how many it is over and, where it has them, its limits. */
interface MeasureColumns {
  measure: PublishedMeasure;
  columns: readonly Column[];
  printed: PrintedColumn;
  figures(cell: Cell | undefined): Row;
}

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
    return cells.length === 0 ? [] : [columnsOf(measure, cells)];
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

/** The columns a measure needs for the cells it has; `retention:180` is `retention_180`. */
function columnsOf(measure: PublishedMeasure, cells: readonly Cell[]): MeasureColumns {
  const key = measure.id.replace(/[^a-z0-9]+/gi, "_");
  const {title: label} = measure;
  const kind = kinds[measure.format];
  const counted = measure.format === "count" || measure.format === "hours";
  const limits = cells.some(({lower, upper}) => lower !== null || upper !== null);
  const over = !counted && cells.some(({denominator, people}) => (denominator ?? people) !== null);
  const columns: Column[] = [{key, label, kind, definition: lowerFirst(measure.definition)}];
  if (limits)
    columns.push(
      {key: `${key}_lower`, label: `${label}, lower limit`, kind},
      {key: `${key}_upper`, label: `${label}, upper limit`, kind}
    );
  if (over) columns.push({key: `${key}_n`, label: `${label}, of`, kind: "count"});
  const template = `{${key}}${limits ? ` [{${key}_lower}, {${key}_upper}]` : ""}${over ? ` (n {${key}_n})` : ""}`;
  return {
    measure,
    columns,
    printed: {label: limits ? `${label} [95% CI]` : label, template},
    figures: (cell) => ({
      [key]: valueFigure(cell),
      ...(limits && {
        [`${key}_lower`]: figure(cell, ({lower}) => lower),
        [`${key}_upper`]: figure(cell, ({upper}) => upper)
      }),
      ...(over && {[`${key}_n`]: figure(cell, ({denominator, people}) => denominator ?? people)})
    })
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
