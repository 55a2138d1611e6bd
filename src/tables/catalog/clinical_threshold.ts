import {
  type ThresholdCells,
  thresholdCells,
  thresholdKinds,
  thresholdOf
} from "../../../reports/components/outcomes/threshold.ts";
import type {ReleaseView} from "../../release/view.ts";
import {wilson} from "../../statistics/wilson.ts";
import {figure, gapColumn, monthsMissing} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {bounded} from "../outcomes/column-kinds.ts";
import {printedAsIs} from "../print.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Column, Row, TableFile, Value} from "../table.ts";

const columns: readonly Column[] = [
  {key: "follow_up", label: "Follow-up", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "n_both", label: "Paired on both", kind: "count", definition: "people with both scores both times."},
  {
    key: "n_cases",
    label: "At or above at the start",
    kind: "count",
    definition: "of them, those with a PHQ-9 of 10 or more or a GAD-7 of 8 or more at the start (caseness)."
  },
  {
    key: "n_moved",
    label: "Moved below, n",
    kind: "count",
    definition: "of those, below both at the follow-up (recovery, as NHS Talking Therapies counts it)."
  },
  ...bounded(
    {
      key: "moved",
      label: "Moved below, share",
      definition: "of those at or above, with its Wilson interval."
    },
    "percent"
  ),
  {
    key: "n_reliably",
    label: "Reliably, n",
    kind: "count",
    definition:
      "of those who moved below, by 6 points of PHQ-9 or 4 of GAD-7 or more, with no such change for the worse on the other (reliable recovery)."
  },
  ...bounded(
    {
      key: "reliably",
      label: "Reliably, share",
      definition: "of those at or above, with its Wilson interval."
    },
    "percent"
  ),
  gapColumn
];

/** NHS Talking Therapies' shares of those at or above the threshold, where PHQ-9 and GAD-7 are both asked. */
export const table: TableFile = {
  id: "clinical_threshold",
  title: "Moved below the clinical threshold",
  description: "Who moved below the clinical threshold, by the NHS rule for PHQ-9 and GAD-7 together",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    const followUps = new Map(
      release.measures.flatMap(({id, followUp}) =>
        id.startsWith("clinical_threshold_") && followUp !== undefined ? [[followUp.id, followUp.name]] : []
      )
    );
    return {
      columns,
      rows: [...followUps].flatMap(([id, name]) => rowsOf(release, cellOf, {id, name}, period)),
      printed: [
        ...printedAsIs(columns.slice(0, 5)),
        {label: "Moved below [95% CI]", template: "{n_moved}, {moved} [{moved_lower}, {moved_upper}]"},
        {
          label: "Reliably [95% CI]",
          template: "{n_reliably}, {reliably} [{reliably_lower}, {reliably_upper}]"
        }
      ],
      notes: [
        changeNotEffect,
        "The rule is that of the NHS Talking Therapies Manual. A score is no diagnosis, and people who wait for a service move below the threshold too."
      ]
    };
  }
};

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  followUp: {id: string; name: string},
  period: string | undefined
): Row[] {
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}): Row[] => {
      const slice = wholeSlice(chosen.id, program);
      const cells = thresholdCells(followUp.id, (id) => cellOf(id, slice));
      const all = thresholdKinds.map((kind) => cells[kind]);
      if (all.every((cell) => cell === undefined || cell.status === "empty" || cell.status === "missing"))
        return [];
      const leading = {follow_up: followUp.name, period: chosen.label, program: name};
      return [{...leading, ...figuresOf(cells), [gapColumn.key]: monthsMissing(all)}];
    })
  );
}

/** All or nothing: where one answer is not shown, each figure says why that one is not. */
function figuresOf(cells: ThresholdCells): Row {
  const found = thresholdOf(cells);
  const untold = thresholdKinds.map((kind) => cells[kind]).find((cell) => cell?.status !== "shown");
  const told = (value: number | null | undefined): Value =>
    found === null ? figure(untold, () => null) : (value ?? null);
  const share = (key: string, count: number | undefined): Row => {
    const interval = found === null || count === undefined ? null : wilson(count, found.cases);
    return {
      [`n_${key}`]: told(count),
      [key]: told(interval?.value),
      [`${key}_lower`]: told(interval?.lower),
      [`${key}_upper`]: told(interval?.upper)
    };
  };
  return {
    n_both: told(found?.both),
    n_cases: told(found?.cases),
    ...share("moved", found?.moved),
    ...share("reliably", found?.reliably)
  };
}
