import {Temporal} from "temporal-polyfill";
import type {Grant} from "../config/workspace.ts";
import type {Period} from "../measures/cell.ts";

const monthsIn = {monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12} as const;
const letters = {monthly: "M", quarterly: "Q", half_yearly: "H"} as const;
const words = {monthly: "Month", quarterly: "Quarter", half_yearly: "Half"} as const;

/** Id of the period that takes a grant's whole time together, where it runs for more than a year. */
export const wholeGrant = "whole";

/**
 * A grant's own periods that have begun by a day: the whole of it where it is longer than a year, its years (`Y1`), and the
 * periods it reports by within them (`Y1-Q2`). A last year or period may be shorter. Tables take its years for fiscal
 * years and its reporting periods for quarters, or months.
 */
export function grantPeriods(
  {from, to, reporting}: Pick<Grant, "from" | "to" | "reporting">,
  until: string
): Period[] {
  const years = cut(from, to, 12).map((span, at) => ({
    ...span,
    id: `Y${at + 1}`,
    kind: "fiscal_year" as const,
    label: `Year ${at + 1} (${spoken(span)})`
  }));
  const whole: Period[] =
    years.length < 2
      ? []
      : [
          {
            id: wholeGrant,
            kind: "year",
            label: `Whole grant (${spoken({start: from, end: to})})`,
            start: from,
            end: to
          }
        ];
  const parts =
    reporting === "yearly"
      ? []
      : years.flatMap((year) =>
          cut(year.start, year.end, monthsIn[reporting]).map(
            (span, at): Period => ({
              ...span,
              id: `${year.id}-${letters[reporting]}${at + 1}`,
              kind: reporting === "monthly" ? "month" : "quarter",
              label: `${words[reporting]} ${at + 1} of year ${year.id.slice(1)} (${spoken(span)})`
            })
          )
        );
  return [...parts, ...years, ...whole].filter(({start}) => start <= until);
}

type Span = Pick<Period, "start" | "end">;

function cut(from: string, to: string, months: number): Span[] {
  const spans: Span[] = [];
  for (let start = Temporal.PlainDate.from(from); start.toString() <= to; start = start.add({months})) {
    const end = start.add({months}).subtract({days: 1}).toString();
    spans.push({start: start.toString(), end: end <= to ? end : to});
  }
  return spans;
}

const short = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    month: "short",
    year: "numeric",
    timeZone: "UTC"
  });

/** `Jul 2024 to Jun 2025`, `Jul 2024`. */
const spoken = ({start, end}: Span): string =>
  short(start) === short(end) ? short(start) : `${short(start)} to ${short(end)}`;
