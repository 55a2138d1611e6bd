import type {Dimensions} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {chosenPeriods} from "../select.ts";

export type ReleasePeriod = Dimensions["periods"][number];

export interface ContractPeriods {
  /** The shortest time that the release tells of: its months, or what a grant reports by. */
  short: "month" | "quarter" | "fiscal_year" | "year" | "all";
  /** Each short period, and after the last of a year the year itself. */
  rows: readonly ReleasePeriod[];
}

const kinds = ["month", "quarter", "fiscal_year", "year", "all"] as const;

/**
 * Every month with its fiscal years; of one period asked for, the months in it and the period itself, for people are not added up
 * over months.
 */
export function contractPeriods(release: ReleaseView, period: string | undefined): ContractPeriods {
  const {periods} = release.dimensions;
  const told = new Set(release.cells.map((cell) => cell.period));
  const of = (kind: string): ReleasePeriod[] =>
    periods.filter((one) => one.kind === kind && told.has(one.id));
  const short = kinds.find((kind) => of(kind).length > 0) ?? "all";
  const [asked] = period === undefined ? [] : chosenPeriods(release, period);
  const within =
    asked === undefined
      ? of(short)
      : asked.kind === short
        ? []
        : of(short).filter(({start, end}) => start >= asked.start && end <= asked.end);
  const closing = asked === undefined ? (short === "fiscal_year" ? [] : of("fiscal_year")) : [asked];
  return {short, rows: [...within, ...closing].toSorted(inTime)};
}

/** By their last day, the longer one last. */
const inTime = (a: ReleasePeriod, b: ReleasePeriod): number =>
  a.end < b.end ? -1 : a.end > b.end ? 1 : a.start > b.start ? -1 : a.start < b.start ? 1 : 0;
