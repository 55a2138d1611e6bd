import {type Cell, everything, type Slice} from "../../measures/cell.ts";
import type {ReleaseView} from "../../release/view.ts";
import {classRows, type Told, wayRows} from "../enrollments/rows.ts";
import {figure} from "../figure.ts";
import {printedAsIs} from "../print.ts";
import {chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Column, Row, TableContent, TableFile} from "../table.ts";

export const table: TableFile = {
  id: "enrollments",
  title: "People enrolled, who left and who stayed",
  description:
    "The tables of HUD's Annual Performance Report that exports of enrollments can fill: people by characteristic, days enrolled, reasons and destinations at exit (inside)",
  build
};

const columns: readonly Column[] = [
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "by", label: "By", kind: "text"},
  {key: "group", label: "Group", kind: "text"},
  {
    key: "people",
    label: "People enrolled",
    kind: "count",
    definition:
      "enrolled on at least one day of the period, those of entry and exit included; each counted once."
  },
  {
    key: "left",
    label: "Left",
    kind: "count",
    definition:
      "an enrollment of theirs ended in the period; by days, reason and destination by the last one to end."
  },
  {
    key: "stayed",
    label: "Still enrolled",
    kind: "count",
    definition: "enrolled when the period's last day, or the last that the exports speak of, was over."
  },
  {key: "share", label: "Share of those who left", kind: "percent"}
];

const notes = [
  "Who left and enrolled again in the period is among those who left and among those still enrolled, so that these may add up to more than everybody. HUD's report counts as leavers those alone who were not enrolled at the end: People enrolled less Still enrolled.",
  "Who is of several groups of a characteristic counts in each. Age is that of the year of first service, by the year of birth alone, for no day of birth is kept: beside a report that has it somebody may be in the next band.",
  "A death is told with moves, and as another destination, never apart. Days of those who left are counted from entry to exit; of those still enrolled to the period's end, and that day with it."
];

function build(release: ReleaseView, period: string | undefined): TableContent {
  const cellOf = indexCells(release.cells);
  const rows = chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}): Row[] => {
      const whole = wholeSlice(chosen.id, program);
      const told: Told = {release, cell: (measure, more = {}) => cellOf(measure, {...whole, ...more})};
      const place = {period: chosen.label, program: name};
      return [
        ...peopleRow(told, {by: "Everybody", group: ""}),
        ...groupRows(told),
        ...classRows(told),
        ...wayRows(told)
      ].map((row) => ({...place, ...row}));
    })
  );
  return {
    columns,
    rows,
    printed: printedAsIs(columns.slice(2)),
    headings: ["period", "program"],
    notes
  };
}

/** People enrolled, left and staying in one slice; nothing where no export tells of enrollments there. */
function peopleRow({cell}: Told, named: {by: string; group: string}, slice: Partial<Slice> = {}): Row[] {
  const cells = ["enrolled", "exited", "enrolled_at_end"].map((measure) => cell(measure, slice));
  if (cells.every((one) => one === undefined)) return [];
  const [people, left, stayed] = cells.map((one: Cell | undefined) => figure(one, ({value}) => value));
  return [{...named, people: people ?? null, left: left ?? null, stayed: stayed ?? null}];
}

const groupRows = (told: Told): Row[] =>
  told.release.dimensions.characteristics.flatMap(({id, name, groups}) =>
    groups.flatMap((group) =>
      group.id === everything
        ? []
        : peopleRow(told, {by: name, group: group.name}, {characteristic: id, group: group.id})
    )
  );
