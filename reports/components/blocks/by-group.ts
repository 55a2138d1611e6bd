import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import type {Row} from "../charts/rows.js";
import {rowsByGroup} from "../charts/rows.js";
import {colorOf} from "../color.js";
import type {Period, Release} from "../release.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, dataTable} from "../table.js";

export interface ByGroup {
  measure: PageMeasure;
  /** Told apart from the same measure's other blocks. */
  by: string;
  title: string;
  sentence: string;
  note?: string;
  rows: readonly Row[];
  period: Period;
}

/** One measure in several groups of one period: programs, sites or answers to one question about people. */
export function byGroup(
  release: Release,
  {measure, by, title, sentence, note, rows, period}: ByGroup
): HTMLElement {
  const columns = cellColumns(
    measure,
    rows.map(({cell}) => cell)
  );
  return block({
    id: `${anchorOf(measure.id)}-by-${by}`,
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
      head: ["Group", ...columns.map(({name}) => name)],
      rows: rows.map(({name, cell}) => cellRow(name, cell, columns))
    }),
    measures: [measure]
  });
}
