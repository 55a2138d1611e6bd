import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {lineOverTime} from "../charts/line.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {lookOf} from "../look.js";
import {type Release, whole} from "../release.js";
import {shareSentence} from "../sentences/share.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, columnHeads, dataTable, labelOf} from "../table.js";

/** A share of people through time, each with its interval; cohorts too young to tell are dashed. */
export function shareOverTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release.series(measure.id, choice.grain, slice);
  const numbers = series.filter(({cell}) => lookOf(cell) === "number");
  const told = numbers.filter(({period}) => period.closed).at(-1) ?? numbers.at(-1) ?? series.at(-1);
  if (told === undefined) return null;
  const sentence = shareSentence({
    measure,
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    period: told.period,
    cell: told.cell
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
      head: [measure.family === "retention" ? "First came" : "Period", ...columnHeads(columns, measure)],
      rows: series.map(({period, cell}) => cellRow(labelOf(period), cell, columns))
    }),
    measures: [measure]
  });
}
