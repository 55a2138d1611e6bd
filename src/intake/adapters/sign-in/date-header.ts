import {Temporal} from "temporal-polyfill";

/** A date as the head of a column writes it; what it leaves open is undefined. */
export interface WrittenDate {
  /** Three parts as `3/4/2025` has them, or two as `3/4`; which is which is for `order` to say. */
  numbers?: readonly number[];
  year?: number;
  month?: number;
  day?: number;
  /** `18:30` */
  time?: string;
  /** What stands after the date: `AM`, `Yoga`. */
  label: string;
  /** Written as a month and a number, `Mar-25`, which may be a day or a year. */
  monthFirst?: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const weekday =
  "(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|m|tu|w|th|f|sa|su)";

const weekdayStart = new RegExp(`^${weekday}\\.?,?[\\s-]+(?=\\S)`, "i");
const onlyWeekday = new RegExp(`^${weekday}\\.?$`, "i");
const label =
  "(?:[\\sT,]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\s*([ap])\\.?m\\.?)?)?(?:[\\s,-]*\\(?([^()\\d][^()]*)\\)?)?$";
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${label}`, "i");
const three = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${label}`, "i");
const two = new RegExp(
  `^(\\d{1,2})(?:[-/](?=\\d{1,2}(?:\\D|$))|\\.(?=\\d{1,2}\\.))(\\d{1,2})\\.?${label}`,
  "i"
);
const nameFirst = new RegExp(
  `^${monthName}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:,?[\\s-]+(\\d{4}))?${label}`,
  "i"
);
const dayFirst = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of )?${monthName}(?:[\\s,-]+(\\d{4}|\\d{2}))?${label}`,
  "i"
);

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Reads a column's head as a date; undefined for what is none. A weekday before it is passed over. */
export function readDateHeader(header: string): WrittenDate | undefined {
  const written = header.replace(/\s+/g, " ").trim().replace(weekdayStart, "");
  const fields = readParts(written);
  if (fields === undefined) return undefined;
  const {time, half, label: rest = "", ...date} = fields;
  if (time === undefined) return {...date, label: rest.trim()};
  const clock = clockOf(time, half);
  return clock === undefined ? undefined : {...date, time: clock, label: rest.trim()};
}

interface Parts extends Omit<WrittenDate, "label"> {
  half: string | undefined;
  label: string | undefined;
}

function readParts(written: string): Parts | undefined {
  const found = (pattern: RegExp) => pattern.exec(written) as (string | undefined)[] | null;
  const year = (text: string | undefined) => (text === undefined ? {} : {year: fullYear(text)});
  const tail = (parts: (string | undefined)[]) => {
    const [time, half, label] = parts.slice(-3);
    return {...(time === undefined ? {} : {time}), half, label};
  };
  let parts = found(iso);
  if (parts) return {...year(parts[1]), month: Number(parts[2]), day: Number(parts[3]), ...tail(parts)};
  parts = found(three);
  if (parts) return {numbers: [Number(parts[1]), Number(parts[3])], ...year(parts[4]), ...tail(parts)};
  parts = found(nameFirst);
  if (parts) {
    const day = {month: monthOf(parts[1]!), day: Number(parts[2])};
    return {...day, ...year(parts[3]), ...(parts[3] === undefined ? {monthFirst: true} : {}), ...tail(parts)};
  }
  parts = found(dayFirst);
  if (parts) return {month: monthOf(parts[2]!), day: Number(parts[1]), ...year(parts[3]), ...tail(parts)};
  parts = found(two);
  if (parts) return {numbers: [Number(parts[1]), Number(parts[2])], ...tail(parts)};
  return undefined;
}

/** A year of two digits at the head of a column is of this century: sign-in sheets are younger. */
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function clockOf(time: string, half: string | undefined): string | undefined {
  const [hours = "", minutes = "", seconds] = time.split(":");
  const written = Number(hours);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return [String(hour).padStart(2, "0"), minutes, ...(seconds === undefined ? [] : [seconds])].join(":");
}

/** 1 January 2000 and 2050 as spreadsheets count days. */
const serials = {first: 36_526, last: 54_789};
const dayZero = Temporal.PlainDate.from("1899-12-30");

/** A day as the number a spreadsheet keeps for it, `45720`, which a lost cell format leaves standing. */
export function readSerialDate(cell: string): WrittenDate | undefined {
  if (!/^\s*\d{5}\s*$/.test(cell)) return undefined;
  const days = Number(cell);
  if (days < serials.first || days > serials.last) return undefined;
  const {year, month, day} = dayZero.add({days});
  return {year, month, day, label: ""};
}

export const isWeekday = (cell: string): boolean => onlyWeekday.test(cell.trim());

const monthInTitle = new RegExp(`(?<![\\p{L}])${monthName}(?![\\p{L}])`, "iu");

/** The month and the year a title speaks of: `Sign-in, March 2025`. */
export function readTitle(title: string): {month?: number; year?: number} {
  const name = monthInTitle.exec(title)?.[1];
  const years = [...new Set(title.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])];
  return {
    ...(name === undefined ? {} : {month: monthOf(name)}),
    ...(years.length === 1 ? {year: Number(years[0])} : {})
  };
}
