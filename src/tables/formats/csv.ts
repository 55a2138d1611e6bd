import type {Table, TableFormat, Value} from "../table.ts";

/** RFC 4180: CRLF, quotes doubled. Numbers in full; shares between 0 and 1. The stamp is a column, so that no reader loses it. */
export const format: TableFormat = {
  id: "csv",
  extension: "csv",
  notesBeside: true,
  write({columns, rows, stamp}: Table) {
    const stamped = stamp === null ? [] : [stamp];
    const records = [
      [...columns.map(({key}) => key), ...(stamp === null ? [] : ["stamp"])],
      ...rows.map((row) => [...columns.map(({key}) => row[key] ?? null), ...stamped])
    ];
    return new TextEncoder().encode(records.map((record) => `${record.map(field).join(",")}\r\n`).join(""));
  }
};

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number is not text. */
export function field(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
