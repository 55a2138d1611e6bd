import type {GridRow} from "../../read/grid.ts";

const short = /^[a-zA-Z0-9]{15}$/;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three characters that make an id of 15, in which capitals matter, one of 18, in which they do not. */
export function checkOf(id: string): string {
  return [0, 5, 10]
    .map((from) => {
      const bits = [...id.slice(from, from + 5)].map((letter, at) => (/[A-Z]/.test(letter) ? 1 << at : 0));
      return alphabet[bits.reduce((sum, bit) => sum + bit, 0)];
    })
    .join("");
}

const isLong = (cell: string): boolean =>
  cell.length === 18 &&
  short.test(cell.slice(0, 15)) &&
  checkOf(cell.slice(0, 15)) === cell.slice(15).toUpperCase();

/** Columns of ids some or all of which are written with 18 characters. */
export function longIdColumns(records: readonly GridRow[], width: number): number[] {
  return Array.from({length: width}, (_, at) => at).filter((at) => {
    const written = records.map(({cells}) => cells[at]!.trim()).filter((cell) => cell !== "");
    return written.some(isLong) && written.every((cell) => isLong(cell) || short.test(cell));
  });
}

/** The 15 characters that name the record in every export. */
export const shortId = (cell: string): string => (isLong(cell.trim()) ? cell.trim().slice(0, 15) : cell);
