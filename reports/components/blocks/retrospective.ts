import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import type {Choice} from "../choice.js";
import {lookOf} from "../look.js";
import {type Release, whole} from "../release.js";
import {scaleName} from "../scales.js";
import {rememberedSentence} from "../sentences/remembered.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, columnHeads, dataTable, labelOf} from "../table.js";

/** Surveys that ask afterwards how it was before: one row a period, apart from change between two forms. */
export function retrospective(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const series = release
    .series(measure.id, choice.grain, {...whole, program: choice.program})
    .filter(({cell}) => cell !== undefined && cell.status !== "empty");
  const last = series.filter(({cell}) => lookOf(cell) === "number").at(-1) ?? series.at(-1);
  if (last === undefined || measure.instrument === undefined) return null;
  const columns = cellColumns(
    measure,
    series.map(({cell}) => cell)
  );
  return block({
    id: anchorOf(measure.id),
    title: `${scaleName(measure)}, change as remembered afterwards`,
    sentence: rememberedSentence({measure, word: release.site.word, period: last.period, cell: last.cell}),
    note: "Nobody was asked at the start: one form asked how it is now and how it was before. What people now take the questions to mean, and what they expect to have changed, both move what they remember, so this is weaker than two forms and is not compared with them.",
    pictures: [],
    table: dataTable({
      caption: `${scaleName(measure)}, as remembered, survey by survey`,
      head: ["Asked in", ...columnHeads(columns, measure)],
      rows: series.map(({period, cell}) => cellRow(labelOf(period), cell, columns))
    }),
    measures: [measure]
  });
}
