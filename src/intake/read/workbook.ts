import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job} from "../../config/load.ts";
import {usageError} from "../../error.ts";
import {type Adapter, adapterKey} from "../adapter.ts";
import {codes} from "../codes.ts";
import type {Finding} from "../report.ts";
import {besides} from "./besides.ts";
import {chooseSheet} from "./choose-sheet.ts";
import {findHeader} from "./dialect/find-header.ts";
import type {SampleRow} from "./dialect/sample-rows.ts";
import {droppedHeaders} from "./dropped-headers.ts";
import {isNote, isTotal} from "./footer-words.ts";
import type {GridRow} from "./grid.ts";
import {headerName} from "./header.ts";
import {headersOf} from "./match-header.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import {sheetGrids} from "./sheet-grids.ts";
import {stageGrid} from "./stage-grid.ts";
import type {StagedFile} from "./staged.ts";
import {tableAbove} from "./tables/above.ts";
import {secondTableAt} from "./tables/header-below.ts";
import {secondTable} from "./tables/second-table.ts";

/** Rows of a sheet told apart; a row's line is its number in the sheet. */
interface Table {
  header: GridRow;
  /** The sheet has no header: its first row is a record. */
  headless: boolean;
  records: GridRow[];
  malformed: MalformedRecord[];
  footer: number[];
  blankLines: number;
  findings: Finding[];
}

/** Reads one sheet of an .xlsx workbook as a table with a header, its cells as `openSheets` gives them. */
export async function readWorkbook(
  connection: DuckDBConnection,
  path: string,
  job: Job,
  adapter: Adapter
): Promise<StagedFile> {
  const grid = chooseSheet(await sheetGrids(path), job.sheet, path);
  const table = tableOf(grid.rows, job, path);
  const used = usedColumns(table);
  const pick = ({line, cells}: GridRow): GridRow => ({
    line,
    cells: used.map((column) => cells[column] ?? "")
  });
  const headers = pick(table.header).cells.map((cell, at) => headerName(cell) || `(column ${at + 1})`);
  const {dialect} = grid.file;
  const where = table.headless
    ? "no header: the first row has numbers, dates or words where the records have them"
    : `the header is on row ${table.header.line}, with ${filledCells(table.header).length} names`;
  return stageGrid(connection, {
    ...grid.file,
    dialect: {...dialect, evidence: `${dialect.evidence}; ${where}`},
    adapter: adapterKey(adapter),
    headers,
    records: table.records.map(pick),
    malformed: table.malformed,
    blankLines: table.blankLines,
    dropped: droppedHeaders(job, headers, path),
    findings: [...besides({first: table.header.line, footer: table.footer, blank: 0}), ...table.findings]
  });
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

function tableOf(rows: readonly GridRow[], job: Job, path: string): Table {
  const {header_line: line, header_rows: over = 1, skip_footer: skip} = job.dialect;
  const filled = rows.filter(({cells}) => !isBlank(cells));
  const names = new Set(headersOf(job).map(headerName));
  const {at, none} =
    line === undefined
      ? findHeader(filled.map(asSample), names, headerName)
      : {at: filled.findIndex((row) => row.line === line), none: undefined};
  const headless = none === true && job.dialect.header_rows === undefined;
  const top = filled.slice(at, at + over);
  if (at === -1 || top.length < over)
    throw usageError(`wrong header line: nothing on row ${line ?? 1}`, {
      at: {file: path, line: line ?? 1},
      next: "change or remove dialect.header_line in the job"
    });
  const width = Math.max(...top.map(({cells}) => cells.length));
  const header: GridRow = {
    line: top[0]!.line,
    cells: Array.from({length: width}, (_, column) =>
      headless ? "" : top.map(({cells}) => cells[column] ?? "").join(" ")
    )
  };
  const below = headless ? 0 : over;
  const body = filled.slice(at + below);
  const end = skip === undefined ? bodyEnd(body, width) : Math.max(0, body.length - skip);
  const {records, malformed, findings} = apart(judged(body.slice(0, end), header), body, skip);
  const last = body.at(-1)?.line ?? header.line;
  const blankLines = last - header.line - (below - 1) - body.length;
  const above = filled.slice(0, at).map(({line, cells}) => ({line, cells: withoutEnd(cells)}));
  return {
    header,
    headless,
    records,
    malformed,
    footer: body.slice(end).map((row) => row.line),
    blankLines,
    findings: [...(line === undefined ? tableAbove(above, header.line) : []), ...findings]
  };
}

const asSample = ({line, cells}: GridRow, k: number, rows: readonly GridRow[]): SampleRow => ({
  cells: [...cells],
  line,
  start: 0,
  broken: false,
  quoted: 0,
  afterBlank: k > 0 && rows[k - 1]!.line < line - 1
});

const filledCells = ({cells}: GridRow): string[] => cells.filter((cell) => cell.trim() !== "");

/** Notes below the records: a cell or two that say what they are, or stand behind a blank row. */
function bodyEnd(body: readonly GridRow[], width: number): number {
  let end = body.length;
  for (let at = body.length - 1; at > 0 && width > 2; at--) {
    const row = body[at]!;
    const cells = filledCells(row);
    if (cells.length > 1 && cells.length * 3 > width) break;
    if (row.line > body[at - 1]!.line + 1 || isNote(cells.join(" "))) end = at;
  }
  return end;
}

/** Rows of totals at the end and the header again among the records could be records, and are malformed ones. */
function judged(body: readonly GridRow[], header: GridRow): Pick<Table, "records" | "malformed"> {
  const records: GridRow[] = [];
  const malformed: MalformedRecord[] = [];
  let totals = body.length;
  while (totals > 0 && isTotal(filledCells(body[totals - 1]!))) totals--;
  const names = header.cells.map(headerName);
  const named = names.some((name) => name !== "");
  body.forEach((row, at) => {
    const again = named && names.every((name, column) => name === headerName(row.cells[column] ?? ""));
    const code = at >= totals ? "footer_line" : again ? "repeated_header" : undefined;
    if (code === undefined) records.push(row);
    else malformed.push({record: at + 1, line: row.line, code, reason: codes[code], start: 0, end: 0});
  });
  return {records, malformed};
}

/** Blank cells at the end of a row are no cells of it. */
function withoutEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === "") end--;
  return cells.slice(0, end);
}

type Judged = Pick<Table, "records" | "malformed">;

/** Rows of a second table below the first are malformed, unless the job says that all are records. */
function apart(
  {records, malformed}: Judged,
  body: readonly GridRow[],
  skip: number | undefined
): Judged & Pick<Table, "findings"> {
  const at = skip === 0 ? undefined : secondTableAt(records);
  if (at === undefined) return {records, malformed, findings: []};
  const set = records.slice(at.first).map(
    ({line}): MalformedRecord => ({
      record: 0,
      line,
      code: "second_table",
      reason: codes.second_table,
      start: 0,
      end: 0
    })
  );
  const [{line}] = set as [MalformedRecord];
  return {
    records: records.slice(0, at.first),
    malformed: [...malformed, ...set].sort((a, b) => a.line - b.line),
    findings: [
      secondTable({
        line,
        header: records[at.header]!.line,
        records: set.length,
        below: body.filter((row) => row.line >= line).length
      })
    ]
  };
}

/** Columns with a name or with something in a record. */
function usedColumns({header, records}: Table): number[] {
  const used = header.cells.map((name) => name.trim() !== "");
  for (const {cells} of records)
    cells.forEach((cell, at) => {
      if (cell.trim() !== "") used[at] = true;
    });
  return [...used.keys()].filter((column) => used[column]);
}
