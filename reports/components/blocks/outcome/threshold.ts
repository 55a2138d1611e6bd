import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {foldedPart} from "../../block.js";
import {namedBy} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {standIn} from "../../look.js";
import {type ThresholdCells, thresholdKinds} from "../../outcomes/threshold.js";
import {thresholdSentence} from "../../sentences/outcome/threshold.js";
import {dataTable} from "../../table.js";

const names: Readonly<Record<(typeof thresholdKinds)[number], string>> = {
  moved_reliably: "Moved below the clinical threshold, by a reliable change",
  moved: "Moved below it, by a change within measurement error",
  stayed: "At or above it both times",
  never: "Below it at the start"
};

/** Who moved below the clinical threshold, by the rule for PHQ-9 and GAD-7 together; nothing where both are not asked. */
export function threshold(
  {instrument}: Pick<PageMeasure, "instrument">,
  cells: ThresholdCells,
  {word, when}: {word: SiteData["word"]; when: string}
): HTMLElement | null {
  if (instrument?.id !== "phq9" && instrument?.id !== "gad7") return null;
  const sentence = thresholdSentence(cells, word);
  if (sentence === "") return null;
  return foldedPart("Who moved below the clinical threshold", {
    sentence,
    note: "The rule of NHS Talking Therapies, for both forms together: the threshold is a PHQ-9 of 10 or a GAD-7 of 8, and to be below it is to be below both. A score is no diagnosis, and a change is not the program's effect.",
    pictures: [],
    table: dataTable({
      caption: `Where people stood on PHQ-9 and GAD-7 together, ${when}. Share of everybody with both forms both times, with its 95% Wilson interval`,
      head: ["At the start and later", "People", "Share", "Likely between"],
      rows: thresholdKinds.map((kind) => {
        const cell = cells[kind];
        if (cell?.status !== "shown" || cell.numerator === null || cell.value === null)
          return [
            namedBy(names[kind], cell),
            h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)),
            ...["", ""]
          ];
        const {numerator, value, lower, upper} = cell;
        const ends = lower === null || upper === null ? "\u2013" : formatRange("percent", lower, upper);
        return [namedBy(names[kind], cell), formatCount(numerator), formatPercent(value), ends];
      })
    })
  });
}
