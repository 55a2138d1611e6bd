import {printedAsIs} from "../print.ts";
import type {Column, PrintedColumn} from "../table.ts";

/** What a document prints of the columns there are; where nothing is told under a heading, it leaves them out. */
export function survivalPrinted(columns: readonly Column[]): PrintedColumn[] {
  const of = (...keys: string[]): Column[] =>
    keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const ranged = (...keys: string[]): PrintedColumn[] =>
    of(...keys).map(({key, label}) => ({
      label: `${label} [95% CI]`,
      template: `{${key}} [{${key}_lower}, {${key}_upper}]`
    }));
  return [
    ...printedAsIs(of("period", "program", "site", "characteristic", "group", "day", "at_risk", "entered")),
    ...printedAsIs(of("people", "too_new", "stopped", "expected", "censored", "completed", "moved_or_died")),
    // where the upper limit is not reached the lower one still stands
    ...printedAsIs(of("median", "median_lower", "median_upper")),
    ...ranged("survival_180", "retention_180", "mean_365", "survival"),
    ...printedAsIs(of("still")),
    ...ranged("cif_stopped", "cif_completed", "cif_moved_or_died"),
    ...printedAsIs(of("chi_square", "df", "p"))
  ];
}
