import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {lineOverTime} from "../charts/line.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {lookOf} from "../look.js";
import {latest, type Release, whole} from "../release.js";
import {valueSentence} from "../sentences/value.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, columnHeads, dataTable, labelOf} from "../table.js";

/** An average or a rate through time, with its interval where it has one; `null` where the release has none of it. */
export function valueOverTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release.series(measure.id, choice.grain, slice);
  const period = latest(release, measure.id, choice.grain, slice);
  if (period === undefined) return null;
  if (series.every(({cell}) => lookOf(cell) === "missing")) return null;
  const sentence = valueSentence({
    measure,
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    period,
    cell: release.cell(measure.id, {...slice, period: period.id})
  });
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
      head: ["Period", ...columnHeads(columns, measure)],
      rows: series.map(({period, cell}) => cellRow(labelOf(period), cell, columns))
    }),
    measures: [measure]
  });
}
