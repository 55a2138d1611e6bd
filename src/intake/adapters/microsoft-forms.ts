import type {Evidence} from "../adapter.ts";
import type {Grid, GridRow} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut, note} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {distinctNames, findHeader, folded, tableUnder} from "./shared/table.ts";

/** Microsoft Forms responses, as saved from the workbook they are downloaded in. */
export const adapter = gridAdapter({
  id: "microsoft-forms",
  version: 1,
  title: "Microsoft Forms responses",
  evidence,
  reshape: reshapeMicrosoftForms
});

const required = ["ID", "Start time", "Completion time"];
const times = new Set(["start time", "completion time", "last modified time"]);
const people = new Set(["email", "name"]);
/** Of quizzes. */
const quiz = /^(points|feedback) - |^(total points|quiz feedback|grade posted time)$/i;

function evidence(grid: Grid): Evidence | undefined {
  if (findHeader(grid, required) !== 0) return undefined;
  const named = (grid.rows[0]?.cells ?? []).map(folded).filter((name) => people.has(name)).length;
  return {confidence: named === 2 ? 0.98 : 0.85, reasons: ["headers ID, Start time and Completion time"]};
}

/**
 * One record a response. `anonymous` is nobody, so it becomes blank; a last semicolon ends a list of choices, so it goes
 * where every answer of the column has it; a year of two digits is of this century, in which Forms was made.
 */
export function reshapeMicrosoftForms(grids: readonly Grid[]): Reshaped {
  const grid = grids[0]!;
  const [header, ...rows] = grid.rows;
  if (header === undefined || findHeader(grid, required) !== 0)
    throw misfit(grid, {
      system: "microsoft-forms",
      expected: `the headers ${required.join(", ")}`,
      found: namesOf((header?.cells ?? []).map(headerName)),
      line: header?.line ?? 1
    });
  const table = tableUnder(grid, distinctNames(header.cells), rows);
  const kept = table.headers.flatMap((name, at) => (quiz.test(name) ? [] : [at]));
  const lists = kept.filter((at) => isListColumn(table.records, at));
  const headers = kept.map((at) => table.headers[at]!);
  return {
    headers,
    records: table.records.map((row) => ({
      ...row,
      cells: kept.map((at) => plainCell(row.cells[at]!, folded(table.headers[at]!), lists.includes(at)))
    })),
    malformed: table.malformed,
    findings: [
      ...leftOut("columns_left_out", table.headers.length - kept.length, "points and feedback of a quiz"),
      ...(lists.length === 0
        ? []
        : [
            note("choices_lists", null, `${lists.length} columns hold lists of choices, parted by semicolons`)
          ]),
      ...blanksLeftOut(table)
    ]
  };
}

function isListColumn(records: readonly GridRow[], at: number): boolean {
  const written = records.map(({cells}) => cells[at]!).filter((cell) => cell !== "");
  return written.length > 0 && written.every((cell) => cell.endsWith(";"));
}

function plainCell(cell: string, header: string, list: boolean): string {
  if (people.has(header)) return /^anonymous$/i.test(cell.trim()) ? "" : cell;
  if (times.has(header))
    return cell.replace(
      /^(\d{1,2}\/\d{1,2}\/)(\d{2})(?=\s|$)/,
      (_, day: string, year: string) => `${day}20${year}`
    );
  return list ? cell.replace(/;$/, "") : cell;
}
