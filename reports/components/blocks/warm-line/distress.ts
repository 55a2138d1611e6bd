import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {lineOverTime} from "../../charts/line.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {formatPoints} from "../../format.js";
import {lookOf} from "../../look.js";
import {latest, type Release, whole} from "../../release.js";
import {distressSentence, shareOf} from "../../sentences/calls.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf} from "../../table.js";
import {countOr, rangeOf, writtenShare} from "./written.js";

/** How callers rated their distress before and after. */
export function distress(release: Release, choice: Choice): HTMLElement | null {
  const eased = release.measure("distress_eased");
  if (eased === undefined) return null;
  const worse = release.measure("distress_worse");
  const [before, after] = ["before", "after"].map((when) => release.measure(`distress_high:${when}`));
  const change = release.measure("distress_change");
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release
    .series(eased.id, choice.grain, slice)
    .map((entry) => ({...entry, value: entry.cell === undefined ? null : shareOf(entry.cell)}));
  const period = latest(release, eased.id, choice.grain, slice);
  if (period === undefined || series.every(({cell}) => lookOf(cell) === "missing")) return null;
  const at = (measure: PageMeasure | undefined, id: string) =>
    measure === undefined ? undefined : release.cell(measure.id, {...slice, period: id});
  const sentence = distressSentence({
    period,
    eased: {measure: eased, cell: at(eased, period.id)},
    before: at(before, period.id),
    after: at(after, period.id)
  });
  const further = [worse, before, after].filter((measure) => measure !== undefined);
  const means = change === undefined ? [] : (["mean_before", "mean_after"] as const);
  return block({
    id: anchorOf(eased.id),
    title: "Distress before and after",
    sentence,
    note: "Callers rated it themselves. It is change during a call, not an effect of it; the range takes each call for another caller's.",
    pictures: [
      {
        render: (width) =>
          lineOverTime(series, {
            label: "Share of rated calls in which distress eased, over time",
            description: sentence,
            color: colorOf(eased),
            format: "percent",
            width
          })
      }
    ],
    table: dataTable({
      caption: "Distress before and after",
      head: [
        "Period",
        {name: "Eased", measure: eased},
        "Likely between",
        "Calls",
        "Of",
        ...further.map((measure) => ({name: measure === worse ? "Rose" : measure.title, measure})),
        ...means.map((name) => ({
          name: name === "mean_before" ? "Mean before" : "Mean after",
          measure: change
        }))
      ],
      rows: series.map(({period, cell}) => [
        labelOf(period),
        writtenShare(cell),
        rangeOf(cell),
        countOr(cell?.status === "shown" ? cell.numerator : null),
        countOr(cell?.status === "shown" ? cell.denominator : null),
        ...further.map((measure) => writtenShare(at(measure, period.id))),
        ...means.map((name) => {
          const mean = at(change, period.id)?.more[name];
          return mean === undefined || mean === null ? "\u2013" : formatPoints(mean, 2);
        })
      ])
    }),
    measures: [eased, ...further, ...(change === undefined ? [] : [change])]
  });
}
