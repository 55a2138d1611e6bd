import {type Cell, everything} from "../../measures/cell.ts";
import {waitDays} from "../../measures/waits.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure, gapColumn, monthsMissing, valueFigure} from "../figure.ts";
import {printedAsIs} from "../print.ts";
import {chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Column, Row, TableContent, TableFile, Value} from "../table.ts";

const measures = {
  referred: "referred",
  began: "initiation",
  kept: "engagement",
  wait: "seen_within:30"
} as const;

const columns: readonly Column[] = [
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "referred", label: "Referred", kind: "count", definition: "people with a referral in the period"},
  {
    key: "began",
    label: "Began within 14 days",
    kind: "percent",
    definition:
      "of everybody referred long enough ago, those with an attended contact within 14 days of referral"
  },
  {key: "began_lower", label: "Began, lower limit", kind: "percent"},
  {key: "began_upper", label: "Began, upper limit", kind: "percent"},
  {key: "began_n", label: "Began, of", kind: "count"},
  {
    key: "kept",
    label: "Kept coming",
    kind: "percent",
    definition:
      "of everybody referred long enough ago, those who began and had two further contacts within 34 days"
  },
  {key: "kept_lower", label: "Kept coming, lower limit", kind: "percent"},
  {key: "kept_upper", label: "Kept coming, upper limit", kind: "percent"},
  {key: "kept_n", label: "Kept coming, of", kind: "count"}
];

/** What a release for others does not hold. */
const inside: readonly Column[] = [
  {key: "seen", label: "Seen", kind: "count", definition: "people who have had a first contact"},
  {
    key: "closed_without_contact",
    label: "Closed without contact",
    kind: "count",
    definition: "people whose referral was closed before any contact; it ends their wait in another way"
  },
  {key: "still_waiting", label: "Still waiting", kind: "count"},
  {
    key: "median_wait",
    label: "Median wait in days",
    kind: "days",
    definition: "day by which half of all referred were seen; blank where it has not come to that"
  },
  ...waitDays.map(
    (day): Column => ({
      key: `seen_by_${day}`,
      label: `Seen by day ${day}`,
      kind: "percent",
      definition: `cumulative incidence of a first contact by day ${day}, closed without contact being a competing event`
    })
  )
];

export const table: TableFile = {
  id: "waits",
  title: "From referral to first contact",
  description:
    "Who was referred, who began within 14 days and kept coming, and, inside, how long the others wait",
  build
};

/** Who waits is known before it is known how many are seen by the day that the share is told of. */
const inProgress = (wait: Cell | undefined, key: string): Value =>
  wait?.status === "empty" ? (wait.more[key] ?? null) : figure(wait, ({more}) => more[key]);

function build(release: ReleaseView, period: string | undefined): TableContent {
  const cellOf = indexCells(release.cells);
  const isInside = release.cells.some(({measure}) => measure === measures.wait);
  const rows = chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}): Row[] => {
      const at = (measure: string): Cell | undefined => cellOf(measure, wholeSlice(chosen.id, program));
      const [referred, began, kept, wait] = [
        measures.referred,
        measures.began,
        measures.kept,
        measures.wait
      ].map(at);
      if (began === undefined && referred === undefined) return [];
      const share = (key: string, cell: Cell | undefined) => ({
        [key]: valueFigure(cell),
        [`${key}_lower`]: figure(cell, ({lower}) => lower),
        [`${key}_upper`]: figure(cell, ({upper}) => upper),
        [`${key}_n`]: figure(cell, ({denominator}) => denominator)
      });
      return [
        {
          ...{period: chosen.label, program: program === everything ? "All programs" : name},
          referred: valueFigure(referred),
          ...share("began", began),
          ...share("kept", kept),
          ...(isInside ? Object.fromEntries(inside.map(({key}) => [key, inProgress(wait, key)])) : {}),
          [gapColumn.key]: monthsMissing([referred, began, kept])
        }
      ];
    })
  );
  const gaps = rows.some((row) => (row[gapColumn.key] ?? 0) !== 0) ? [gapColumn] : [];
  const all = [...columns, ...(isInside ? inside : []), ...gaps];
  return {columns: all, rows, printed: printedAsIs(all), notes: []};
}
