import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {attritionColumns, attritionPrinted} from "../attrition/columns.ts";
import {scoreRow, withGroups} from "../attrition/rows.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Row, TableFile} from "../table.ts";

/** Completers against lost at baseline: their score, and every characteristic that the release is cut by. */
export const table: TableFile = {
  id: "attrition",
  title: "Who answered again and who was lost",
  description:
    "How people lost to a follow-up differ from those who answered: by score at the start and by characteristic",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    return {
      columns: attritionColumns,
      rows: release.measures
        .filter(({id}) => id.startsWith("outcome_change:"))
        .flatMap((measure) => rowsOf(release, cellOf, measure, period)),
      printed: attritionPrinted,
      notes: [
        "Lost: a scored baseline and no scored follow-up in its window, for whatever reason. Nothing is known of how they are doing.",
        "Each group is set against everybody else, since people may be in several; 0.20 standard deviations and more, either way, are flagged. Of many comparisons some are flagged by chance: the interval of the difference says which may be.",
        "A difference says that the figures may not speak for those lost; it does not say why they were lost."
      ]
    };
  }
};

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  {id, instrument, followUp}: PublishedMeasure,
  period: string | undefined
): Row[] {
  if (instrument === undefined || followUp === undefined) return [];
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}): Row[] => {
      const slice = wholeSlice(chosen.id, program);
      const leading = {
        instrument: instrument.name,
        scale: instrument.scaleName,
        follow_up: followUp.name,
        period: chosen.label,
        program: name
      };
      return [
        ...scoreRow(cellOf(id, slice)),
        ...withGroups(cellOf, id, slice, release.dimensions.characteristics)
      ].map((row) => ({...leading, ...row}));
    })
  );
}
