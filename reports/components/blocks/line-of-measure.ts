import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {lineOverTime} from "../charts/line.js";
import {colorOf} from "../color.js";
import type {Release} from "../release.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, columnHeads, dataTable, labelOf} from "../table.js";

/** A measure through time: its sentence, a line where there is more than one period, and the table under it. */
export function lineOfMeasure(
  measure: PageMeasure,
  {series, sentence, first}: {series: ReturnType<Release["series"]>; sentence: string; first: string}
): HTMLElement {
  const columns = cellColumns(
    measure,
    series.map(({cell}) => cell)
  );
  return block({
    id: anchorOf(measure.id),
    title: measure.title,
    sentence,
    pictures:
      series.length < 2
        ? []
        : [
            {
              render: (width) =>
                lineOverTime(series, {
                  label: `${measure.title} over time`,
                  description: sentence,
                  color: colorOf(measure),
                  format: measure.format,
                  width
                })
            }
          ],
    table: dataTable({
      caption: measure.title,
      head: [first, ...columnHeads(columns, measure)],
      rows: series.map(({period, cell}) => cellRow(labelOf(period), cell, columns))
    }),
    measures: [measure]
  });
}
