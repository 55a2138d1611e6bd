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
