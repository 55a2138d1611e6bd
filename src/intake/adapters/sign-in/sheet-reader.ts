import type {Job} from "../../../config/load.ts";
import {usageError} from "../../../error.ts";
import type {GridRow} from "../../read/grid.ts";
import type {MalformedRecord} from "../../read/scan/malformed.ts";
import type {Finding} from "../../report.ts";
import {malformedRow} from "../shared/fit.ts";
import {leftOut, note, warning} from "../shared/left-out.ts";
import type {DatedColumn} from "./calendar.ts";
import {type Mark, markReader} from "./marks.ts";
import {type OwnColumn, ownColumns, restOf} from "./own-columns.ts";
import type {Section} from "./sections.ts";
import {checkTotals, isTotal, sumsUp} from "./totals.ts";

interface Counts {
  above: number;
  totalRows: number;
  totalColumns: number;
  blankColumns: number;
  markless: number;
  absent: number;
  notes: number;
}

/** Goes through the tables of a file, one after the other, and gathers what they hold. */
export class SheetReader {
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

export const countFindings = (counts: Counts): Finding[] => [
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
