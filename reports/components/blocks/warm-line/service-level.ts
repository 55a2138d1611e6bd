import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {lineOverTime} from "../../charts/line.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {formatPercent} from "../../format.js";
import {standIn} from "../../look.js";
import {type Release, whole} from "../../release.js";
import {formulaOf, serviceLevelSentence, shareOf} from "../../sentences/calls.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf} from "../../table.js";
import {capital} from "../../words.js";

/** The service level by the formula the program reports, with the others beside it. */
export function serviceLevel(
  release: Release,
  formulas: readonly PageMeasure[],
  choice: Choice
): HTMLElement | null {
  const [own] = formulas;
  if (own === undefined) return null;
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release
    .series(own.id, choice.grain, slice)
    .map((entry) => ({...entry, value: entry.cell === undefined ? null : shareOf(entry.cell)}));
  const told =
    series.filter(({value, period}) => value !== null && period.closed).at(-1) ??
    series.filter(({value}) => value !== null).at(-1);
  if (told === undefined) return null;
  const at = (measure: PageMeasure, period: string) => release.cell(measure.id, {...slice, period});
  const sentence = serviceLevelSentence({
    period: told.period,
    formulas: formulas.map((measure) => ({measure, cell: at(measure, told.period.id)}))
  });
  return block({
    id: anchorOf(own.id),
    title: "Service level",
    sentence,
    note: "Call centers reckon it by three formulas, which differ in what becomes of callers who leave early: a level means nothing without the name of its formula.",
    pictures: [
      {
        render: (width) =>
          lineOverTime(series, {
            label: `Service level over time: ${formulaOf(own)}`,
            description: sentence,
            color: colorOf(own),
            format: "percent",
            width
          })
      }
    ],
    table: dataTable({
      caption: "Service level by three formulas",
      head: ["Period", ...formulas.map((measure) => ({name: capital(formulaOf(measure)), measure}))],
      rows: series.map(({period}) => [
        labelOf(period),
        ...formulas.map((measure) => {
          const cell = at(measure, period.id);
          const share = cell === undefined ? null : shareOf(cell);
          return share === null ? standIn(cell) : formatPercent(share);
        })
      ])
    }),
    measures: [...formulas]
  });
}
