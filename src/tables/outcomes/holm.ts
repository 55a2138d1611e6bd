import type {Cell} from "../../measures/cell.ts";
import {holm} from "../../statistics/holm.ts";
import {pairedP} from "../../statistics/paired-change.ts";
import type {Column, PrintedColumn, Row} from "../table.ts";

/** p values of changes, told only where they are asked for, and never without the number of tests they are among. */

export const testColumns: readonly Column[] = [
  {
    key: "p",
    label: "p",
    kind: "p",
    definition:
      "two-sided, that the mean change is exactly zero: paired t test; of yes or no McNemar's exact test. It makes no allowance for people who share a worker or a site."
  },
  {
    key: "p_holm",
    label: "p, adjusted after Holm",
    kind: "p",
    definition: "the same, for as many tests as the row says (Holm 1979)."
  },
  {
    key: "n_tests",
    label: "Tests",
    kind: "count",
    definition:
      "changes of the same period and program in this table that have a p value: every scale, part and follow-up."
  }
];

export const testPrinted = (part: string): PrintedColumn[] => [
  {label: "p", template: "{p}", part},
  {label: "p after Holm", template: "{p_holm} (of {n_tests})", part}
];

export const testNotes: readonly string[] = [
  "p says only whether a change is exactly zero, while the interval says how large it may be. Each is one of several tests, so that the one adjusted after Holm counts: with it, all the changes below 0.05 in a period and program together are mistaken in at most one of twenty such tables.",
  "A change that is withheld has no p and is not counted among the tests, nor is, outside, one of fewer than 30 people, whose spread is not told."
];

/** What a change's cell gives; null where nothing can be tested, or the spread is not told. */
export function pOf(change: Cell | undefined): number | null {
  if (change?.status !== "shown" || change.value === null || change.denominator === null) return null;
  const {mcnemar_p, sd_change} = change.more;
  return mcnemar_p === undefined ? pairedP(change.denominator, change.value, sd_change ?? null) : mcnemar_p;
}

/** Rows of one period and program are one family of tests. */
export function withHolm(rows: readonly Row[]): Row[] {
  const families = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.period, row.program]);
    families.set(key, [...(families.get(key) ?? []), row]);
  }
  const tested = new Map<Row, Row>();
  for (const family of families.values()) {
    const p = family.map((row) => (typeof row.p === "number" ? row.p : null));
    const adjusted = holm(p);
    const tests = p.filter((one) => one !== null).length;
    for (const [index, row] of family.entries())
      tested.set(row, {...row, p_holm: adjusted[index] ?? null, n_tests: p[index] === null ? null : tests});
  }
  return rows.map((row) => tested.get(row) ?? row);
}
