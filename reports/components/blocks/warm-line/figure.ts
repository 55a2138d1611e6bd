import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {lineOverTime} from "../../charts/line.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {formatValue} from "../../format.js";
import {standIn} from "../../look.js";
import {latest, type Release, whole} from "../../release.js";
import {callFigureSentence, callShareSentence, shareOf} from "../../sentences/calls.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf, valueNames} from "../../table.js";
import {countOr, rangeOf} from "./written.js";

/** A share, average or rate of calls over time. */
export function callFigure(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latest(release, measure.id, choice.grain, slice);
  const ofShares = measure.format === "percent";
  const figureOf = (cell: Cell | undefined): number | null =>
    cell === undefined ? null : ofShares ? shareOf(cell) : cell.status === "shown" ? cell.value : null;
  const series = release
    .series(measure.id, choice.grain, slice)
    .map((entry) => ({...entry, value: figureOf(entry.cell)}));
  const cell = period && release.cell(measure.id, {...slice, period: period.id});
  const told = figureOf(cell);
  if (period === undefined || cell === undefined) return null;
  if (series.every(({cell}) => cell?.status !== "shown" && cell?.status !== "withheld")) return null;
  const sentence =
    ofShares && told !== null
      ? callShareSentence({measure, period, cell, share: told})
      : callFigureSentence({measure, period, cell});
  const ranged = series.some(({cell}) => cell?.lower != null);
  const counts = ofShares || measure.format === "per_1000";
  return block({
    id: anchorOf(measure.id),
    title: measure.title,
    sentence,
    pictures: [
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
      head: [
        "Period",
        {name: ofShares ? "Share" : valueNames[measure.format], measure},
        ...(ranged ? ["Likely between"] : []),
        ...(counts ? ["Calls"] : []),
        "Of"
      ],
      rows: series.map(({period, cell, value}) => [
        labelOf(period),
        value === null ? standIn(cell) : formatValue(measure.format, value),
        ...(ranged ? [rangeOf(cell)] : []),
        ...(counts ? [countOr(cell?.status === "shown" ? cell.numerator : null)] : []),
        countOr(cell?.status === "shown" ? cell.denominator : null)
      ])
    }),
    measures: [measure]
  });
}
