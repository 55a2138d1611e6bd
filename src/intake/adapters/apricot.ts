import type {Evidence} from "../adapter.ts";
import type {Grid} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut, note} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {distinctNames, findHeader, folded, tableUnder} from "./shared/table.ts";

/** Apricot reports and form archives: field labels as headers, which several forms may share; lists parted by `|`. */
export const adapter = gridAdapter({
  id: "apricot",
  version: 1,
  title: "Apricot reports and data archives",
  evidence,
  reshape: reshapeApricot
});

/** Headers that Apricot's own fields have. */
const own = [
  "program assignment",
  "program",
  "form name",
  "creation date",
  "last modified",
  "active",
  "parent record id"
];

function evidence(grid: Grid): Evidence | undefined {
  const at = findHeader(grid, ["Record ID"]);
  if (at === -1) return undefined;
  const names = grid.rows[at]!.cells.map(folded);
  if (names.some((name) => name.startsWith("redcap_"))) return undefined;
  const known = own.filter((name) => names.includes(name));
  return {
    confidence: Math.min(0.9, 0.4 + known.length * 0.2),
    reasons: [`header Record ID${known.length === 0 ? "" : ` and ${known.join(", ")}`}`]
  };
}

/** One record a line under the header with `Record ID`; a label that comes again gets a number. */
export function reshapeApricot(grids: readonly Grid[]): Reshaped {
  const grid = grids[0]!;
  const at = findHeader(grid, ["Record ID"]);
  if (at === -1)
    throw misfit(grid, {
      system: "apricot",
      expected: "the header Record ID",
      found: namesOf((grid.rows[0]?.cells ?? []).map(headerName)),
      line: grid.rows[0]?.line ?? 1
    });
  const header = grid.rows[at]!.cells;
  const names = distinctNames(header);
  const repeated = names.filter((name, k) => name !== headerName(header[k]!));
  const table = tableUnder(grid, names, grid.rows.slice(at + 1));
  return {
    headers: table.headers,
    records: table.records,
    malformed: table.malformed,
    findings: [
      ...leftOut("lines_left_out", at, "lines above the header"),
      ...(repeated.length === 0
        ? []
        : [
            note("labels_repeat", null, `labels that several forms share are numbered: ${namesOf(repeated)}`)
          ]),
      ...blanksLeftOut(table)
    ]
  };
}
