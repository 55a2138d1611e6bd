import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {barsOverTime} from "../charts/bars.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {lookOf} from "../look.js";
import {earlier, latest, type Release, whole} from "../release.js";
import {countSentence} from "../sentences/count.js";
import {twoSystems} from "../sentences/two-systems.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, columnHeads, dataTable, labelOf} from "../table.js";

const tooEarly = "At the beginning it is too early to say, because the records do not reach back far enough.";

/** A count through time, in the program, site and grain a reader chose; `null` where the release has none of it. */
export function countOverTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release.series(measure.id, choice.grain, slice);
  const period = latest(release, measure.id, choice.grain, slice);
  if (period === undefined) return null;
  const cell = release.cell(measure.id, {...slice, period: period.id});
  const past = earlier(release, period);
  const sentence = countSentence({
    measure,
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    period,
    cell,
    before: past && release.cell(measure.id, {...slice, period: past.id})
  });
  const columns = cellColumns(
    measure,
    series.map(({cell}) => cell)
  );
  const why = twoSystems(series.map(({cell}) => cell));
  return block({
    id: anchorOf(measure.id),
    title: measure.title,
    sentence,
    ...(series.some(({cell}) => lookOf(cell) === "immature") ? {note: tooEarly} : {}),
    ...(why === undefined ? {} : {shared: why}),
    pictures:
      series.length < 2
        ? []
        : [
            {
              render: (width) =>
                barsOverTime(series, {
                  label: `${measure.title} over time`,
                  description: sentence,
                  color: colorOf(measure),
                  format: measure.format === "hours" ? "hours" : "count",
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
