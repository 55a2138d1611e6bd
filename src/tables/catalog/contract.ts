import {everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {byGroup, groupColumns, groupPrinted, groupRows, toldByGroup} from "../contract/by-group.ts";
import {contractMeasures, peopleServed, surveys} from "../contract/measures.ts";
import {Told} from "../contract/not-told.ts";
import {contractNotes} from "../contract/notes.ts";
import {contractPeriods, type ReleasePeriod} from "../contract/periods.ts";
import {targetColumns, targetFigures, targetPrinted, targetsBeside} from "../contract/targets.ts";
import {gapColumn, monthsMissing, notTold} from "../figure.ts";
import {type MeasureColumns, measureColumns} from "../measure-columns.ts";
import {printedAsIs} from "../print.ts";
import {indexCells, periodName, wholeSlice} from "../select.ts";
import type {Column, Row, TableContent, TableFile} from "../table.ts";

export const table: TableFile = {
  id: "contract",
  title: "Monthly contract statistics",
  description:
    "What a state contract asks for, by month and program: people served and new, also by characteristic, contacts, hours, units, calls, service level, transfers, referrals, with targets",
  build
};

const leading: readonly Column[] = [
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "program_type", label: "Program type", kind: "text"},
  {
    key: "through",
    label: "Data through",
    kind: "text",
    definition:
      "last day that the exports behind the row speak of; before the end of the period it is still open."
  }
];

const typeNames: Readonly<Record<string, string>> = {
  support_group: "Support group",
  one_to_one: "Peer specialists",
  peer_run: "Peer-run program",
  warm_line: "Warm line"
};

function build(release: ReleaseView, period: string | undefined): TableContent {
  const {rows: periods, short} = contractPeriods(release, period);
  const told = new Told(release);
  const target = targetsBeside(release);
  const across = contractMeasures(release.measures)
    .filter(({measure}) => told.atAll(measure.id))
    .map(({measure, part}) => {
      const cells = release.cells.filter((cell) => cell.measure === measure.id);
      return {part, ...measureColumns(measure, cells, {numbers: true})};
    });
  const programs = [{id: everything, name: "All programs", type: null}, ...release.dimensions.programs];
  const aimed = across
    .map(({measure}) => measure)
    .filter(({id}) =>
      periods.some((one) => programs.some((program) => target(id, program.id, one) !== undefined))
    );
  const cellOf = indexCells(release.cells);
  const grouped = toldByGroup(across, release.cells);
  const whole: Row[] = [];
  const ofGroups: Row[] = [];
  for (const program of programs)
    for (const one of periods) {
      const cells = across.map(({measure}) => cellOf(measure.id, wholeSlice(one.id, program.id)));
      // A survey of last spring says nothing of how far the months of service are told.
      const served = cells.map((cell, at) => (across[at]?.part === surveys ? undefined : cell));
      if (cells.every((cell) => cell === undefined)) continue;
      const {through, isOpen} = reach(
        one,
        across.flatMap(({measure}, at) => (served[at] === undefined ? [] : [measure.asOf]))
      );
      const place = {
        period: periodName(one, {isOpen}),
        program: program.name,
        program_type: program.type === null ? "All" : (typeNames[program.type] ?? program.type),
        through,
        [gapColumn.key]: monthsMissing(served)
      };
      const figures = across.map(({measure, columns, figures}, at) =>
        cells[at] === undefined && told.ofProgram(measure.id, program.id)
          ? Object.fromEntries(columns.map(({key}) => [key, notTold]))
          : figures(cells[at])
      );
      const targets = aimed.map((measure) =>
        targetFigures(measure, target(measure.id, program.id, one), {isOpen})
      );
      whole.push(Object.assign({}, place, ...figures, ...targets));
      const {[gapColumn.key]: _gaps, ...where} = place;
      ofGroups.push(
        ...groupRows(release, cellOf, {program: program.id, period: one, told: grouped, place: where})
      );
    }
  const rows = [...whole, ...ofGroups];
  return {
    ...laidOut(across, {aimed, grouped: ofGroups.length > 0 ? grouped : []}, rows),
    rows,
    printedRows: whole,
    partRows: {[byGroup]: ofGroups},
    notes: contractNotes(release, told, {
      measures: across.map(({measure}) => measure),
      short,
      rows,
      targets: aimed.length > 0,
      groups: ofGroups.length > 0
    })
  };
}

/** Each measure with its target; a document prints the targets in a part of their own. */
function laidOut(
  across: readonly (MeasureColumns & {part: string})[],
  {
    aimed,
    grouped
  }: {aimed: readonly PublishedMeasure[]; grouped: readonly (MeasureColumns & {part: string})[]},
  rows: readonly Row[]
): Pick<TableContent, "columns" | "printed"> {
  const gaps = rows.some((row) => (row[gapColumn.key] ?? 0) !== 0) ? [gapColumn] : [];
  const leads = leading.filter(({key}) => key === "period" || key === "program");
  return {
    columns: [
      ...leading,
      ...(grouped.length > 0 ? groupColumns : []),
      ...across.flatMap(({measure, columns}) => [
        ...columns,
        ...(aimed.includes(measure) ? targetColumns(measure) : [])
      ]),
      ...gaps
    ],
    printed: [
      ...printedAsIs([...leads, ...gaps]),
      ...across.flatMap(({printed, part}, at) => [
        {...printed, part},
        ...(part === peopleServed && across[at + 1]?.part !== peopleServed && grouped.length > 0
          ? groupPrinted(grouped)
          : [])
      ]),
      ...aimed.map(targetPrinted)
    ]
  };
}

/** Up to when the figures of a row speak. A period that is frozen, or over by then, is no longer open. */
function reach({closed, end}: ReleasePeriod, asOf: readonly string[]): {through: string; isOpen: boolean} {
  const last = asOf.toSorted()[0] ?? end;
  return closed || last >= end ? {through: end, isOpen: false} : {through: last, isOpen: true};
}
