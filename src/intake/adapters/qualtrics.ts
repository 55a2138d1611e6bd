import type {Job} from "../../config/load.ts";
import type {Evidence} from "../adapter.ts";
import type {Grid, GridRow} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import type {Finding} from "../report.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut, note} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {distinctNames, placeOf, tableUnder} from "./shared/table.ts";

/** Qualtrics responses: names, question texts and import ids above them; the legacy format has two header rows. */
export const adapter = gridAdapter({
  id: "qualtrics",
  version: 1,
  title: "Qualtrics responses, with three header rows or the legacy two",
  evidence,
  reshape: reshapeQualtrics
});

interface Layout {
  names: string[];
  headerRows: 2 | 3;
}

/** Undefined for a file that has neither layout. */
function layoutOf({rows}: Grid): Layout | undefined {
  const [first, second, third] = rows.map(({cells}) => cells);
  if (first === undefined || second === undefined) return undefined;
  const ids = (third ?? []).filter((cell) => cell.trim() !== "");
  if (ids.length > 0 && ids.every((cell) => /^\s*\{"ImportId":/.test(cell)))
    return {names: distinctNames(first), headerRows: 3};
  const legacy = /^V\d+$/.test(first[0]?.trim() ?? "") && placeOf(second, "ResponseID") !== -1;
  if (!legacy) return undefined;
  const names = first.map((name, at) => (/^V\d+$/.test(name.trim()) ? (second[at] ?? name) : name));
  return {names: distinctNames(names), headerRows: 2};
}

function evidence(grid: Grid): Evidence | undefined {
  const layout = layoutOf(grid);
  if (layout === undefined) return undefined;
  return layout.headerRows === 3
    ? {confidence: 0.99, reasons: ['the third row holds {"ImportId": …} under every column']}
    : {confidence: 0.95, reasons: ["columns V1, V2 … over ResponseID, as the legacy export writes them"]};
}

/** Previews and spam, in words and in the numbers of exports with numeric values. */
const isPreview = (status: string): boolean =>
  /preview|test|spam/i.test(status) || ["1", "2", "8", "9", "12", "17"].includes(status);

/** One record a response under the names of the first row; what is no real response is left out and counted. */
export function reshapeQualtrics(grids: readonly Grid[], job: Job): Reshaped {
  const grid = grids[0]!;
  const layout = layoutOf(grid);
  if (layout === undefined)
    throw misfit(grid, {
      system: "qualtrics",
      expected: 'a third row of {"ImportId": …}, or the legacy header V1, V2 …',
      found: namesOf((grid.rows[0]?.cells ?? []).map(headerName)),
      line: grid.rows[0]?.line ?? 1
    });
  const {names, headerRows} = layout;
  const table = tableUnder(grid, names, grid.rows.slice(headerRows));
  const status = placeOf(table.headers, "Status");
  const finished = placeOf(table.headers, "Finished");
  const settings = {unfinished: "keep", previews: "leave_out", ...job.qualtrics};
  const cell = ({cells}: GridRow, at: number) => cells[at]?.trim() ?? "";
  const real = table.records.filter(
    (row) => settings.previews === "keep" || status === -1 || !isPreview(cell(row, status))
  );
  const unfinished = real.filter((row) => finished !== -1 && /^(0|false)$/i.test(cell(row, finished)));
  const records =
    settings.unfinished === "leave_out" ? real.filter((row) => !unfinished.includes(row)) : real;
  return {
    headers: table.headers,
    records,
    malformed: table.malformed,
    findings: [
      ...leftOut("lines_left_out", headerRows - 1, "question texts and import ids under the header"),
      ...leftOut("lines_left_out", table.records.length - real.length, "previews, tests and spam"),
      ...unfinishedFinding(unfinished.length, settings.unfinished === "leave_out"),
      ...blanksLeftOut(table)
    ]
  };
}

const unfinishedFinding = (count: number, out: boolean): Finding[] =>
  out
    ? leftOut("lines_left_out", count, "responses that were not finished")
    : count === 0
      ? []
      : [note("unfinished_responses", count, `${count} responses were not finished and are kept`)];
