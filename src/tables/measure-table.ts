import type {Slice} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {figure, valueFigure} from "./figure.ts";
import {printedAsIs} from "./print.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "./select.ts";
import type {Column, ColumnKind, PrintedColumn, Row, TableContent} from "./table.ts";

const kinds: Readonly<Record<PublishedMeasure["format"], ColumnKind>> = {
  count: "count",
  hours: "hours",
  percent: "percent",
  score: "score",
  days: "days"
};

interface MeasureTable {
  measures: readonly PublishedMeasure[];
  period: string | undefined;
  /** A sentence for a row, from its figures. */
  sentence?: (row: Row, place: {period: string; program: string}) => string;
}

/**
 * Period and program down the side, one measure across; an estimate brings its limits and how many it is over.
 * A new measure of the family needs no edit here.
 */
export function measureTable(release: ReleaseView, {measures, period, sentence}: MeasureTable): TableContent {
  const cellOf = indexCells(release.cells);
  const used = new Set(release.cells.map(({measure}) => measure));
  const shown = measures.filter(({id}) => used.has(id));
  const leading: Column[] = [
    {key: "period", label: "Period", kind: "text"},
    {key: "program", label: "Program", kind: "text"}
  ];
  const trailing: Column[] =
    sentence === undefined ? [] : [{key: "sentence", label: "In words", kind: "sentence"}];
  const columns = [...leading, ...shown.flatMap(columnsOf), ...trailing];
  const rows = chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const slice = wholeSlice(chosen.id, program);
      if (shown.every(({id}) => cellOf(id, slice) === undefined)) return [];
      const figures = Object.assign({}, ...shown.map((measure) => figuresOf(cellOf, measure, slice))) as Row;
      const row = {period: chosen.label, program: name, ...figures};
      return [sentence === undefined ? row : {...row, sentence: sentence(row, row)}];
    })
  );
  return {columns, rows, printed: [...printedAsIs(leading), ...shown.map(printedOf)], notes: []};
}

/** `retention:180` is the column `retention_180`. */
export const keyOf = (measure: {id: string}): string => measure.id.replace(/[^a-z0-9]+/gi, "_");

const isEstimate = ({format}: PublishedMeasure): boolean =>
  format === "percent" || format === "score" || format === "days";

function columnsOf(measure: PublishedMeasure): Column[] {
  const key = keyOf(measure);
  const kind = kinds[measure.format];
  const main: Column = {key, label: measure.title, kind, definition: lowerFirst(measure.definition)};
  if (!isEstimate(measure)) return [main];
  return [
    main,
    {key: `${key}_lower`, label: `${measure.title}, lower limit`, kind},
    {key: `${key}_upper`, label: `${measure.title}, upper limit`, kind},
    {key: `${key}_n`, label: `${measure.title}, of`, kind: "count"}
  ];
}

function figuresOf(cellOf: CellIndex, measure: PublishedMeasure, slice: Slice): Row {
  const key = keyOf(measure);
  const cell = cellOf(measure.id, slice);
  if (!isEstimate(measure)) return {[key]: valueFigure(cell)};
  return {
    [key]: valueFigure(cell),
    [`${key}_lower`]: figure(cell, ({lower}) => lower),
    [`${key}_upper`]: figure(cell, ({upper}) => upper),
    [`${key}_n`]: figure(cell, ({denominator, people}) => denominator ?? people)
  };
}

const printedOf = (measure: PublishedMeasure): PrintedColumn => {
  const key = keyOf(measure);
  return {
    label: measure.title,
    template: isEstimate(measure) ? `{${key}} [{${key}_lower}, {${key}_upper}], n {${key}_n}` : `{${key}}`
  };
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
