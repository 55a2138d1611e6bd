import type {Finding} from "../../report.ts";

/** A note that so many of a file's lines, columns or cells were left out on purpose; none when there were none. */
export const leftOut = (
  code: `${"lines" | "columns" | "cells"}_left_out`,
  count: number,
  what: string
): Finding[] =>
  count === 0
    ? []
    : [{code, severity: "note", records: count, message: `${count} ${code.split("_")[0]} left out: ${what}`}];

export const warning = (code: string, records: number | null, message: string): Finding => ({
  code,
  severity: "warning",
  records,
  message
});

export const note = (code: string, records: number | null, message: string): Finding => ({
  code,
  severity: "note",
  records,
  message
});

/** What a table of any system may have of nothing. */
export const blanksLeftOut = ({
  blankRows,
  blankColumns
}: {
  blankRows: number;
  blankColumns: number;
}): Finding[] => [
  ...leftOut("lines_left_out", blankRows, "rows with nothing in any column"),
  ...leftOut("columns_left_out", blankColumns, "columns without a name and without a value")
];
