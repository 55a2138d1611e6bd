import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {lineOverTime} from "../../charts/line.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {standIn} from "../../look.js";
import {latest, type Release, whole} from "../../release.js";
import {callersSentence, shareOf} from "../../sentences/calls.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf} from "../../table.js";
import {countOr, writtenShare} from "./written.js";

/** Who calls again, and how calls are spread over callers: for the organization's own eyes. */
export function callers(release: Release, choice: Choice): HTMLElement | null {
  const [spread, again, frequent, ...busiest] = [
    "calls_per_caller",
    "repeat_callers",
    "frequent_callers",
    "top_callers:1",
    "top_callers:5",
    "top_callers:10"
  ].map((id) => release.measure(id));
  if (spread === undefined) return null;
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latest(release, spread.id, choice.grain, slice);
  if (period === undefined) return null;
  const at = (measure: PageMeasure | undefined, id: string) =>
    measure === undefined ? undefined : release.cell(measure.id, {...slice, period: id});
  const top = busiest[1];
  const series =
    top === undefined
      ? []
      : release
          .series(top.id, choice.grain, slice)
          .map((entry) => ({...entry, value: entry.cell === undefined ? null : shareOf(entry.cell)}));
  const sentence = callersSentence({
    period,
    spread: at(spread, period.id),
    again: at(again, period.id),
    busiest: at(top, period.id)
  });
  const shares = [again, ...busiest, frequent].filter((measure) => measure !== undefined);
  const listed = release.measure("callers");
  return block({
    id: anchorOf(spread.id),
    title: "Callers who call again",
    sentence,
    note: "Only callers with an id or number are known; somebody may show several numbers, and several may share one. For the organization's own eyes.",
    pictures:
      top === undefined
        ? []
        : [
            {
              title: top.title,
              render: (width) =>
                lineOverTime(series, {
                  label: `${top.title} over time`,
                  description: sentence,
                  color: colorOf(top),
                  format: "percent",
                  width
                })
            }
          ],
    table: dataTable({
      caption: "Callers with an id",
      head: [
        "Period",
        {name: "Callers", measure: listed},
        "Calls",
        {name: "Calls of the middle caller", measure: spread},
        ...shares.map((measure) => ({name: measure.title, measure}))
      ],
      rows: release
        .series(spread.id, choice.grain, slice)
        .map(({period, cell}) => [
          labelOf(period),
          cell?.status === "shown" ? countOr(cell.denominator) : standIn(cell),
          countOr(cell?.status === "shown" ? cell.numerator : null),
          countOr(cell?.status === "shown" ? cell.value : null),
          ...shares.map((measure) => writtenShare(at(measure, period.id)))
        ])
    }),
    measures: [...(listed === undefined ? [] : [listed]), spread, ...shares]
  });
}
