import type {Job} from "../../config/load.ts";
import {usageError} from "../../error.ts";
import type {Evidence} from "../adapter.ts";
import {momentReader} from "../conform/fields/calendar.ts";
import type {Grid, GridRow} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import type {Finding} from "../report.ts";
import {intervalStart} from "./interval-summary/clock.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut, note, warning} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {distinctNames, folded, placeOf, tableUnder} from "./shared/table.ts";

/** Counts of calls by interval or day from a phone system: sums with denominators of their own, no calls. */
export const adapter = gridAdapter({
  id: "interval-summary",
  version: 1,
  title: "Phone systems' summaries by interval or day",
  evidence,
  reshape: reshapeIntervals
});

const counts =
  /\b(offered|received|presented|entered|inbound calls|acd calls|answered|handled|accepted|abandon(ed|s)?|aband|lost|missed)\b/i;
const dates = ["date", "day", "report date", "call date", "start date"];
const intervals = [
  "interval",
  "time interval",
  "half hour",
  "hour",
  "time",
  "start time",
  "interval start",
  "period",
  "time period"
];
/** What the adapter adds. */
const added = "StartedAt";
const total = /^\s*(grand |sub-?)?(totals?|sum|average|avg|summary)\b/i;

/** The row whose headers are a day or an interval, and counts of calls. */
function headerAt({rows}: Grid, job?: Job): number {
  const own = [job?.interval_summary?.date, job?.interval_summary?.interval].filter(
    (name) => name !== undefined
  );
  return rows.slice(0, 30).findIndex(({cells}) => {
    const names = cells.map(folded);
    const placed = [...own.map(folded), ...dates, ...intervals].some((name) => names.includes(name));
    return placed && cells.some((cell) => counts.test(cell));
  });
}

/** A table of days with its header on the first line is read by `plain` just as well. */
function evidence(grid: Grid): Evidence | undefined {
  const at = headerAt(grid);
  if (at === -1) return undefined;
  const headers = grid.rows[at]!.cells;
  const counted = headers.filter((cell) => counts.test(cell)).map(headerName);
  const byInterval = headers.some((cell) => intervals.includes(folded(cell)));
  return {
    confidence: byInterval && counted.length > 1 ? 0.9 : at > 0 ? 0.6 : 0.4,
    reasons: [`counts of calls (${namesOf(counted)}) by ${byInterval ? "interval" : "day"}`]
  };
}

/** One record an interval or day, `StartedAt` worked out of day and interval; totals left out and counted. */
export function reshapeIntervals(grids: readonly Grid[], job: Job): Reshaped {
  const grid = grids[0]!;
  const at = headerAt(grid, job);
  if (at === -1)
    throw misfit(grid, {
      system: "interval-summary",
      expected: "a day or an interval and counts of calls such as Offered, Answered, Abandoned",
      found: namesOf((grid.rows[0]?.cells ?? []).map(headerName)),
      line: grid.rows[0]?.line ?? 1
    });
  const under = grid.rows.slice(at + 1);
  const rows = under.filter((row) => !isTotal(row));
  const table = tableUnder(grid, distinctNames(grid.rows[at]!.cells), rows);
  const placed = startsOf(grid, at, table.headers, table.records, job);
  return {
    headers: [...table.headers, added],
    records: table.records.map((row, k) => ({...row, cells: [...row.cells, placed.starts[k]!]})),
    malformed: table.malformed,
    findings: [
      ...leftOut("lines_left_out", at, "titles above the header"),
      ...leftOut("lines_left_out", under.length - rows.length, "rows of totals"),
      ...placed.findings,
      ...denominators(table.headers, table.records),
      ...blanksLeftOut(table)
    ]
  };
}

const isTotal = ({cells}: GridRow): boolean => total.test(cells.find((cell) => cell.trim() !== "") ?? "");

/** Day and time of each record. A day stands once for the intervals under it, or in the title for all of them. */
function startsOf(
  grid: Grid,
  header: number,
  headers: readonly string[],
  records: readonly GridRow[],
  job: Job
): {starts: string[]; findings: Finding[]} {
  const settings = job.interval_summary;
  const read = momentReader({order: settings?.order});
  const date = placeOf(headers, ...(settings?.date === undefined ? dates : [settings.date]));
  const interval = placeOf(headers, ...(settings?.interval === undefined ? intervals : [settings.interval]));
  const titled = date === -1 ? titleDay(grid, header, read, job) : undefined;
  let [day, carried] = [titled, 0];
  const starts = records.map(({cells}) => {
    const written = date === -1 ? "" : cells[date]!.trim();
    let time = interval === -1 ? undefined : intervalStart(cells[interval]!);
    if (written !== "") {
      const moment = read(written);
      day = "day" in moment ? moment.day : written;
      time ??= "day" in moment ? moment.time?.slice(0, 5) : undefined;
    } else if (date !== -1) carried++;
    return [day, ...(time === undefined ? [] : [time])].join(" ");
  });
  return {
    starts,
    findings: [
      ...(titled === undefined
        ? []
        : [note("day_from_title", null, "the day is the one of the title above the header")]),
      ...(carried === 0
        ? []
        : [
            note(
              "days_carried",
              carried,
              `${carried} intervals have no day of their own; it is that of the line above`
            )
          ])
    ]
  };
}

/** The one day that the lines above the header name. */
function titleDay(
  {file, rows}: Grid,
  header: number,
  read: ReturnType<typeof momentReader>,
  job: Job
): string {
  const words = rows.slice(0, header).flatMap(({cells}) => cells.flatMap((cell) => cell.split(/\s+/)));
  const days = new Set(words.flatMap((word) => dayIn(word, read)));
  const [day] = days;
  if (day !== undefined && days.size === 1) return day;
  throw usageError(
    `interval summary: ${days.size === 0 ? "no day" : "more than one day"} above the header, and no column of days`,
    {
      at: {file: file.path, line: rows[header]!.line},
      next: `set interval_summary: {date: HEADER, order: mdy} in ${job.path}, or export a day at a time`
    }
  );
}

function dayIn(word: string, read: ReturnType<typeof momentReader>): string[] {
  const moment = read(word.replace(/[,;:]$/, ""));
  return "day" in moment ? [moment.day] : [];
}

/** Where more was answered and abandoned than offered, the system counts them differently: said, not mended. */
function denominators(headers: readonly string[], records: readonly GridRow[]): Finding[] {
  const place = (pattern: RegExp) => headers.findIndex((header) => pattern.test(header));
  const [offered, answered, abandoned] = [
    place(/\b(offered|received|presented|entered)\b/i),
    place(/\b(answered|handled|accepted)\b/i),
    place(/\baband/i)
  ];
  if (offered === -1 || answered === -1) return [];
  const more = records.filter(({cells}) => {
    const [all, ...parts] = [offered, answered, ...(abandoned === -1 ? [] : [abandoned])].map((at) =>
      Number(cells[at]!.replaceAll(",", "").trim() || Number.NaN)
    );
    return parts.reduce((sum, part) => sum + part, 0) > all!;
  }).length;
  return more === 0
    ? []
    : [
        warning(
          "more_than_offered",
          more,
          `${more} intervals have more calls answered and abandoned than offered; kept as they are`
        )
      ];
}
