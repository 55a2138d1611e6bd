import type {Grid, GridRow} from "../../read/grid.ts";
import {isBlankRow} from "../shared/fit.ts";
import {isWeekday, readDateHeader, readSerialDate, readTitle, type WrittenDate} from "./date-header.ts";

export interface DateColumn {
  position: number;
  header: string;
  date: WrittenDate;
}

/** A table of a sheet: its title lines, the row that names people's columns and dates, and the rows under it. */
export interface Section {
  grid: Grid;
  title: string;
  header: GridRow;
  dates: readonly DateColumn[];
  rows: readonly GridRow[];
  /** Title lines and rows of weekdays. */
  above: number;
}

/** Fewer would take a line with a date in it for a header. */
const fewestDates = 2;

/** The first table of a sheet starts no further down. */
const mostAbove = 40;

/** The tables of a sheet, one under the other. Lines before the first one are its title. */
export function sectionsOf(grid: Grid): Section[] {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const headers = headersOf(rows, grid);
  const starts = headers.map(({at}, index) => titleStart(rows, at, index === 0));
  let before: {title: string; header: string} | undefined;
  return headers.map(({at, dates}, index) => {
    const titles = rows.slice(starts[index], at);
    const under = rows.slice(at + 1, starts[index + 1] ?? rows.length);
    const weekdays = under[0] !== undefined && isWeekdayRow(under[0], dates) ? 1 : 0;
    const header = rows[at]!.cells.join("\n");
    // A header that comes again without a title, as at the top of a page, goes on with the table above.
    const title = titles.length === 0 && before?.header === header ? before.title : titleOf(titles);
    before = {title, header};
    return {
      grid,
      title,
      header: rows[at]!,
      dates,
      rows: under.slice(weekdays),
      above: titles.length + weekdays
    };
  });
}

const titleOf = (rows: readonly GridRow[]): string =>
  rows
    .flatMap(({cells}) => cells.map((cell) => cell.trim()))
    .filter(Boolean)
    .join(" ");

/** Rows of dates with something under them. Where dates stand under dates, they are values of records. */
function headersOf(rows: readonly GridRow[], grid: Grid): {at: number; dates: DateColumn[]}[] {
  const found = new Map<number, DateColumn[]>();
  for (const [at, row] of rows.entries()) {
    if (found.size === 0 && at > mostAbove) break;
    const dates = datesOf(row, rows[at - 1], grid);
    if (dates !== undefined) found.set(at, dates);
  }
  return [...found]
    .filter(([at]) => at + 1 < rows.length && !found.has(at + 1) && !found.has(at - 1))
    .map(([at, dates]) => ({at, dates}));
}

/** The date columns of a row that is a header: a column that names people, then dates. */
function datesOf(row: GridRow, above: GridRow | undefined, grid: Grid): DateColumn[] | undefined {
  const written = datesIn(row);
  const columns = written.length >= fewestDates ? written : dayNumbers(row, above, grid);
  const first = columns[0]?.position;
  if (columns.length < fewestDates || first === undefined || first === 0) return undefined;
  const last = columns.at(-1)!.position;
  const named = row.cells.slice(first, last + 1).filter((cell) => cell.trim() !== "").length;
  return (named - columns.length) * 3 <= columns.length ? columns : undefined;
}

/** Dates as they are written, else as a spreadsheet counts them: three or more such numbers, going up. */
function datesIn(row: GridRow): DateColumn[] {
  const written = writtenDates(row);
  if (written.length >= fewestDates) return written;
  const counted = row.cells.flatMap((cell, position): DateColumn[] => {
    const date = readSerialDate(cell);
    return date === undefined ? [] : [{position, header: cell.trim(), date}];
  });
  const goesUp = counted.every(
    ({header}, at) => at === 0 || Number(header) > Number(counted[at - 1]!.header)
  );
  return counted.length > 2 && goesUp ? counted : written;
}

const writtenDates = ({cells}: GridRow): DateColumn[] =>
  cells.flatMap((header, position): DateColumn[] => {
    const date = readDateHeader(header);
    return date === undefined ? [] : [{position, header: header.trim(), date}];
  });

/** Days 1 to 31 going up, under a row of months or with a month in the title or the sheet's name. */
function dayNumbers(row: GridRow, above: GridRow | undefined, grid: Grid): DateColumn[] {
  if (above !== undefined && datesIn(above).length >= fewestDates) return [];
  const title = above?.cells.join(" ") ?? "";
  const fallback = readTitle(title).month === undefined ? readTitle(grid.name) : readTitle(title);
  if (fallback.month === undefined) return [];
  const columns: DateColumn[] = [];
  let month: {month?: number; year?: number} | undefined;
  for (const [position, cell] of row.cells.entries()) {
    const over = readTitle(above?.cells[position] ?? "");
    if (over.month !== undefined) month = over;
    if (!/^\s*\d{1,2}\s*$/.test(cell)) continue;
    const day = Number(cell);
    if (day < 1 || day > 31) return [];
    const {month: number, year} = month ?? fallback;
    const date = {month: number!, day, ...(year === undefined ? {} : {year}), label: ""};
    columns.push({position, header: cell.trim(), date});
  }
  const goesUp = columns.every(
    ({date}, at) =>
      at === 0 || date.month !== columns[at - 1]!.date.month || date.day! > columns[at - 1]!.date.day!
  );
  return goesUp && columns.length > 2 ? columns : [];
}

const isWeekdayRow = ({cells}: GridRow, dates: readonly DateColumn[]): boolean => {
  const under = dates.map(({position}) => cells[position] ?? "").filter((cell) => cell.trim() !== "");
  return under.length > 0 && under.every(isWeekday);
};

const isTitle = ({cells}: GridRow): boolean => cells.filter((cell) => cell.trim() !== "").length === 1;

/**
 * Where the title of a table starts. Between two tables only lines set apart by a blank line, or a line that speaks of
 * a month or year, are a title: any other may be a person without a mark.
 */
function titleStart(rows: readonly GridRow[], header: number, first: boolean): number {
  if (first) return 0;
  let start = header;
  while (start > 0 && (isTitle(rows[start - 1]!) || isWeekdaysOnly(rows[start - 1]!))) {
    start--;
    if (rows[start - 1] !== undefined && rows[start]!.line > rows[start - 1]!.line + 1) return start;
  }
  const above = rows[header - 1]!;
  if (rows[header]!.line > above.line + 1) return header;
  const {month, year} = readTitle(above.cells.join(" "));
  return isTitle(above) && (month !== undefined || year !== undefined) ? header - 1 : header;
}

const isWeekdaysOnly = ({cells}: GridRow): boolean => {
  const written = cells.filter((cell) => cell.trim() !== "");
  return written.length > 0 && written.every(isWeekday);
};
