import {Temporal} from "temporal-polyfill";

/** Days counted from 1970-01-01, so that the model can add and compare them as numbers. */
export type Day = number;

const epoch = Temporal.PlainDate.from("1970-01-01");
const isoOf = new Map<Day, string>();

/** ISO date to day number. */
export const day = (iso: string): Day => epoch.until(Temporal.PlainDate.from(iso)).days;

/** Day number to ISO date. */
export function isoDay(value: Day): string {
  let iso = isoOf.get(value);
  if (iso === undefined) {
    iso = epoch.add({days: value}).toString();
    isoOf.set(value, iso);
  }
  return iso;
}

/** 0 is Sunday. */
export const weekday = (value: Day): number => (((value + 4) % 7) + 7) % 7;

/** 07/05/2024, as American systems print it. */
export function slashDay(value: Day): string {
  const [year, month, date] = isoDay(value).split("-");
  return `${month}/${date}/${year}`;
}

/** Minutes after midnight as 17:05. */
export const clock24 = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Minutes after midnight as 5:05 PM. */
export function clock12(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
}

/** 2025-Q3 of a day. */
export function quarterOf(value: Day): string {
  const [year, month] = isoDay(value).split("-");
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** 2025-07 of a day. */
export const daysInMonth = (month: string): number => Temporal.PlainYearMonth.from(month).daysInMonth;

export const monthOf = (value: Day): string => isoDay(value).slice(0, 7);

/** Every day from the first to the last, both included. */
export const daysBetween = (first: Day, last: Day): Day[] =>
  Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index);
