import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {foldedPart} from "../../block.js";
import {rowsByGroup} from "../../charts/rows.js";
import {colorOf} from "../../color.js";
import {namedBy} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {standIn} from "../../look.js";
import {type Counted, flowOf, type OutcomeCells} from "../../outcomes/cells.js";
import {afterWhat, scaleName} from "../../scales.js";
import {flowSentence} from "../../sentences/outcome/flow.js";
import {missingSentence} from "../../sentences/outcome/missing.js";
import {dataTable} from "../../table.js";

interface Step extends Counted {
  id: string;
  name: string;
  /** Its share of the step before. */
  share: Cell | undefined;
}

/** From everybody who began to those the numbers speak for, as bars and as figures. */
export function flow(
  measure: PageMeasure,
  cells: OutcomeCells,
  {word, when}: {word: SiteData["word"]; when: string}
): HTMLElement | null {
  const sentence = flowSentence(measure, cells, word);
  const steps = stepsOf(measure, cells);
  if (sentence === "" || steps.length < 2) return null;
  const label = `Who was asked and who answered, ${scaleName(measure)}`;
  return foldedPart("Who was asked, and who answered again", {
    sentence,
    note: `Nothing is known of how the others are doing. ${missingSentence(measure, cells)}`.trim(),
    pictures: [
      {
        render: (width) =>
          rowsByGroup(
            steps.map(({id, name, count, cell}) => ({id, name, cell: asBar(cell, count)})),
            {label, description: sentence, color: colorOf(measure), format: "count", word, width}
          )
      }
    ],
    table: dataTable({
      caption: `${label}, ${when}: people for whom the time to answer again closed in it. Share of the step before, with its 95% Wilson interval`,
      head: ["Step", "People", "Share", "Likely between"],
      rows: steps.map(row)
    })
  });
}

function stepsOf(measure: PageMeasure, cells: OutcomeCells): Step[] {
  const {began, asked, due, returned, answered} = flowOf(cells);
  const all: Step[] = [
    {id: "began", name: "Began", ...began, share: undefined},
    {id: "asked", name: "Answered at the start", ...asked, share: cells.baseline},
    {id: "due", name: `Due to answer again ${afterWhat(measure)}`, ...due, share: cells.due},
    {id: "returned", name: "Gave a form again", ...returned, share: cells.returned},
    {id: "answered", name: "Answered again, enough to score", ...answered, share: answeredOf(cells)}
  ];
  return all.filter(({cell}) => cell !== undefined);
}

/** Of those who gave a form, where that is told; else of those due. */
function answeredOf({rate, returned}: OutcomeCells): Cell | undefined {
  if (rate?.status !== "shown" || returned?.status !== "shown" || !returned.numerator) return rate;
  return {...rate, value: (rate.numerator ?? 0) / returned.numerator, lower: null, upper: null};
}

/** A step as a bar; where its count is not known, the look of the cell that says why. */
const asBar = (cell: Cell | undefined, count: number | null): Cell | undefined =>
  cell === undefined || count === null
    ? cell
    : {...cell, status: "shown", value: count, lower: null, upper: null, atLeast: null};

function row({name, count, cell, share}: Step): (string | Node)[] {
  const number =
    count === null
      ? h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell))
      : formatCount(count);
  const shown = share?.status === "shown" && share.value !== null ? share : undefined;
  return [
    namedBy(name, share ?? cell),
    number,
    shown === undefined ? (share === undefined ? "" : standIn(share)) : formatPercent(shown.value ?? 0),
    shown === undefined || shown.lower === null || shown.upper === null
      ? ""
      : formatRange("percent", shown.lower, shown.upper)
  ];
}
