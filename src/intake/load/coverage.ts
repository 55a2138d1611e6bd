import {Temporal} from "temporal-polyfill";
import type {Job} from "../../config/load.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Plan} from "../plan.ts";
import type {Coverage, Finding} from "../report.ts";

/** How many records lie on a day; the days go up. */
export interface DayCount {
  day: string;
  records: number;
}

/** Days of the rows just loaded: of the one that places a record in time, and of the others that were known by then. */
interface Days {
  days: readonly DayCount[];
  reached: readonly DayCount[];
}

/** What is only scheduled says nothing about how far an export reaches. */
export async function daysOf(warehouse: Warehouse, plan: Plan, loadId: number): Promise<Days> {
  const {feed} = plan;
  const only = [
    ...(plan.columns.has("status") ? ["and status <> 'scheduled'"] : []),
    ...(plan.columns.has("code") ? ["and code is null"] : [])
  ];
  const count = (fields: readonly string[]): Promise<DayCount[]> => {
    const columns = fields.flatMap((field) => feed.fields[field]?.column ?? []);
    if (columns.length === 0) return Promise.resolve([]);
    return warehouse.query<DayCount>(`
    select day::varchar as day, count(*)::integer as records
    from (${columns.map((column) => `select cast(${column} as date) as day from stored.${feed.table} where load_id = ${loadId} ${only.join(" ")}`).join(" union all ")})
    where day is not null
    group by day order by day`);
  };
  const dated = feed.dated === undefined ? [] : [feed.dated];
  return {days: await count(dated), reached: await count([...dated, ...(feed.reaches ?? [])])};
}

/** A year without a record parts two series. */
const longestSilence = 365;
/** A series with less than this share of the records is a slip of dates, not a time the export speaks of. */
const smallestSeries = 0.01;

export interface Series {
  from: string;
  to: string;
  records: number;
}

/** Splits days into series wherever nothing was recorded for a year. */
export function seriesOf(days: readonly DayCount[]): Series[] {
  const all: Series[] = [];
  for (const {day, records} of days) {
    const last = all.at(-1);
    if (last === undefined || daysBetween(last.to, day) > longestSilence) {
      all.push({from: day, to: day, records});
    } else {
      last.to = day;
      last.records += records;
    }
  }
  return all;
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {largestUnit: "day"}).days;

export interface Covering {
  days: readonly DayCount[];
  /** The same with the other days that were known by then; those of `days` alone when not given. */
  reached?: readonly DayCount[];
  declared: {from?: string | undefined; to?: string | undefined; programs?: string[] | undefined};
  /** Undefined where the job does not say when the export was taken. */
  exportDate: string | undefined;
  mode: Job["mode"];
  today: string;
}

export interface Covered {
  coverage: Coverage;
  exportDate: string | null;
  findings: Finding[];
}

/**
 * Which days an export speaks of: as declared, else from its first record, a few records years off the series aside, to
 * the day it was taken where the job says which that is, since days without a record are then days on which nothing was
 * recorded, else to the last day it tells of, that of an exit as well as of an entry. A `window` replaces what lies in it, and so ends at its last record in any case.
 * Never beyond the day the export was taken, as the job says it, or today.
 */
export function coverageOf(covering: Covering): Covered {
  const {days, declared, exportDate, mode, today} = covering;
  const {main, stray} = partsOf(days);
  const reached = mode === "window" ? days : (covering.reached ?? days);
  const newest = reached.filter(({day}) => day <= today).at(-1)?.day;
  const taken = exportDate ?? newest ?? null;
  // The newest record says when the export was taken at the earliest; who declares a later end knows better.
  const isKnown = exportDate !== undefined || declared.to === undefined;
  const last = taken === null || taken > today || !isKnown ? today : taken;
  const from = declared.from ?? main[0]?.from ?? null;
  const newestSeries = partsOf(reached).main.at(-1)?.to ?? null;
  const silence = exportDate !== undefined && mode !== "window" && newestSeries !== null;
  const to = declared.to ?? (silence ? exportDate : newestSeries);
  const cut = to !== null && to > last ? last : to;
  const inferred = (declared.from === undefined || declared.to === undefined) && days.length > 0;
  return {
    exportDate: taken,
    coverage: {
      from: from !== null && cut !== null && from > cut ? cut : from,
      to: cut,
      programs: declared.programs ?? null,
      inferred
    },
    findings: [
      ...strayFinding(stray, main),
      ...(inferred
        ? [
            note(
              "coverage_inferred",
              null,
              `coverage worked out from the ${silence && declared.to === undefined ? "records and the export's date" : "records"}: ${from} to ${cut}`
            )
          ]
        : []),
      ...(declared.to !== undefined && declared.to !== cut
        ? [
            note(
              "coverage_cut",
              null,
              `coverage is declared to ${declared.to}, ${exportDate === undefined ? "which is to come" : "after the export was taken"}; cut to ${cut}`
            )
          ]
        : [])
    ]
  };
}

/** The series an export is about, and those that slips of dates make. */
function partsOf(days: readonly DayCount[]): {main: Series[]; stray: Series[]} {
  const series = seriesOf(days);
  const total = days.reduce((sum, {records}) => sum + records, 0);
  const isMain = ({records}: Series) => records >= total * smallestSeries;
  return {main: series.filter(isMain), stray: series.filter((part) => !isMain(part))};
}

function strayFinding(stray: readonly Series[], main: readonly Series[]): Finding[] {
  if (stray.length === 0) return [];
  const records = stray.reduce((sum, part) => sum + part.records, 0);
  return [
    {
      code: "dates_off_series",
      severity: "warning",
      records,
      message: `${records} records are dated a year or more away from the others (${main[0]?.from} to ${main.at(-1)?.to}); they are kept, and do not stretch what the export covers`
    }
  ];
}

const note = (code: string, records: number | null, message: string): Finding => ({
  code,
  severity: "note",
  records,
  message
});
