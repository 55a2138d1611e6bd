import {
  idOf,
  isUnasked,
  isYesNo,
  kinds,
  outcomeCells,
  outcomeKinds
} from "../../../reports/components/outcomes/cells.ts";
import {boardSentences} from "../../../reports/components/sentences/outcome/board.ts";
import {funderSentences} from "../../../reports/components/sentences/outcome/funder.ts";
import {type Cell, everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure, gapColumn, monthsMissing, valueFigure} from "../figure.ts";
import {biteFigures} from "../outcomes/bites.ts";
import {outcomeColumns} from "../outcomes/columns.ts";
import {pOf, withHolm} from "../outcomes/holm.ts";
import {outcomeNotes} from "../outcomes/notes.ts";
import {outcomePrinted} from "../outcomes/printed.ts";
import {outcomeFigures, suppressionOf} from "../outcomes/row.ts";
import {variantInWords} from "../outcomes/variant.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Row, TableFile} from "../table.ts";

export type OutcomeMeasure = PublishedMeasure & Required<Pick<PublishedMeasure, "instrument" | "followUp">>;

export const table: TableFile = {
  id: "outcomes",
  title: "Outcomes",
  description:
    "Who was asked, who answered, change, reliable change and cut-offs of every scale, and a sentence for each row",
  tests: true,
  build(release, period, withTests = false) {
    const cellOf = indexCells(release.cells);
    const told = release.measures
      .filter(isChange)
      .map((measure) => ({measure, rows: rowsOf(release, cellOf, measure, {period, withTests})}))
      .filter(({rows}) => rows.length > 0);
    const rows = told.flatMap((one) => one.rows);
    return {
      columns: outcomeColumns(
        withTests,
        release.measures.some(({id}) => id.startsWith(`${kinds.returned}:`))
      ),
      rows: withTests ? withHolm(rows) : rows,
      printed: outcomePrinted(withTests),
      notes: outcomeNotes(
        told.map(({measure}) => measure),
        withTests
      )
    };
  }
};

const isChange = (measure: PublishedMeasure): measure is OutcomeMeasure =>
  measure.id.startsWith("outcome_change:") &&
  measure.instrument !== undefined &&
  measure.followUp !== undefined;

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  measure: OutcomeMeasure,
  {period, withTests}: {period: string | undefined; withTests: boolean}
): Row[] {
  const {instrument, followUp} = measure;
  const {organization, word} = release.dimensions;
  const {cutoff, direction} = instrument;
  const onlyAnonymous = isOnlyAnonymous(release, measure);
  const better = release.measures.find(({id}) => id === idOf(measure.id, "better"));
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const slice = wholeSlice(chosen.id, program);
      const cells = outcomeCells(measure.id, (id) => cellOf(id, slice));
      const served = cellOf("served", slice);
      if (isUnasked(cells, onlyAnonymous)) return [];
      const said = {
        measure,
        cells,
        word,
        period: chosen,
        place: program === everything ? organization : name
      };
      return [
        {
          instrument: instrument.name,
          variant: variantInWords(instrument),
          scale: instrument.scaleName,
          construct: (instrument.constructNames ?? instrument.constructs).join(", "),
          follow_up: followUp.name,
          period: chosen.label,
          program: name,
          n_served: valueFigure(served),
          ...outcomeFigures(cells, {direction, yesNo: isYesNo(cells.change, instrument)}),
          ...biteFigures(cells.change, instrument),
          ...(withTests ? {p: figure(cells.change, pOf)} : {}),
          cut_off:
            cutoff === undefined
              ? null
              : `${cutoff.meaning} (${cutoff.direction.replaceAll("_", " ")} ${cutoff.value})`,
          range: `${instrument.range[0]} to ${instrument.range[1]}`,
          better: direction,
          missing_rule: instrument.missing ?? null,
          mid:
            instrument.mid === undefined ? null : `${instrument.mid.value} points (${instrument.mid.source})`,
          threshold:
            better === undefined
              ? (instrument.noThreshold ?? "none: no reliability and spread of it are checked")
              : basisOf(better),
          suppression: suppressionOf(cells, release.manifest.profile),
          attribution: instrument.attribution,
          [gapColumn.key]: monthsMissing([...outcomeKinds.map((kind) => cells[kind]), served]),
          sentence: funderSentences(said),
          sentence_board: isWhole(measure, release.measures) ? boardSentences(said) : ""
        }
      ];
    })
  );
}

/** Whether a scale is known from surveys without ids alone: the table of those has it, and nobody has a change. */
function isOnlyAnonymous({cells}: ReleaseView, {id}: OutcomeMeasure): boolean {
  const [, scale] = id.split(":");
  const once = [`mean_at_one_time:${scale}`, `share_at_one_time:${scale}`];
  const isHeard = ({status}: Cell) => status !== "empty" && status !== "missing";
  return (
    cells.some((cell) => once.includes(cell.measure) && isHeard(cell)) &&
    !cells.some((cell) => cell.measure === id && isHeard(cell))
  );
}

/** What the threshold is made from, as the measure says it of itself. */
const basisOf = ({source}: PublishedMeasure): string =>
  source.replace(/^Reliable change: /, "").replace(/; Wilson interval$/, "");

/** A board is told of a form, not of its parts; where a form has no total, each of its scales is one. */
function isWhole({instrument}: OutcomeMeasure, measures: readonly PublishedMeasure[]): boolean {
  return (
    instrument.scale === "total" ||
    !measures.some((other) => other.instrument?.id === instrument.id && other.instrument.scale === "total")
  );
}
