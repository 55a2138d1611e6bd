import writeExcelFile, {type SheetData} from "write-excel-file/node";
import type {Column, ColumnKind, Row, Table, TableFormat, Value} from "../table.ts";
import {withFixedDates} from "../zip.ts";

const numberFormats: Readonly<Record<ColumnKind, string | undefined>> = {
  count: "#,##0",
  days: "#,##0",
  seconds: "0.0",
  per_1000: "0.0",
  average: "0.0",
  hours: "#,##0.0",
  score: "0.00",
  effect: "0.00",
  p: "0.000",
  percent: "0.0%",
  text: undefined,
  sentence: undefined
};

/** Characters; longer words go over several lines. */
const widestText = 60;

/** Numbers as numbers, the header frozen, and a sheet of notes; the stamp stands on both sheets. */
export const format: TableFormat = {
  id: "xlsx",
  extension: "xlsx",
  notesBeside: false,
  async write(table) {
    const stamp: SheetData = table.stamp === null ? [] : [[{value: table.stamp, fontWeight: "bold"}]];
    const workbook = writeExcelFile(
      [
        {
          sheet: sheetName(table.title),
          data: [
            ...stamp,
            header(table),
            ...table.rows.map((row) => table.columns.map((column) => cell(column, row)))
          ],
          columns: table.columns.map((column) => ({width: width(column, table.rows)})),
          stickyRowsCount: stamp.length + 1,
          orientation: "landscape"
        },
        {sheet: "Notes", data: [...stamp, ...notes(table)], columns: [{width: 120}]}
      ],
      {fontFamily: "Calibri", fontSize: 11}
    );
    return withFixedDates(await workbook.toBuffer());
  }
};

/** A workbook allows 31 characters, and some not at all; whole words are kept. */
const sheetName = (title: string): string => {
  const name = title.replace(/[\\/*?:[\]]/g, " ");
  return name.length <= 31
    ? name
    : name
        .slice(0, 32)
        .replace(/\s+\S*$/, "")
        .slice(0, 31);
};

const header = ({columns}: Table): SheetData[number] =>
  columns.map(({label, kind}) => ({
    value: label,
    fontWeight: "bold",
    wrap: true,
    align: isWords(kind) ? "left" : "right",
    alignVertical: "bottom",
    backgroundColor: "#EEF1F0",
    bottomBorderStyle: "thin"
  }));

const isWords = (kind: ColumnKind): boolean => kind === "text" || kind === "sentence";

function cell({key, kind: usual, kindIn}: Column, row: Row): SheetData[number][number] {
  const value: Value = row[key] ?? null;
  const kind = kindIn?.(row) ?? usual;
  if (value === null) return null;
  if (typeof value === "string")
    return {
      value,
      type: String,
      align: isWords(kind) ? "left" : "right",
      alignVertical: "top",
      wrap: kind === "sentence" || value.length > widestText - 2
    };
  const numberFormat = numberFormats[kind];
  return {
    value,
    type: Number,
    alignVertical: "top",
    ...(numberFormat === undefined ? {} : {format: numberFormat})
  };
}

const notes = ({title, organization, asOf, notes}: Table): SheetData =>
  [`${title}: ${organization}`, `As of ${asOf}`, ...notes].map((text, index) => [
    {value: text, type: String, wrap: true, ...(index === 0 ? {fontWeight: "bold" as const} : {})}
  ]);

/** In characters: words as wide as they are, within what a screen holds, and so those that stand in place of a figure. */
function width({key, kind, label}: Column, rows: readonly Row[]): number {
  if (kind === "sentence") return 90;
  const longest = rows.reduce((most, {[key]: value}) => {
    return typeof value === "string" ? Math.max(most, value.length) : most;
  }, 0);
  return kind === "text"
    ? Math.min(widestText, Math.max(12, label.length + 2, longest + 2))
    : Math.min(30, Math.max(12, Math.min(22, label.length + 2), longest + 2));
}
