import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {rowsByGroup} from "../charts/rows.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatRange, formatValue} from "../format.js";
import {lookOf} from "../look.js";
import {type Release, whole} from "../release.js";
import {scaleName, subject} from "../scales.js";
import {anchorOf} from "../source.js";
import {cellColumns, cellRow, columnHeads, dataTable, labelOf} from "../table.js";
import {people, plural} from "../words.js";

/** A survey at one time: the average of whoever answered, one row a period, and nothing called a change. */
export function atOneTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program};
  const series = release
    .series(measure.id, choice.grain, slice)
    .filter(({cell}) => cell !== undefined && cell.status !== "empty");
  const {instrument} = measure;
  const told = series.filter(({cell}) => lookOf(cell) === "number").at(-1);
  if (series.length === 0 || instrument === undefined) return null;
  const {word} = release.site;
  const cell = told?.cell;
  const sentence =
    cell?.value == null
      ? `What ${plural(word)} answered about ${subject(measure)} is withheld, or there is nothing to count.`
      : `${told!.period.label}: on average ${formatValue("score", cell.value)} points in ${subject(measure)}, on a scale from ${instrument.range[0]} to ${instrument.range[1]}${likely(cell, word)}.`;
  const columns = cellColumns(
    measure,
    series.map(({cell}) => cell)
  );
  return block({
    id: anchorOf(measure.id),
    title: `${scaleName(measure)}, asked at one time`,
    sentence,
    note: "Each survey may have reached other people. The rows stand side by side; a difference between them is no change in anybody.",
    pictures: [
      {
        render: (width) =>
          rowsByGroup(
            series.map(({period, cell}) => ({id: period.id, name: period.label, cell})),
            {
              label: `${scaleName(measure)}, survey by survey`,
              description: sentence,
              color: colorOf(measure),
              format: measure.format,
              range: instrument.range,
              word,
              width
            }
          )
      }
    ],
    table: dataTable({
      caption: `${scaleName(measure)}, survey by survey`,
      head: ["Asked in", ...columnHeads(columns, measure)],
      rows: series.map(({period, cell}) => cellRow(labelOf(period), cell, columns))
    }),
    measures: [measure]
  });
}

/** ` (likely 5.2 to 6.0; 195 members)` */
function likely({lower, upper, people: count}: Cell, word: Release["site"]["word"]): string {
  const parts = [
    lower === null || upper === null ? null : `likely ${formatRange("score", lower, upper)}`,
    count === null ? null : people(word, count)
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}
