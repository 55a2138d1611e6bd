import type {Job} from "../../../config/load.ts";
import {refusal, usageError} from "../../../error.ts";
import type {Grid, GridRow} from "../../read/grid.ts";
import type {MalformedRecord} from "../../read/scan/malformed.ts";
import type {Finding} from "../../report.ts";
import {inOrder, malformedRow} from "../shared/fit.ts";
import type {Reshaped} from "../shared/grid-adapter.ts";
import {leftOut, note, warning} from "../shared/left-out.ts";
import {misfit} from "../shared/misfit.ts";
import {calendarOf, type DatedColumn} from "./calendar.ts";
import {readDateHeader} from "./date-header.ts";
import {type Mark, markReader} from "./marks.ts";
import {type Section, sectionsOf} from "./sections.ts";
import {checkTotals, isTotal, sumsUp} from "./totals.ts";

/** What the adapter adds to a person's own columns. */
const added = ["date", "mark", "status", "minutes", "section", "label"] as const;

interface Counts {
  above: number;
  totalRows: number;
  totalColumns: number;
  blankColumns: number;
  markless: number;
  absent: number;
  notes: number;
}

/** One record for each person and date with a mark. */
export function reshapeSignIn(grids: readonly Grid[], job: Job): Reshaped {
  const sections = grids.flatMap(sectionsOf);
  if (sections.length === 0) throw noDates(grids[0]!);
  const {columns, findings} = calendarOf(sections, job);
  const own = [...new Set(sections.flatMap((section) => ownColumns(section).map(({name}) => name)))];
  const clash = own.find((name) => (added as readonly string[]).includes(name));
  if (clash !== undefined)
    throw refusal(`header: a column of the sheet is called ${clash}, as one that the adapter adds`, {
      at: {file: grids[0]!.file.path, line: sections[0]!.header.line},
      next: "rename it in the sheet"
    });
  const reader = new SheetReader(job, own);
  for (const [at, section] of sections.entries()) reader.section(section, columns[at]!);
  return {
    headers: [...own, ...added],
    records: reader.records,
    malformed: inOrder(...grids.map(({malformed}) => malformed), reader.malformed),
    findings: [...findings, ...reader.findings, ...countFindings(reader.counts)]
  };
}

interface OwnColumn {
  position: number;
  name: string;
}

/** The columns of a table that are neither dates nor sums nor blank: the person's name, id and whatever else. */
function ownColumns({header, dates, rows}: Section): OwnColumn[] {
  const dated = new Set(dates.map(({position}) => position));
  const first = dates[0]!.position;
  return header.cells.flatMap((cell, position): OwnColumn[] => {
    if (dated.has(position)) return [];
    const name = cell.replace(/\s+/g, " ").trim();
    if (position > first && isTotal(name)) return [];
    const blank = name === "" && rows.every(({cells}) => (cells[position] ?? "").trim() === "");
    return blank ? [] : [{position, name: name || `(column ${position + 1})`}];
  });
}

class SheetReader {
  readonly records: GridRow[] = [];
  readonly malformed: MalformedRecord[] = [];
  readonly findings: Finding[] = [];
  readonly counts: Counts = {
    above: 0,
    totalRows: 0,
    totalColumns: 0,
    blankColumns: 0,
    markless: 0,
    absent: 0,
    notes: 0
  };
  readonly #job: Job;
  readonly #own: readonly string[];
  readonly #read: (cell: string) => Mark;
  /** Whether marks of absence become records: only where the job says what they are. */
  readonly #absences: boolean;

  constructor(job: Job, own: readonly string[]) {
    this.#job = job;
    this.#own = own;
    this.#read = markReader(job.sign_in ?? {}, job.dialect.decimal ?? ".");
    this.#absences = job.columns.status?.to === "status";
  }

