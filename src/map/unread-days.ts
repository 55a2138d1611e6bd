import {type ColumnProfile, shareOf} from "./profile.ts";

const days = /\b(?:date|day|month|when|timestamp|start|end|time|dob|born)\b/;
const months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*";

/** Ways of writing days that no job reads, and what to ask for instead. */
const forms: readonly (readonly [
  test: (text: string, column: ColumnProfile) => boolean,
  what: string,
  next: string
])[] = [
  [
    (text, {says}) =>
      /^\d{5}(?:\.\d+)?$/.test(text) && Number(text) > 20_000 && Number(text) < 60_000 && days.test(says),
    "days as a spreadsheet's serial numbers, such as 45658",
    "format the column as a date, year first, and export again"
  ],
  [
    (text) => /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?:[ ,T].*)?$/.test(text),
    "days with a year of two digits",
    "export with years of four digits"
  ],
  [
    (text) =>
      new RegExp(
        `^(?:[a-z]+,? )?(?:${months}\\.?[ -]\\d{1,2}(?:st|nd|rd|th)?,?[ -]\\d{2,4}|\\d{1,2}[ -]${months}[ -,]*\\d{2,4})\\b`,
        "i"
      ).test(text),
    "days with the month as a word",
    "export days as 2025-03-31 or 03/31/2025"
  ],
  [
    (text, {says}) =>
      (/^(?:[1-9]|1[0-2])$/.test(text) && /\bmonth$/.test(says)) ||
      (/^(?:19|20)\d{2}[-/](?:0?[1-9]|1[0-2])$/.test(text) && days.test(says)) ||
      new RegExp(`^(?:${months}[ -]*(?:20)?\\d{2}|(?:0?[1-9]|1[0-2])/20\\d{2})$`, "i").test(text),
    "months without a day",
    "export by day, or write the first of each month"
  ]
];

/** A column that holds days which cannot be read as they stand. */
export interface UnreadDays {
  column: ColumnProfile;
  what: string;
  next: string;
}

export const unreadDays = (columns: readonly ColumnProfile[]): UnreadDays[] =>
  columns.flatMap((column) => {
    if (column.dates !== undefined || column.filled === 0) return [];
    const form = forms.find(([test]) => shareOf(column, (text) => test(text.trim(), column)) > 0.6);
    return form === undefined ? [] : [{column, what: form[1], next: form[2]}];
  });

export const unreadNote = ({column: {header}, what, next}: UnreadDays): string =>
  `${header} holds ${what}, which are not read: ${next}`;
