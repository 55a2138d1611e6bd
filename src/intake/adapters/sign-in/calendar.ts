import {Temporal} from "temporal-polyfill";
import type {Job} from "../../../config/load.ts";
import {refusal, usageError, type WaymarkError} from "../../../error.ts";
import type {Finding} from "../../report.ts";
import {note} from "../shared/left-out.ts";
import {misfit} from "../shared/misfit.ts";
import {readTitle} from "./date-header.ts";
import type {DateColumn, Section} from "./sections.ts";

/** A date column with its day known: `2025-03-04`, with ` 18:30` where the header has a time. */
export interface DatedColumn extends DateColumn {
  day: string;
}

type Order = "ymd" | "mdy" | "dmy";

/** The day of every date column of every table. Throws a usage error where the order or the year would be a guess. */
export function calendarOf(
  sections: readonly Section[],
  job: Job
): {columns: DatedColumn[][]; findings: Finding[]} {
  const order = orderOf(sections, job);
  const findings: Finding[] = [];
  if (order.told !== undefined) findings.push(note("date_order_told", null, order.told));
  const columns = sections.map((section) => {
    assertDays(section);
    return withDays(section, order.order, job, findings);
  });
  return {columns, findings};
}

const pairsOf = (sections: readonly Section[]): {section: Section; column: DateColumn}[] =>
  sections.flatMap((section) =>
    section.dates.filter(({date}) => date.numbers !== undefined).map((column) => ({section, column}))
  );

/** Which of the two numbers of `3/4` is the month: as the job says, or as a number above 12 shows. */
function orderOf(sections: readonly Section[], job: Job): {order: Order; told?: string} {
  const pairs = pairsOf(sections);
  const [first] = pairs;
  const pinned = job.sign_in?.order;
  if (first === undefined) return {order: pinned ?? "ymd"};
  const shown = new Set<Order>();
  for (const {column} of pairs) {
    const [a = 0, b = 0] = column.date.numbers ?? [];
    if (a > 12) shown.add("dmy");
    if (b > 12) shown.add("mdy");
  }
  const at = {file: first.section.grid.file.path, line: first.section.header.line};
  if (shown.size > 1)
    throw refusal("date headers: some have the day first, others the month", {
      at,
      next: "write the dates of the header row in one order"
    });
  const [told] = shown;
  if (pinned === "mdy" || pinned === "dmy") {
    if (told !== undefined && told !== pinned)
      throw usageError(`date headers: the job says ${pinned}, the headers show ${told}`, {
        at,
        next: `set sign_in.order to ${told} in ${job.path}`
      });
    return {order: pinned};
  }
  if (told === undefined)
    throw usageError(`date headers: ${first.column.header} may be a month and a day or a day and a month`, {
      at,
      next: `set sign_in: {order: mdy} or {order: dmy} in ${job.path}`
    });
  return {order: told, told: `date headers are read as ${told}, since a number above 12 shows it`};
}

function withDays(section: Section, order: Order, job: Job, findings: Finding[]): DatedColumn[] {
  const {grid, header} = section;
  const titled = readTitle(section.title).year ?? readTitle(grid.name).year;
  const given = job.sign_in?.year;
  const at = {file: grid.file.path, line: header.line};
  if (titled !== undefined && given !== undefined && titled !== given && section.dates.some(lacksYear))
    throw usageError(`date headers: the job says ${given}, the table's title says ${titled}`, {
      at,
      next: `remove sign_in.year from ${job.path}, or correct it; the title counts where the job says nothing`
    });
  let year = given ?? titled;
  let turned = false;
  let before: number | undefined;
  const columns = section.dates.map((column): DatedColumn => {
    const {date} = column;
    const [a, b] = date.numbers ?? [];
    const month = date.month ?? (order === "dmy" ? b : a)!;
    const day = date.day ?? (order === "dmy" ? a : b)!;
    if (date.year === undefined) {
      if (year === undefined)
        throw usageError(`date headers: ${column.header} has no year`, {
          at,
          next: `set sign_in: {year: 2025} in ${job.path} with the year of the first date`
        });
      if (before !== undefined && before - month > 6) {
        year++;
        turned = true;
      }
      before = month;
    }
    return {...column, day: dayOf({year: (date.year ?? year)!, month, day}, column, at)};
  });
  if (turned)
    findings.push(
      note(
        "year_turned",
        null,
        `line ${header.line}: the dates run over New Year, and the year goes up there`
      )
    );
  else if (given === undefined && section.dates.some(lacksYear))
    findings.push(
      note("year_from_title", null, `line ${header.line}: the year ${titled} is the one of the table's title`)
    );
  return columns;
}

const lacksYear = ({date}: DateColumn): boolean => date.year === undefined;

function dayOf(
  fields: {year: number; month: number; day: number},
  {header, date}: DateColumn,
  at: {file: string; line: number}
): string {
  try {
    const day = Temporal.PlainDate.from(fields, {overflow: "reject"}).toString();
    return date.time === undefined ? day : `${day} ${date.time}`;
  } catch {
    throw refusal(`date headers: no such day: ${header}`, {at, next: "correct the date in the header row"});
  }
}

/** `Jan-25, Feb-25, Mar-25` are months of one year, not days. */
function assertDays({grid, header, dates}: Section): void {
  const months = dates.filter(({date}) => date.monthFirst === true);
  const days = new Set(months.map(({date}) => date.day));
  if (months.length === dates.length && dates.length > 2 && days.size === 1)
    throw monthsAcross(grid, header.line, dates[0]!.header);
}

const monthsAcross = (grid: Section["grid"], line: number, header: string): WaymarkError =>
  misfit(grid, {
    system: "sign-in",
    expected: "a column a day",
    found: `columns that look like months, such as ${header}`,
    line
  });
