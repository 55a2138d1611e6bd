import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {type DirectionRow, directionRows} from "../charts/direction.js";
import {colorOf} from "../color.js";
import {named} from "../counted.js";
import {h} from "../dom.js";
import {digitsOf, formatShareChange, formatSigned} from "../format.js";
import {lookOf, standIn} from "../look.js";
import {benefitSign, finding, isYesNo, widest} from "../outcomes/cells.js";
import {type Period, type Release, whole} from "../release.js";
import {afterWhat, type Form, isChange, scaleName, subject} from "../scales.js";
import {
  directionWords,
  scalesSentence,
  silentSentence,
  testedSentence,
  type Way
} from "../sentences/scales.js";
import {onSheets, partName} from "../sheets.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";
import {list, people, plural, spanName} from "../words.js";

interface ScaleRow extends DirectionRow {
  measure: PageMeasure;
}

/**
 * The board of what the scales ask about: one row a scale, with its direction in words and by shape, size, range and people.
 *
 * @param silent forms that have nothing to tell here, and something elsewhere
 * @param elsewhere page that tells of each scale, where it is not this one
 */
export function constructs(
  release: Release,
  {told, silent}: {told: readonly Form[]; silent: readonly Form[]},
  period: Period | undefined,
  program: string,
  elsewhere?: string
): HTMLElement | null {
  if (period === undefined) return null;
  const measures = told.map(({total}) => total);
  const several = new Set(measures.map(({followUp}) => followUp?.id)).size > 1;
  const rows = measures.flatMap((measure) => row(release, measure, {period, program, several}));
  const first = measures[0];
  if (rows.length < (elsewhere === undefined ? 2 : 1) || first === undefined) return null;
  const sentence = scalesSentence(
    rows.map(({measure, way, look}) => ({way, subject: subject(measure), withheld: look === "withheld"})),
    plural(release.site.word),
    release.programName(program)
  );
  return block({
    id: "constructs",
    title: `What people reported on every scale, ${spanName(period)}`,
    sentence,
    note: `Each scale has its own points, so a change is drawn as a share of its scale. To the right is always the better way: where a lower score means doing better, fewer points lie to the right. A ring is a change that may as well be none. ${testedSentence(elsewhere === undefined ? testedIn(release, period, program) : rows.filter(({look}) => look === "number").length)} ${silentSentence(silent.map(({total}) => `${subject(total)} ${afterWhat(total)}`))}`.trim(),
    pictures: onSheets(rows).map((part, nth, {length}) => ({
      render: (width) =>
        directionRows(part, {
          label: partName("Change on every scale", nth, length),
          description: sentence,
          all: rows,
          color: colorOf(first),
          width
        })
    })),
    table: dataTable({
      caption: `Change on every scale, ${period.label}. Size: Hedges-corrected d_av`,
      words: 2,
      head: ["Scale", "Asks about", "Direction", "Change in points", "Likely between", "Size", "People"],
      rows: rows.map((row) => tableRow(row, elsewhere ?? ""))
    }),
    measures: [],
    rowsOf: rows.map(({measure}) => measure)
  });
}

/** Changes told of on this page in the period: every scale, part and follow-up that shows one. */
const testedIn = (release: Release, period: Period, program: string): number =>
  release
    .family("outcomes")
    .filter(isChange)
    .filter(({id}) => release.cell(id, {...whole, period: period.id, program})?.status === "shown").length;

function row(
  release: Release,
  measure: PageMeasure,
  {period, program, several}: {period: Period; program: string; several: boolean}
): ScaleRow[] {
  const cell = release.cell(measure.id, {...whole, period: period.id, program});
  const {instrument} = measure;
  if (cell === undefined || instrument === undefined) return [];
  const sign = benefitSign(instrument.direction) ?? 1;
  const ends = widest(cell);
  const change = printer(cell, instrument);
  const share = (points: number | null): number =>
    (sign * (points ?? 0)) / (instrument.range[1] - instrument.range[0]);
  const [lower, upper] = [share(ends.lower ?? cell.value), share(ends.upper ?? cell.value)].sort(
    (a, b) => a - b
  );
  const found = finding(cell);
  const way: Way | null =
    found === null || found === "unclear"
      ? found
      : benefitSign(instrument.direction) === null
        ? found
        : (found === "up") === (sign === 1)
          ? "better"
          : "worse";
  const range =
    ends.lower === null || ends.upper === null ? "" : ` (${change(ends.lower)} to ${change(ends.upper)})`;
  const unit = isYesNo(cell, instrument) ? " in every 100" : "";
  const behind = cell.people === null ? "" : `, ${people(release.site.word, cell.people)}`;
  return [
    {
      id: measure.id,
      name: `${scaleName(measure)}${several ? `, ${afterWhat(measure)}` : ""}`,
      measure,
      look: lookOf(cell),
      way,
      cell,
      value: share(cell.value),
      lower: lower!,
      upper: upper!,
      text:
        cell.value === null || way === null
          ? ""
          : `${directionWords[way]}: ${change(cell.value)}${range}${unit}${behind}`
    }
  ];
}

/** Points with the decimals of the scale; of yes and no, how many more of every hundred. */
const printer =
  (cell: Cell | undefined, instrument: PageMeasure["instrument"]) =>
  (change: number): string =>
    isYesNo(cell, instrument) ? formatShareChange(change) : formatSigned(change, digitsOf(instrument?.range));

function tableRow({name, measure, cell, way}: ScaleRow, page: string): (string | Node)[] {
  const link = h(
    "span",
    {},
    h("a", {href: `${page}#${anchorOf(measure.id)}`}, name),
    named("", {id: measure.id, title: name})
  );
  const {instrument} = measure;
  const asks = list((instrument?.constructNames ?? instrument?.constructs ?? []).slice(0, 2));
  if (cell?.status !== "shown" || cell.value === null || way === null)
    return [
      link,
      asks,
      h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)),
      ...["", "", "", ""]
    ];
  const yesNo = isYesNo(cell, instrument);
  const size = yesNo ? null : cell.more.effect_size;
  const {lower, upper} = widest(cell);
  const change = printer(cell, instrument);
  return [
    link,
    asks,
    directionWords[way],
    `${change(cell.value)}${yesNo ? " in every 100" : ""}`,
    lower === null || upper === null ? "\u2013" : `${change(lower)} to ${change(upper)}`,
    typeof size === "number" ? size.toFixed(2).replace("-", "\u2212") : "\u2013",
    cell.people === null ? "\u2013" : String(cell.people)
  ];
}
