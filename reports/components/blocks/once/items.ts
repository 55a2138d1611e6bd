import type {Cell} from "../../../../src/measures/cell.ts";
import {block} from "../../block.js";
import {rowsByGroup} from "../../charts/rows.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {named} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {lookOf, standIn} from "../../look.js";
import {type Release, whole} from "../../release.js";
import {itemName, itemsSentence} from "../../sentences/at-one-time.js";
import {onSheets, partName} from "../../sheets.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf} from "../../table.js";
import {latestTold, others, type Survey, surveysIn} from "./survey.js";

/** Per cent agreeing, item by item: the newest survey drawn, the largest share first; all surveys in the table. */
export function items(
  release: Release,
  {short, items: measures}: Survey,
  choice: Choice
): HTMLElement | null {
  const {word} = release.site;
  const [first] = measures;
  const asked = first === undefined ? [] : surveysIn(release, first, choice);
  const period = latestTold(release, measures, choice) ?? asked.at(-1)?.period;
  if (first === undefined || period === undefined) return null;
  const at = (id: string, when: string): Cell | undefined =>
    release.cell(id, {...whole, period: when, program: choice.program});
  const rows = measures
    .map((measure) => ({id: measure.id, name: itemName(measure), cell: at(measure.id, period.id)}))
    .filter(({cell}) => cell !== undefined && cell.status !== "empty" && cell.status !== "missing")
    .toSorted((a, b) => sizeOf(b.cell) - sizeOf(a.cell));
  if (rows.length === 0) return null;
  const sentence = itemsSentence(period.label, rows, word);
  const periods = [
    ...new Map(
      measures.flatMap((one) => surveysIn(release, one, choice)).map((one) => [one.period.id, one.period])
    ).values()
  ].toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return block({
    id: anchorOf(first.id),
    title: `${short}: per cent who agreed, item by item`,
    sentence,
    note: `Agreed with the item as it is worded. ${others}`,
    columns: 1,
    pictures: onSheets(rows, 6).map((part, nth, {length}) => ({
      title: partName(period.label, nth, length),
      render: (width) =>
        rowsByGroup(part, {
          label: partName(`${short}: per cent who agreed, item by item`, nth, length),
          description: sentence,
          color: colorOf(first),
          format: "percent",
          word,
          width
        })
    })),
    table: dataTable({
      caption: `${short}: per cent who agreed with each item, survey by survey`,
      head: ["Item", ...periods.flatMap((one) => [labelOf(one), "Likely between", "People"])],
      rows: measures.map((measure) => [
        named(itemName(measure), measure),
        ...periods.flatMap((one) => figures(at(measure.id, one.id)))
      ])
    }),
    measures: [first],
    rowsOf: measures.slice(1)
  });
}

const sizeOf = (cell: Cell | undefined): number => (lookOf(cell) === "number" ? (cell?.value ?? -1) : -1);

function figures(cell: Cell | undefined): (string | Node)[] {
  if (cell === undefined || cell.status !== "shown" || cell.value === null)
    return [h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)), "", ""];
  return [
    formatPercent(cell.value),
    cell.lower === null || cell.upper === null ? "" : formatRange("percent", cell.lower, cell.upper),
    cell.denominator === null ? "" : formatCount(cell.denominator)
  ];
}
