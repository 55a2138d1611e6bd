import {Temporal} from "temporal-polyfill";
import {type PeriodKind, periodKind} from "../config/workspace.ts";
import type {Period} from "./cell.ts";

type PlainDate = Temporal.PlainDate;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
] as const;

/** How a kind of period begins at or before a day, how long it is, and what it is called. */
const kinds: Readonly<
  Record<
    Exclude<PeriodKind, "all">,
    {months: number; id(start: PlainDate): string; label(start: PlainDate): string}
  >
> = {
  month: {
    months: 1,
    id: (start) => start.toString().slice(0, 7),
    label: (start) => `${monthNames[start.month - 1]} ${start.year}`
  },
  quarter: {
    months: 3,
    id: (start) => `${start.year}-Q${(start.month + 2) / 3}`,
    label: (start) => `Q${(start.month + 2) / 3} ${start.year}`
  },
  year: {months: 12, id: (start) => String(start.year), label: (start) => String(start.year)},
  fiscal_year: {
    months: 12,
    id: (start) => `FY${start.add({months: 11}).year}`,
    label: (start) => `Fiscal year ${start.add({months: 11}).year}`
  }
};

/** ISO dates compare as text. */
export const earlier = (a: string, b: string): string => (a <= b ? a : b);

export interface PeriodSpan {
  /** First and last day that any export speaks of. ISO dates. */
  from: string;
  to: string;
  /** 1 to 12. */
  fiscalYearStarts: number;
  /** Only periods that end by this day are made, and `all` ends there. ISO date. */
  closedThrough?: string;
}

/** The periods of the kinds asked for, from the one `from` lies in to the one `to` lies in; by kind, then by time. */
export function periodsOf(
  asked: readonly PeriodKind[],
  {from, to, fiscalYearStarts, closedThrough}: PeriodSpan
): Period[] {
  const last = earlier(closedThrough ?? to, to);
  return periodKind.options
    .filter((kind) => asked.includes(kind))
    .flatMap((kind) => {
      if (kind === "all")
        return from > last ? [] : [{id: "all", kind, label: "All data", start: from, end: last}];
      return sequence(kind, from, last, fiscalYearStarts).filter(
        ({end}) => closedThrough === undefined || end <= closedThrough
      );
    });
}

function sequence(
  kind: Exclude<PeriodKind, "all">,
  from: string,
  to: string,
  fiscalYearStarts: number
): Period[] {
  const {months, id, label} = kinds[kind];
  const anchor = kind === "fiscal_year" ? fiscalYearStarts : 1;
  const day = Temporal.PlainDate.from(from);
  const back = (((day.month - anchor) % months) + months) % months;
  const periods: Period[] = [];
  for (
    let start = day.with({day: 1}).subtract({months: back});
    start.toString() <= to;
    start = start.add({months})
  ) {
    const end = start.add({months}).subtract({days: 1});
    periods.push({id: id(start), kind, label: label(start), start: start.toString(), end: end.toString()});
  }
  return periods;
}

/** The weeks, Monday to Sunday, from the one that `from` lies in to the one that `to` lies in. ISO dates. */
export function weeksOf({from, to}: Pick<PeriodSpan, "from" | "to">): Period[] {
  const first = Temporal.PlainDate.from(from);
  const weeks: Period[] = [];
  for (
    let start = first.subtract({days: first.dayOfWeek - 1});
    start.toString() <= to;
    start = start.add({days: 7})
  )
    weeks.push({
      id: start.toString(),
      kind: "week",
      label: `Week of ${monthNames[start.month - 1]} ${start.day}, ${start.year}`,
      start: start.toString(),
      end: start.add({days: 6}).toString()
    });
  return weeks;
}

/** First days of the months a period touches, up to a last day. */
export function monthsOf({start, end}: Pick<Period, "start" | "end">, until: string): string[] {
  const last = earlier(end, until);
  const months: string[] = [];
  for (let month = `${start.slice(0, 7)}-01`; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** Month arithmetic on text: the closed list asks for it thousands of times. */
function nextMonth(first: string): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return month === 12
    ? `${String(year + 1).padStart(4, "0")}-01-01`
    : `${first.slice(0, 4)}-${String(month + 1).padStart(2, "0")}-01`;
}
