import {Temporal} from "temporal-polyfill";

/** Days that are not written as three numbers. */

export interface DayParts {
  year: string;
  month: string;
  day: string;
}

const english = ["january", "february", "march", "april", "may", "june", "july", "august", "september"];
const spanish = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"];
const months = new Map(
  [
    [...english, "october", "november", "december"],
    [...spanish, "octubre", "noviembre", "diciembre"]
  ].flatMap((names) =>
    names.flatMap((name, at): [string, string][] => [
      [name, String(at + 1)],
      [name.slice(0, 3), String(at + 1)]
    ])
  )
).set("sept", "9");

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+/iu;
const ending = "(?:st|nd|rd|th)?";
const gap = "(?:[-/. ]|,? |\\.? de )";
const year = "(?<year>\\d{4}|\\d{2})";
const worded = [
  `(?<day>\\d{1,2})${ending}${gap}(?<month>\\p{L}{3,10})\\.?${gap}${year}`,
  `(?<month>\\p{L}{3,10})\\.?${gap}(?<day>\\d{1,2})${ending}${gap}${year}`,
  `(?<year>\\d{4})${gap}(?<month>\\p{L}{3,10})\\.?${gap}(?<day>\\d{1,2})`
].map((pattern) => new RegExp(`^${pattern}$`, "iu"));

/** `31-Jan-2026`, `January 31st, 2026`, `Sat, 31 enero 2026`: the month's name says the order. */
export function partsOfNamed(text: string): DayParts | undefined {
  if (!/\p{L}{3}/u.test(text)) return undefined;
  const written = text.replace(weekday, "");
  for (const form of worded) {
    const groups = form.exec(written)?.groups as DayParts | undefined;
    const month = groups === undefined ? undefined : months.get(groups.month.toLowerCase());
    if (groups !== undefined && month !== undefined) return {...groups, month};
  }
  return undefined;
}

/** Spreadsheets count a 29 February 1900 that never was: only days behind it are certain. */
const firstSerial = 61;
const lastSerial = 2_958_465;
const dayZero = Temporal.PlainDate.from("1899-12-30");
const secondsOfDay = 86_400;

/** `46053.75` as spreadsheets keep 31 January 2026, 18:00; undefined for what is no such number. */
export function readSerial(text: string): {day: string; time: string | undefined} | undefined {
  if (!/^\d{2,7}(?:\.\d+)?$/.test(text)) return undefined;
  const seconds = Math.round(Number(text) * secondsOfDay);
  const days = Math.floor(seconds / secondsOfDay);
  if (days < firstSerial || days > lastSerial) return undefined;
  const rest = seconds - days * secondsOfDay;
  return {
    day: dayZero.add({days}).toString(),
    time: text.includes(".") ? Temporal.PlainTime.from("00:00").add({seconds: rest}).toString() : undefined
  };
}
