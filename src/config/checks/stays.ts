import type {ColumnMapping} from "../job.ts";
import type {Finding, JobCheck} from "./check.ts";

/** A length of stay says nothing without its unit, the day it is told on and whether the stay goes on. */
export const checkStays: JobCheck = ({job, feed}) => {
  if (feed.id !== "episodes") return [];
  const mapped = new Map(
    Object.entries(job.columns).map(([header, mapping]) => [mapping.to, {header, mapping}])
  );
  const constant = ["length", "ended"].flatMap((name): Finding[] =>
    Object.hasOwn(job.constants, name)
      ? [{path: ["constants", name], atName: true, message: `${name} is each stay's own: map a column to it`}]
      : []
  );
  const length = mapped.get("length");
  if (length === undefined) return constant;
  const path = ["columns", length.header];
  const find = (wrong: boolean, message: string): Finding[] => (wrong ? [{path, atName: true, message}] : []);
  return [
    ...constant,
    ...find(
      length.mapping.unit === undefined,
      `length needs its unit: ${length.header}: {to: length, unit: months}, or days, weeks or years`
    ),
    ...find(
      job.export_date === undefined && job.coverage.to === undefined,
      "length needs the day it is told on, from which beginnings are worked out: write export_date, such as export_date: 2025-06-30, or coverage: {to: 2025-06-30}"
    ),
    ...find(
      !["closed", "ended", "reason"].some((name) => mapped.has(name)),
      "length does not say whether the stay goes on: map a column to ended (yes once it is over), closed (day of exit) or reason"
    ),
    ...find(
      job.mode === "window",
      "length goes with snapshot or append: a window is replaced by days of entry, which a length does not tell to the day"
    )
  ];
};

const ofStays: readonly ColumnMapping["unit"][] = ["days", "weeks", "months", "years"];

/** Stays are told in days and more, all else in hours and less. */
export const misfitUnit = (
  unit: NonNullable<ColumnMapping["unit"]>,
  stored: "minutes" | "seconds" | "days"
): boolean => ofStays.includes(unit) !== (stored === "days");
