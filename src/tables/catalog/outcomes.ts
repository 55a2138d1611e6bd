import {idOf, outcomeCells, outcomeKinds} from "../../../reports/components/outcomes/cells.ts";
import {boardSentences} from "../../../reports/components/sentences/outcome/board.ts";
import {funderSentences} from "../../../reports/components/sentences/outcome/funder.ts";
import {everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {gapColumn, monthsMissing, valueFigure} from "../figure.ts";
import {outcomeColumns} from "../outcomes/columns.ts";
import {outcomeNotes} from "../outcomes/notes.ts";
import {outcomePrinted} from "../outcomes/printed.ts";
import {outcomeFigures, suppressionOf} from "../outcomes/row.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Row, TableFile} from "../table.ts";

export type OutcomeMeasure = PublishedMeasure & Required<Pick<PublishedMeasure, "instrument" | "followUp">>;

export const table: TableFile = {
  id: "outcomes",
  title: "Outcomes",
  description:
    "Who was asked, who answered, change, reliable change and cut-offs of every scale, and a sentence for each row",
  build(release, period) {
    const changes = release.measures.filter(isChange);
    const cellOf = indexCells(release.cells);
    return {
      columns: outcomeColumns,
      rows: changes.flatMap((measure) => rowsOf(release, cellOf, measure, period)),
      printed: outcomePrinted,
      notes: outcomeNotes(changes)
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
  period: string | undefined
): Row[] {
  const {instrument, followUp} = measure;
  const {organization, word} = release.dimensions;
  const {cutoff, direction} = instrument;
  const better = release.measures.find(({id}) => id === idOf(measure.id, "better"));
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const slice = wholeSlice(chosen.id, program);
      const cells = outcomeCells(measure.id, (id) => cellOf(id, slice));
      const served = cellOf("served", slice);
      if (outcomeKinds.every((kind) => cells[kind] === undefined)) return [];
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
          scale: instrument.scaleName,
          construct: (instrument.constructNames ?? instrument.constructs).join(", "),
          follow_up: followUp.name,
          period: chosen.label,
          program: name,
          n_served: valueFigure(served),
          ...outcomeFigures(cells, direction),
          cut_off:
            cutoff === undefined
              ? null
              : `${cutoff.meaning} (${cutoff.direction.replaceAll("_", " ")} ${cutoff.value})`,
          range: `${instrument.range[0]} to ${instrument.range[1]}`,
          better: direction,
          missing_rule: instrument.missing ?? null,
          threshold:
            better === undefined ? "none: no reliability and spread of it are checked" : basisOf(better),
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
