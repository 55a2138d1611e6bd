import {type Cell, everything} from "../../measures/cell.ts";
import type {ReleaseView} from "../../release/view.ts";
import {printedAsIs} from "../print.ts";
import {chosenPeriods} from "../select.ts";
import type {Column, Row, TableFile, Value} from "../table.ts";

const leading: readonly Column[] = [
  {key: "measure", label: "Measure", kind: "text"},
  {key: "title", label: "Title", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "site", label: "Site", kind: "text"},
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {key: "group", label: "Group", kind: "text"},
  {key: "status", label: "Status", kind: "text"},
  {key: "people", label: "People", kind: "count"},
  {key: "numerator", label: "Numerator", kind: "score"},
  {key: "denominator", label: "Denominator", kind: "score"},
  {key: "value", label: "Value", kind: "score"},
  {key: "lower", label: "Lower limit", kind: "score"},
  {key: "upper", label: "Upper limit", kind: "score"},
  {
    key: "at_least",
    label: "At least",
    kind: "score",
    definition: "where the same people may be in two unlinked id spaces."
  },
  {key: "immature", label: "Immature", kind: "count", definition: "people whose outcome can still change."}
];

/** Everything a release holds, by id, as it stands: for whoever goes on calculating. */
export const table: TableFile = {
  id: "cells",
  title: "Cells",
  description: "Every measure in every slice, by id, with status and all figures",
  build(release, period) {
    const cells = period === undefined ? release.cells : cellsOf(release, period);
    const extra = [...new Set(cells.flatMap(({more}) => Object.keys(more)))].sort();
    const columns = [
      ...leading,
      ...extra.map((key): Column => ({key: `more_${key}`, label: key, kind: "score"}))
    ];
    const titles = new Map(release.measures.map(({id, title}) => [id, title]));
    return {
      columns,
      rows: cells.map((cell) => rowOf(cell, titles.get(cell.measure) ?? cell.measure, extra)),
      printed: printedAsIs(leading),
      notes: [`${everything} takes everything together.`]
    };
  }
};

function cellsOf(release: ReleaseView, period: string): Cell[] {
  const [chosen] = chosenPeriods(release, period);
  return release.cells.filter((cell) => cell.period === chosen?.id);
}

function rowOf(cell: Cell, title: string, extra: readonly string[]): Row {
  const {measure, period, program, site, characteristic, group, status, people} = cell;
  const {numerator, denominator, value, lower, upper, atLeast, immature, more} = cell;
  return {
    ...{measure, title, period, program, site, characteristic, group, status, people},
    ...{numerator, denominator, value, lower, upper, at_least: atLeast, immature},
    ...Object.fromEntries(extra.map((key): [string, Value] => [`more_${key}`, more[key] ?? null]))
  };
}
