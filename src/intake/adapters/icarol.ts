import type {Job} from "../../config/load.ts";
import type {Evidence} from "../adapter.ts";
import type {Grid} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import {addedNames, callFacts} from "./icarol/call-facts.ts";
import {joinTwins} from "./icarol/twins.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {findHeader, tableUnder} from "./shared/table.ts";

/** iCarol call reports: a title above the header, columns of the form that come and go, flags of calls that were none. */
export const adapter = gridAdapter({
  id: "icarol",
  version: 1,
  title: "iCarol call reports",
  evidence,
  reshape: reshapeIcarol
});

const required = ["CallReportNum", "CallDateAndTimeStart"];

function evidence(grid: Grid): Evidence | undefined {
  const at = findHeader(grid, required);
  if (at === -1) return undefined;
  return {
    confidence: 0.99,
    reasons: [`headers ${required.join(" and ")} on line ${grid.rows[at]!.line}`]
  };
}

/**
 * One record a call report, all its own columns, and two worked out: `RealCall` from the flags, `Minutes` from start and
 * end. Columns that differ in their name only by spaces are one question asked on two forms, and are joined.
 */
export function reshapeIcarol(grids: readonly Grid[], job: Job): Reshaped {
  const grid = grids[0]!;
  const at = findHeader(grid, required);
  if (at === -1)
    throw misfit(grid, {
      system: "icarol",
      expected: `the headers ${required.join(", ")}`,
      found: `none of them in the first lines, the first of which is ${namesOf((grid.rows[0]?.cells ?? []).map(headerName))}`
    });
  const table = tableUnder(grid, grid.rows[at]!.cells, grid.rows.slice(at + 1));
  const joined = joinTwins(table.headers, table.records);
  const facts = callFacts(joined.headers, joined.records, job);
  return {
    headers: [...joined.headers, ...addedNames],
    records: joined.records.map((row, index) => ({...row, cells: [...row.cells, ...facts.cells[index]!]})),
    malformed: table.malformed,
    findings: [
      ...leftOut("lines_left_out", at, "title lines above the header"),
      ...joined.findings,
      ...facts.findings,
      ...blanksLeftOut(table)
    ]
  };
}
