import {codes} from "../../codes.ts";
import {failed, type ParseValue, value} from "../parsed.ts";
import {readTime} from "./calendar.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

/** The day that spreadsheets put before a time that has none. */
const dayZero = /^(?:1899-12-3[01]|1900-01-0[01])[T ]/;

/** A time of day beside a day in another column, `18:30:00`; also as the part of a day that a spreadsheet keeps, `0.75`. */
export const time: FieldKindParser = (): ParseValue => (text) => {
  const written = spaced(text).replace(dayZero, "");
  const read = /^0?\.\d+$|^0$/.test(written) ? partOfDay(Number(written)) : readTime(written);
  return read === undefined ? failed("not_a_time_of_day", codes.not_a_time_of_day) : value(read);
};

function partOfDay(part: number): string | undefined {
  const seconds = Math.round(part * 86_400);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return seconds >= 86_400 ? undefined : clock.map((each) => String(each).padStart(2, "0")).join(":");
}
