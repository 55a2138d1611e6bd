import {Temporal} from "temporal-polyfill";
import {codes} from "../../codes.ts";
import {failed, type Parsed} from "../parsed.ts";
import {type DayParts, partsOfNamed, readSerial} from "./day-forms.ts";

export type DateOrder = "ymd" | "mdy" | "dmy";

/** How days are written. */
export interface DayForm {
  /** `serial`: as the number a spreadsheet keeps. */
  order?: DateOrder | "serial" | undefined;
  /** 1900 or 2000, which years of two digits are added to; such years are refused where it is not given. */
  century?: number | undefined;
}

const separated = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/;
const compact = /^(\d{4}|\d{2})(\d{2})(\d{2})$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?m\.?)?$/i;
const zone = /\s*(Z|[+-]\d{2}:?\d{2})$/i;
const namedZone = /\s(?![AP]M$)[A-Z]{2,5}$/;

/** An ISO day, or why the text is none. */
type Day = {day: string} | {failure: Parsed};

/**
 * Reads a day of the calendar in the declared order, or in its own where it names the month. A year of two digits is
 * refused without a century: it would be a guess.
 */
function readDay(text: string, order: DateOrder, century: number | undefined): Day {
  const parts = partsOf(text, order);
  if (parts === undefined) return {failure: failed("not_a_date", codes.not_a_date)};
  const {year, month, day} = parts;
  const short = year.length === 2;
  if (short && century === undefined) return {failure: failed("two_digit_year", codes.two_digit_year)};
  if (!short && year.length !== 4) return {failure: failed("not_a_date", codes.not_a_date)};
  try {
    const whole = short ? century! + Number(year) : Number(year);
    const fields = {year: whole, month: Number(month), day: Number(day)};
    return {day: Temporal.PlainDate.from(fields, {overflow: "reject"}).toString()};
  } catch {
    return {failure: failed("no_such_day", codes.no_such_day)};
  }
}

function partsOf(text: string, order: DateOrder): DayParts | undefined {
  const [, first, , second, third] = separated.exec(text) ?? [];
  if (first !== undefined && second !== undefined && third !== undefined) {
    const [year, month, day] =
      order === "ymd"
        ? [first, second, third]
        : order === "mdy"
          ? [third, first, second]
          : [third, second, first];
    return month.length <= 2 && day.length <= 2 ? {year, month, day} : undefined;
  }
  const [, year, month, day] = (order === "ymd" && compact.exec(text)) || [];
  return year !== undefined && month !== undefined && day !== undefined
    ? {year, month, day}
    : partsOfNamed(text);
}

/** The wall-clock moment a text means, with the offset from UTC it names, if any. */
export interface Moment {
  /** ISO day. */
  day: string;
  /** `18:30:00`, with microseconds where there are any; undefined where no time of day is given. */
  time: string | undefined;
  offset: string | undefined;
}

export type ReadMoment = (text: string) => Moment | {failure: Parsed};

/** Days are few and times are many, so that each day is checked against the calendar once. */
const rememberedDays = 100_000;

/**
 * Makes a reader of days with an optional time of day: 24 hours or AM and PM, seconds and fractions optional, after a
 * space or `T`. An offset such as `Z` or `-05:00` is told apart; a zone's name is refused, for names such as CST mean
 * several.
 */
export function momentReader({order = "ymd", century}: DayForm): ReadMoment {
  if (order === "serial") return serialMoment;
  const known = new Map<string, Day>();
  const dayOf = (text: string): Day => {
    const day = known.get(text) ?? readDay(text, order, century);
    if (known.size < rememberedDays) known.set(text, day);
    return day;
  };
  return (text) => {
    const at = timeStart(text);
    const read = dayOf(at === -1 ? text : text.slice(0, at).replace(/[,\s]+$/, ""));
    if ("failure" in read) return read;
    if (at === -1) return {day: read.day, time: undefined, offset: undefined};
    const written = text
      .slice(at)
      .replace(/^[T,\s]+/, "")
      .trim();
    const offset = zone.exec(written)?.[1];
    const time = readTime(written.replace(zone, ""));
    if (time === undefined) {
      const named = readTime(written.replace(namedZone, "")) !== undefined;
      const code = named ? "zoned_time" : "not_a_time";
      return {failure: failed(code, codes[code])};
    }
    return {day: read.day, time, offset};
  };
}

const serialMoment: ReadMoment = (text) => {
  const moment = readSerial(text);
  return moment === undefined
    ? {failure: failed("not_a_date", codes.not_a_date)}
    : {...moment, offset: undefined};
};

/** Where the time of day starts: at the `T` or white space before a digit group followed by a colon. */
const timeStart = (text: string): number => text.search(/(?:T|,?\s+)\d{1,2}:/);

/** `18:30:00` for a time of day of 24 hours, or of AM and PM. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes, seconds = "0", fraction = "", half] = clock.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const written = Number(hours);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const microseconds = fraction.slice(0, 6).replace(/0+$/, "");
  const whole = [String(hour), minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
  return microseconds === "" ? whole : `${whole}.${microseconds}`;
}

/** The workspace's wall clock, `2024-03-01 18:30:00`, at a moment that may be given with an offset from UTC. */
export function inZone({day, time = "00:00:00", offset}: Moment, timeZone: string): string {
  if (offset === undefined) return `${day} ${time}`;
  const sign = /^z$/i.test(offset) ? "+00:00" : offset.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(sign)
    .withTimeZone(timeZone)
    .toPlainDateTime()
    .toString()
    .replace("T", " ");
}
