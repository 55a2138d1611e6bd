import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {foldedPart} from "../../block.js";
import {doseColumns} from "../../charts/dose.js";
import {colorOf} from "../../color.js";
import {namedBy} from "../../counted.js";
import {h} from "../../dom.js";
import {
  digitsOf,
  formatCount,
  formatPercent,
  formatPoints,
  formatShareChange,
  formatSigned
} from "../../format.js";
import {standIn} from "../../look.js";
import {benefitSign} from "../../outcomes/cells.js";
import {type DoseBin, doseBins, isShares, turned} from "../../outcomes/dose.js";
import type {Release} from "../../release.js";
import {scaleName} from "../../scales.js";
import {doseCaution, doseSentence} from "../../sentences/outcome/dose.js";
import {dataTable} from "../../table.js";
import {capital} from "../../words.js";

/** How scores changed by how many contacts people had between the two forms. */
export function dose(
  release: Release,
  measure: PageMeasure,
  {slice, when, place}: {slice: Parameters<Release["cell"]>[1]; when: string; place: string}
): HTMLElement | null {
  const bins = doseBins(release, measure, slice);
  const known = bins.filter(({tick}) => tick !== null);
  const isShown = bins.some(({cell}) => cell.status === "shown");
  const isWithheld = known.some(({cell: {status}}) => status === "withheld");
  if (!isShown && !(isWithheld && release.cell(measure.id, slice)?.status === "shown")) return null;
  const {word} = release.site;
  const sentence = doseSentence({measure, bins, trend: release.trend(measure.id, slice), word});
  const sign = benefitSign(measure.instrument?.direction ?? "");
  const label = `Change by contacts, ${scaleName(measure)}`;
  const columns = bins.map(({cell, tick}) => ({
    id: tick ?? "not known",
    cell,
    value: (cell.value ?? 0) * (sign ?? 1),
    ...turned(cell, sign ?? 1)
  }));
  return foldedPart("Change by how many contacts people had", {
    sentence,
    note: doseCaution(place),
    pictures: isShown
      ? [
          {
            render: (width) =>
              doseColumns(columns, {
                ...{label, description: sentence, color: colorOf(measure), word, width},
                digits: digitsOf(measure.instrument?.range),
                percent: isShares(measure),
                up: sign === null ? "\u2191 higher at follow-up" : "\u2191 for the better"
              })
          }
        ]
      : [],
    table: doseTable(`${label}, ${when}`, measure, bins)
  });
}

function doseTable(caption: string, measure: PageMeasure, bins: readonly DoseBin[]): HTMLElement {
  const digits = digitsOf(measure.instrument?.range);
  const known = (value: number | null | undefined, print: (value: number) => string): string =>
    value === null || value === undefined ? "\u2013" : print(value);
  const percent = isShares(measure);
  const signed = (value: number): string =>
    percent ? formatShareChange(value) : formatSigned(value, digits);
  const plain = (value: number): string => (percent ? formatPercent(value) : formatPoints(value, digits));
  return dataTable({
    caption: `${caption}. ${percent ? "Share who said yes, change in percentage points" : "In points of the scale"}, follow-up less start. Likely between: 95% ${percent ? "Newcombe" : "t"} interval`,
    head: ["Contacts between", "People", "At the start", "Change", "Likely between"],
    rows: bins.map(({words, cell}) =>
      cell.status === "shown" && cell.value !== null
        ? [
            namedBy(capital(words), cell),
            known(cell.people, formatCount),
            known(cell.more.mean_pre, plain),
            signed(cell.value),
            cell.lower === null || cell.upper === null
              ? "\u2013"
              : `${signed(cell.lower)} to ${signed(cell.upper)}`
          ]
        : [
            namedBy(capital(words), cell),
            h("span", {class: `stand-in ${cell.status}`}, standIn(cell)),
            "",
            "",
            ""
          ]
    )
  });
}
