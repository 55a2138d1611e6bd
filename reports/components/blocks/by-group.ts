import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import type {Row} from "../charts/rows.js";
import {rowsByGroup} from "../charts/rows.js";
import {colorOf} from "../color.js";
import {namedBy} from "../counted.js";
import type {Period, Release} from "../release.js";
import {cellColumns, cellRow, columnHeads, dataTable} from "../table.js";

export interface ByGroup {
  id: string;
  /** Whose color and format the rows have. */
  measure: PageMeasure;
  /** Where the rows are several measures. */
  measures?: readonly PageMeasure[];
  /** What a row is, as the head of the table's first column. */
  rowsAre: string;
  title: string;
  sentence: string;
  note?: string;
  rows: readonly Row[];
  period: Period;
}

/** Rows of one period beside each other: programs, sites, answers to one question about people, or several shares. */
export function byGroup(
  release: Release,
  {id, measure, measures = [measure], rowsAre, title, sentence, note, rows, period}: ByGroup
): HTMLElement {
  const columns = cellColumns(
    measure,
    rows.map(({cell}) => cell)
  );
  return block({
    id,
    title,
    sentence,
    ...(note === undefined ? {} : {note}),
    pictures: [
      {
        render: (width) =>
          rowsByGroup(rows, {
            label: title,
            description: sentence,
            color: colorOf(measure),
            format: measure.format,
            word: release.site.word,
            width
          })
      }
    ],
    table: dataTable({
      caption: `${title}, ${period.label}`,
      head: [
        rowsAre,
        ...(measures.length > 1 ? columns.map(({name}) => name) : columnHeads(columns, measure))
      ],
      rows: rows.map(({name, cell}) =>
        cellRow(measures.length > 1 ? namedBy(name, cell) : name, cell, columns)
      )
    }),
    measures
  });
}