  section(section: Section, columns: readonly DatedColumn[]): void {
    const own = ownColumns(section);
    this.counts.above += section.above;
    const {totals, blank} = restOf(section, own);
    this.counts.totalColumns += totals;
    this.counts.blankColumns += blank;
    this.#repeatedDates(section, columns);
    this.#undated(section, own, columns);
    const people: GridRow[] = [];
    for (const row of section.rows) {
      const lead = own.filter(({position}) => position < columns[0]!.position);
      const named = lead.map(({position}) => (row.cells[position] ?? "").trim()).filter(Boolean);
      if (
        named.length > 0
          ? named.some(isTotal) && !this.#hasLetters(row, columns)
          : sumsUp(row, columns, people, this.#read)
      ) {
        this.counts.totalRows++;
        this.findings.push(...checkTotals(row, columns, people, this.#read));
      } else if (row.cells.length === 1) this.counts.notes++;
      else if (row.cells.length < section.header.cells.length)
        this.malformed.push(malformedRow(row, "too_few_fields"));
      else if (row.cells.slice(section.header.cells.length).some((cell) => cell.trim() !== ""))
        this.malformed.push(malformedRow(row, "too_many_fields"));
      else {
        people.push(row);
        this.#person(row, section, own, columns);
      }
    }
    this.#doubles(section, people, columns);
  }

  /** A person may be called Present: a row with an X in it is no sum. */
  #hasLetters({cells}: GridRow, columns: readonly DatedColumn[]): boolean {
    return columns.some(({position}) => /\p{L}|✓|✔/u.test(cells[position] ?? ""));
  }

  #person(row: GridRow, section: Section, own: readonly OwnColumn[], columns: readonly DatedColumn[]): void {
    const {cells, ...place} = row;
    let marks = 0;
    for (const {position, day, date} of columns) {
      const text = cells[position]!;
      const mark = this.#read(text);
      if (mark.kind === "none") continue;
      marks++;
      if (mark.kind === "unknown") {
        this.malformed.push(malformedRow(row, "unknown_mark"));
        continue;
      }
      if (mark.kind === "absent" && !this.#absences) {
        this.counts.absent++;
        continue;
      }
      const status = mark.kind === "absent" ? "no_show" : "attended";
      const values = [
        day,
        text,
        status,
        this.#minutes(mark, row, section),
        section.title || section.grid.name,
        date.label
      ];
      this.records.push({...place, cells: [...this.#ownCells(own, cells), ...values]});
    }
    if (marks === 0) this.counts.markless++;
  }

  #ownCells(own: readonly OwnColumn[], cells: readonly string[]): string[] {
    return this.#own.map((name) => {
      const column = own.find((each) => each.name === name);
      return column === undefined ? "" : cells[column.position]!;
    });
  }

  #minutes(mark: Mark, {line}: GridRow, {grid}: Section): string {
    const numbers = this.#job.sign_in?.numbers;
    if (mark.kind !== "number" || numbers === "mark") return "";
    if (numbers === undefined)
      throw usageError("sign-in: a number other than 0 and 1, which may be hours, minutes or visits", {
        at: {file: grid.file.path, line},
        next: `set sign_in: {numbers: hours}, {numbers: minutes} or {numbers: mark} in ${this.#job.path}`
      });
    return String(Number((numbers === "hours" ? mark.value * 60 : mark.value).toFixed(6)));
  }

  #undated({header}: Section, own: readonly OwnColumn[], columns: readonly DatedColumn[]): void {
    const [first, last] = [columns[0]!.position, columns.at(-1)!.position];
    const between = own.filter(
      ({position}) => position > first && position < last && header.cells[position]!.trim() === ""
    );
    if (between.length > 0)
      this.findings.push(
        warning(
          "column_without_date",
          between.length,
          `line ${header.line}: ${between.length} columns among the dates have no date; what is in them is no mark`
        )
      );
  }

  /** Somebody who is in a table twice and was marked twice for one day. */
  #doubles(section: Section, people: readonly GridRow[], columns: readonly DatedColumn[]): void {
    const lead = section.header.cells.slice(0, columns[0]!.position).length;
    const seen = new Set<string>();
    let twice = 0;
    for (const {cells} of people) {
      for (const {position} of columns) {
        const {kind} = this.#read(cells[position]!);
        if (kind !== "present" && kind !== "number") continue;
        const key = JSON.stringify([...cells.slice(0, lead), position]);
        if (seen.has(key)) twice++;
        seen.add(key);
      }
    }
    if (twice > 0)
      this.findings.push(
        warning(
          "marked_twice",
          twice,
          `line ${section.header.line}: ${twice} marks are a second one of the same person and date; all are kept`
        )
      );
  }

  #repeatedDates({header}: Section, columns: readonly DatedColumn[]): void {
    const keys = columns.map(({day, date}) => `${day} ${date.label}`);
    const repeated = keys.length - new Set(keys).size;
    if (repeated > 0)
      this.findings.push(
        warning(
          "dates_repeated",
          repeated,
          `line ${header.line}: ${repeated} date columns have a date that another has; all are kept`
        )
      );
  }
}

function restOf({header, dates}: Section, own: readonly OwnColumn[]): {totals: number; blank: number} {
  const taken = new Set([...dates, ...own].map(({position}) => position));
  const rest = header.cells.filter((_, position) => !taken.has(position));
  const totals = rest.filter((cell) => cell.trim() !== "").length;
  return {totals, blank: rest.length - totals};
}

const countFindings = (counts: Counts): Finding[] => [
  ...leftOut("lines_left_out", counts.above, "titles and weekdays above the tables"),
  ...leftOut("lines_left_out", counts.totalRows, "rows of totals"),
  ...leftOut("lines_left_out", counts.notes, "notes of one cell"),
  ...leftOut("columns_left_out", counts.totalColumns, "columns of totals"),
  ...leftOut("columns_left_out", counts.blankColumns, "blank columns"),
  ...leftOut("cells_left_out", counts.absent, "marks of absence, since the job does not map `status`"),
  ...(counts.markless === 0
    ? []
    : [
        note(
          "people_without_marks",
          counts.markless,
          `${counts.markless} rows have no mark under any date, and so no record`
        )
      ])
];

function noDates(grid: Grid) {
  const down = grid.rows.filter(({cells}) => readDateHeader(cells[0] ?? "") !== undefined).length;
  return misfit(grid, {
    system: "sign-in",
    expected: "a row with a name's column and two or more dates to the right of it",
    ...(down > 1
      ? {found: "dates down the first column; turn the sheet, so that dates run across"}
      : {found: "no such row"})
  });
}
