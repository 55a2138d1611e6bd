import {type ColumnProfile, shareOf} from "./profile.ts";

const months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
const asDay = new RegExp(`^(?:\\d{1,2}-${months}|${months}-\\d{2})$`, "i");
const rounded = /^-?\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

/** What a spreadsheet has done to a file before it was saved again: told by forms that no system writes. */
export const damageNotes = (columns: readonly ColumnProfile[]): string[] =>
  columns.flatMap((column) =>
    [rangesAsDays, roundedNumbers, lostZeros].flatMap((look) => look(column) ?? [])
  );

/** `3-5` became `5-Mar`, and `10-14` became `Oct-14`. */
function rangesAsDays(column: ColumnProfile): string | undefined {
  const records = held(column, (text) => asDay.test(text));
  if (records === 0 || column.dates !== undefined) return undefined;
  return `${column.header}: a spreadsheet has made days of ranges, such as 5-Mar of 3-5, in ${records} records`;
}

function roundedNumbers(column: ColumnProfile): string | undefined {
  const records = held(column, (text) => rounded.test(text));
  return records === 0
    ? undefined
    : `${column.header}: a spreadsheet has rounded long numbers, such as 1.23E+11, in ${records} records; what they were is lost, and as ids they are refused`;
}

/** ZIP codes of four digits; ids of one width with a zero in front, and shorter ones without. */
function lostZeros(column: ColumnProfile): string | undefined {
  if (!/\b(?:zip|postal|id|ids|number|code|num|no|key)\b/.test(column.says)) return undefined;
  const digits = column.values.filter(([text]) => /^\d+$/.test(text.trim()));
  if (digits.length < column.values.length * 0.9) return undefined;
  const zip = /\b(?:zip|postal)\b/.test(column.says);
  const padded = digits.filter(([text]) => text.trim().startsWith("0") && text.trim().length > 1);
  const width = zip ? 5 : commonWidth(padded.map(([text]) => text.trim()));
  if (width === undefined) return undefined;
  const shorter = held(column, (text) => /^[1-9]\d*$/.test(text) && text.length < width);
  if (shorter === 0 || (!zip && padded.length * 20 < digits.length)) return undefined;
  return `${column.header}: ${shorter} records have fewer than ${width} digits, as when a spreadsheet takes zeros off the front${zip ? "" : ": one id then stands for two people"}`;
}

/** The width that all of them have. */
const commonWidth = (texts: readonly string[]): number | undefined =>
  texts.length > 0 && texts.every(({length}) => length === texts[0]!.length) ? texts[0]!.length : undefined;

const held = (column: ColumnProfile, test: (text: string) => boolean): number =>
  Math.round(shareOf(column, (text) => test(text.trim())) * column.filled);
