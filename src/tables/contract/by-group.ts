import {type Cell, everything} from "../../measures/cell.ts";
import type {ReleaseView} from "../../release/view.ts";
import {notTold} from "../figure.ts";
import type {MeasureColumns} from "../measure-columns.ts";
import {type CellIndex, wholeSlice} from "../select.ts";
import type {Column, PrintedColumn, Row} from "../table.ts";
import {peopleServed} from "./measures.ts";
import type {ReleasePeriod} from "./periods.ts";

/** What stands in `characteristic` and `group` says whom a row is of; both are blank where it is of everybody. */
export const groupColumns: readonly Column[] = [
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {
    key: "group",
    label: "Group",
    kind: "text",
    definition:
      "people of this group alone, each counted once; who is of several groups counts in each. Blank: everybody."
  }
];

/** The part of a document that tells of groups. */
export const byGroup = "People served, by characteristic";

type Across = readonly (MeasureColumns & {part: string})[];

/** What of a row's figures is of groups: a measure that is told of some group at all sites. */
export const toldByGroup = (across: Across, cells: readonly Cell[]): Across =>
  across.filter(({measure, part}) =>
    part === peopleServed
      ? cells.some(
          (cell) =>
            cell.measure === measure.id && cell.characteristic !== everything && cell.site === everything
        )
      : false
  );

/** One row for each group of each characteristic that the release tells of in this program and time; in declared order. */
export function groupRows(
  {dimensions}: Pick<ReleaseView, "dimensions">,
  cellOf: CellIndex,
  of: {program: string; period: ReleasePeriod; told: Across; place: Row}
): Row[] {
  const {program, period, told, place} = of;
  return dimensions.characteristics.flatMap(({id, name, groups}) =>
    groups.flatMap((group): Row[] => {
      const slice = {...wholeSlice(period.id, program), characteristic: id, group: group.id};
      const cells = told.map(({measure}) => cellOf(measure.id, slice));
      if (cells.every((cell) => cell === undefined)) return [];
      const figures = told.map(({columns, figures}, at) =>
        cells[at] === undefined
          ? Object.fromEntries(columns.map(({key}) => [key, notTold]))
          : figures(cells[at])
      );
      return [Object.assign({}, place, {characteristic: name, group: group.name}, ...figures)];
    })
  );
}

/** How a document prints them. */
export const groupPrinted = (told: Across): PrintedColumn[] => [
  ...groupColumns.map(({key, label}) => ({label, template: `{${key}}`, part: byGroup})),
  ...told.map(({printed}) => ({...printed, part: byGroup}))
];
