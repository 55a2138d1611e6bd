import {readFile, stat} from "node:fs/promises";
import readSheets from "read-excel-file/universal";
import {refusal} from "../../../error.ts";
import {type Limits, tooLarge, usualLimits} from "./limits.ts";
import {checked, entriesOf, opened} from "./zip.ts";

/** A sheet of a workbook: every row from the first on, its cells as text. */
export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
}

/** A workbook is read whole; Excel itself ends at a million rows. */
const workbookLimits: Limits = {...usualLimits, size: 1 << 30, ratio: 100};

/**
 * The sheets of an .xlsx workbook in their order. Dates are ISO text (`2024-01-31`, with ` 13:30:00` where the cell has
 * a time, `13:30` where it is a time alone), numbers are plain decimals with the 15 digits that Excel keeps, formulas
 * their last result, and a merged cell stands where it begins. Throws a refusal for a damaged or too large workbook.
 */
export async function openSheets(path: string, limits: Limits = workbookLimits): Promise<readonly Sheet[]> {
  await assertWhole(path, limits);
  const {buffer, byteOffset, length} = await readFile(path);
  const sheets = await readSheets(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer, {
    trim: false,
    parseNumber: decimalOf
  }).catch((cause: unknown) => {
    throw refusal("workbook: damaged, or not written as Excel does", {
      at: {file: path},
      next: "open it in a spreadsheet program and save it again",
      cause
    });
  });
  return sheets.map(({sheet, data}) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => textOf(cell as Cell)))
  }));
}

type Cell = string | number | boolean | Date | null | undefined;

/** The reader below does not look at sizes and checksums, and takes damaged cells for other ones. */
async function assertWhole(path: string, limits: Limits): Promise<void> {
  const {size} = await stat(path);
  const archive = await opened(path);
  try {
    const entries = await entriesOf(archive, path, limits);
    const unpacked = entries.reduce((sum, {uncompressedSize}) => sum + uncompressedSize, 0);
    if (unpacked > limits.size) throw tooLarge(path, `more than ${limits.size} bytes unpacked`);
    if (unpacked > limits.ratioFrom && unpacked > size * limits.ratio)
      throw tooLarge(path, `more than ${limits.ratio} times its size unpacked`);
    for (const entry of entries) for await (const _ of checked(archive, entry, path));
  } finally {
    archive.close();
  }
}

/** Excel stores 0.1 + 0.2 with the noise of binary fractions and shows 15 digits. */
function decimalOf(stored: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  return plain(Number(number.toPrecision(15)));
}

/** Without an exponent, which would be taken for damage. */
function plain(number: number): string {
  const text = String(number);
  if (!text.includes("e")) return text;
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, "");
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}

const day = 86_400_000;

function dateText(moment: Date): string {
  const seconds = Math.round(moment.getTime() / 1000) * 1000;
  if (!Number.isFinite(seconds)) return "";
  const [date = "", rest = ""] = new Date(seconds).toISOString().split("T");
  const time = rest.slice(0, 8);
  // Day 0 of Excel's calendar: a time of day without a date.
  if (seconds >= Date.UTC(1899, 11, 30) && seconds < Date.UTC(1899, 11, 30) + day)
    return time.endsWith(":00") ? time.slice(0, 5) : time;
  return time === "00:00:00" ? date : `${date} ${time}`;
}
