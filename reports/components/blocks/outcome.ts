import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {beforeAfter} from "../charts/before-after.js";
import type {Row} from "../charts/rows.js";
import {colorOf} from "../color.js";
import {h} from "../dom.js";
import {formatCount, formatSigned, formatValue} from "../format.js";
import {standIn} from "../look.js";
import {everything, type Period, type Release, whole} from "../release.js";
import {afterWhat, type Form, scaleName} from "../scales.js";
import {changeSentence} from "../sentences/change.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";

/** One form: what people reported before and after on its total, in all programs and in each; its parts in a table. */
export function outcome(
  release: Release,
  {total: measure, parts}: Form,
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
  const partRows = parts.flatMap((part): Row[] => {
    const own = release.cell(part.id, {...whole, period: period.id, program});
    return own === undefined
      ? []
      : [{id: part.id, name: part.instrument?.scaleName ?? part.title, cell: own}];
  });
  const range = measure.instrument?.range;
  return block({
    id: anchorOf(measure.id),
    title: blockTitle(measure),
    sentence,
    note: direction(measure),
    pictures:
      range === undefined
        ? []
        : [
            {
              title: `Hollow: at the start. Filled: ${afterWhat(measure)}. The scale runs from ${range[0]} to ${range[1]}.`,
              render: (width) =>
                beforeAfter(rows, {
                  label: `${scaleName(measure)}, by program`,
                  description: sentence,
                  color: colorOf(measure),
                  range,
                  word: release.site.word,
                  width
                })
            }
          ],
    table: changeTable(`${scaleName(measure)}, ${period.label}`, "Program", rows),
    ...(partRows.length === 0
      ? {}
      : {
          further: {
            name: `The parts of the ${measure.instrument?.name}`,
            table: changeTable(`Parts of the ${measure.instrument?.name}, ${period.label}`, "Part", partRows)
          }
        }),
    measures: [measure, ...parts]
  });
}

const blockTitle = ({instrument, title}: PageMeasure): string =>
  instrument === undefined ? title : `${instrument.scaleName}: ${instrument.name}`;

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

function changeTable(caption: string, rowsAre: string, rows: readonly Row[]): HTMLElement {
  const number = (value: number | null | undefined, digits: "score" | "count" = "score"): string =>
    value === null || value === undefined ? "\u2013" : formatValue(digits, value);
  const spread = (mean: number | null | undefined, sd: number | null | undefined): string =>
    mean === null || mean === undefined ? "\u2013" : `${number(mean)} (${number(sd)})`;
  return dataTable({
    caption: `${caption}. Averages with standard deviation; effect size is Hedges-corrected d`,
    head: [
      rowsAre,
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
