import type {Period} from "../cell.ts";
import {monthsOf} from "../periods.ts";
import type {Cut} from "./cuts.ts";

/** Stands in for the month of records without dates, or with one long before all others; they are in `all` only. */
export const undatedMonth = "0001-01-01";

/** A period that facts of a month, or of a week, belong to, in a cut that asks for it. */
export interface Membership {
  /** First day of the month, or the week. */
  month: string;
  byProgram: boolean;
  bySite: boolean;
  /** Position in the list of periods. */
  period: number;
  /** First day of the period's last month. */
  lastMonth: string;
}

/** Every membership of the cuts without characteristics, once. */
export function membershipsOf(periods: readonly Period[], cuts: readonly Cut[]): Membership[] {
  return periods.flatMap((period, at) => {
    const months = [
      ...(period.kind === "week" ? [period.start] : monthsOf(period, period.end)),
      ...(period.kind === "all" ? [undatedMonth] : [])
    ];
    const lastMonth = period.kind === "week" ? period.start : `${period.end.slice(0, 7)}-01`;
    return cuts
      .filter(({kind, characteristic}) => kind === period.kind && !characteristic)
      .flatMap(({program, site}) =>
        months.map((month) => ({month, byProgram: program, bySite: site, period: at, lastMonth}))
      );
  });
}

/** What is cut by characteristics too: at which level, and in which periods. */
export function groupedCuts(
  periods: readonly Period[],
  cuts: readonly Cut[]
): {byProgram: boolean; bySite: boolean; period: number}[] {
  return periods.flatMap(({kind}, period) =>
    cuts
      .filter((cut) => cut.kind === kind && cut.characteristic)
      .map(({program, site}) => ({byProgram: program, bySite: site, period}))
  );
}
