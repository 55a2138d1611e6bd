import type {PageMeasure} from "../../../src/release/view-pages.ts";
import {block} from "../block.js";
import {beforeAfter} from "../charts/before-after.js";
import type {Row} from "../charts/rows.js";
import {colorOf} from "../color.js";
import {h} from "../dom.js";
import {formatCount, formatSigned, formatValue} from "../format.js";
import {standIn} from "../look.js";
import {everything, type Period, type Release, whole} from "../release.js";
import {changeSentence, constructTitle} from "../sentences/change.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";

/** One scale: what people reported before and after, in all programs and in each. */
export function outcome(
  release: Release,
  measure: PageMeasure,
  period: Period,
  program: string
): HTMLElement | null {
  const at = (id: string) => release.cell(measure.id, {...whole, period: period.id, program: id});
  const cell = at(program);
  if (cell === undefined) return null;
  const rows: Row[] = [
    {id: program, name: release.programName(program) ?? "All programs", cell},
    ...(program === everything
      ? release.site.programs.flatMap(({id, name}) => {
          const own = at(id);
          return own === undefined || own.status === "empty" ? [] : [{id, name, cell: own}];
        })
      : [])
  ];
  const sentence = changeSentence({
    measure,
    word: release.site.word,
    program: release.programName(program),
    site: null,
    period,
    cell
  });
  const range = measure.instrument?.range;
  return block({
    id: anchorOf(measure.id),
    title: `${constructTitle(measure)}: ${measure.instrument?.name ?? measure.title}`,
    sentence,
    note: direction(measure),
    pictures:
      range === undefined
        ? []
        : [
            {
              title: `Hollow: at the start. Filled: ${measure.followUp === undefined ? "at follow-up" : `after ${measure.followUp.name}`}. The scale runs from ${range[0]} to ${range[1]}.`,
              render: (width) =>
                beforeAfter(rows, {
                  label: `${measure.title}, by program`,
                  description: sentence,
                  color: colorOf(measure),
                  range,
                  word: release.site.word,
                  width
                })
            }
          ],
    table: outcomeTable(measure, rows, period),
    measures: [measure]
  });
}

function direction({instrument}: PageMeasure): string {
  const scale = instrument?.direction;
  const way =
    scale === "lower"
      ? "On this scale a lower score means doing better. "
      : scale === "higher"
        ? "On this scale a higher score means doing better. "
        : "";
  return `${way}Only people who answered both times are in these numbers. They tell what people reported, not what brought it about.`;
}

function outcomeTable(measure: PageMeasure, rows: readonly Row[], period: Period): HTMLElement {
  const number = (value: number | null | undefined, digits: "score" | "count" = "score"): string =>
    value === null || value === undefined ? "\u2013" : formatValue(digits, value);
  const spread = (mean: number | null | undefined, sd: number | null | undefined): string =>
    mean === null || mean === undefined ? "\u2013" : `${number(mean)} (${number(sd)})`;
  return dataTable({
    caption: `${measure.title}, ${period.label}. Averages with standard deviation; effect size is Hedges-corrected d`,
    head: [
      "Program",
      "Change",
      "Likely between",
      "Both answered",
      "Baseline answered",
      "At the start",
      "At follow-up",
      "Effect size"
    ],
    rows: rows.map(({name, cell}) =>
      cell?.status === "shown" && cell.value !== null
        ? [
            name,
            formatSigned(cell.value),
            cell.lower === null || cell.upper === null
              ? "\u2013"
              : `${formatSigned(cell.lower)} to ${formatSigned(cell.upper)}`,
            cell.people === null ? "\u2013" : formatCount(cell.people),
            number(cell.more.n_baseline, "count"),
            spread(cell.more.mean_pre, cell.more.sd_pre),
            spread(cell.more.mean_post, cell.more.sd_post),
            cell.more.effect_size === null || cell.more.effect_size === undefined
              ? "\u2013"
              : cell.more.effect_size.toFixed(2).replace("-", "\u2212")
          ]
        : [
            name,
            h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)),
            "",
            "",
            "",
            "",
            "",
            ""
          ]
    )
  });
}
