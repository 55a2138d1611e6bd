import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {callBars} from "../../charts/calls.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {formatCount, formatPercent} from "../../format.js";
import {lookOf, standIn} from "../../look.js";
import {earlier, latest, type Release, whole} from "../../release.js";
import {callsSentence, shareOf} from "../../sentences/calls.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf} from "../../table.js";
import {countIn, countOr} from "./written.js";

const repeat =
  "Calls are counted, not people: the same person may call more than once, so shares carry no range.";

/** Calls that came in, and of them those that were answered; `answered` is the share measure. */
export function calls(
  release: Release,
  offered: PageMeasure,
  answered: PageMeasure | undefined,
  choice: Choice
): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latest(release, offered.id, choice.grain, slice);
  if (period === undefined) return null;
  const at = (measure: PageMeasure | undefined, id: string | undefined) =>
    measure === undefined || id === undefined ? undefined : release.cell(measure.id, {...slice, period: id});
  const series = release.series(offered.id, choice.grain, slice).map(({period, cell}) => ({
    period,
    offered: cell,
    answered: countIn(at(answered, period.id))
  }));
  const sentence = callsSentence({
    period,
    offered: at(offered, period.id),
    before: at(offered, earlier(release, period)?.id),
    answered: at(answered, period.id)
  });
  return block({
    id: anchorOf(offered.id),
    title: "Calls",
    sentence,
    note: series.some(({offered, answered}) => lookOf(offered) === "number" && answered === null)
      ? `${repeat} Where a bar has no filled part, the share answered cannot be told.`
      : repeat,
    pictures: [
      {
        render: (width) =>
          callBars(series, {
            label: "Calls that came in and were answered, over time",
            description: sentence,
            color: colorOf(offered),
            width
          })
      }
    ],
    table: dataTable({
      caption: "Calls that came in and were answered",
      head: [
        "Period",
        {name: "Came in", measure: offered},
        {name: "Answered", measure: answered},
        {name: "Share answered", measure: answered}
      ],
      rows: series.map(({period, offered, answered: count}) => {
        const cell = at(answered, period.id);
        const share = cell === undefined ? null : shareOf(cell);
        return [
          labelOf(period),
          offered?.status === "shown" && offered.value !== null
            ? formatCount(offered.value)
            : standIn(offered),
          countOr(count),
          share === null ? "\u2013" : formatPercent(share)
        ];
      })
    }),
    measures: [offered, ...(answered === undefined ? [] : [answered])]
  });
}
