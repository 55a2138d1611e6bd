import {columns, printed} from "../at-one-time/columns.ts";
import {isAtOneTime, rowOf, toldOf} from "../at-one-time/rows.ts";
import {chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "at_one_time",
  title: "At one time",
  description:
    "Surveys of whoever is there, by period and program: returned of those asked, shares past a cut-off and mean scores of each scale, per cent agreeing with each item",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    const told = toldOf(release.measures);
    const credits = release.measures
      .filter(isAtOneTime)
      .flatMap(({instrument}) => instrument?.attribution ?? [])
      .filter((text) => text !== "");
    const rows = chosenPeriods(release, period).flatMap((chosen) =>
      organizationAndPrograms(release).flatMap(({program, name}) => {
        const slice = wholeSlice(chosen.id, program);
        return told.flatMap((one) => {
          const row = rowOf(one, (measure) =>
            measure === undefined ? undefined : cellOf(measure.id, slice)
          );
          return row === null ? [] : [{period: chosen.label, program: name, ...row}];
        });
      })
    );
    return {
      columns,
      rows,
      printed,
      notes: [
        "Each survey may have reached other people: rows stand side by side, and a difference between two of them is no change in anybody.",
        "Agreed: agreed with the item as it is worded. Item numbers are those of the form; items are in the form's words only where its licence lets everybody print them.",
        ...new Set(credits)
      ]
    };
  }
};
