import type {PrintedPart} from "./print.ts";

/** Of characters of the size that tables are set in, spaces between columns included. */
const gap = 2;
/** Words of a name or a sentence go over several lines beyond this. */
const longestLine = 46;

/** Names and figures no longer than this stay on one line: the first of these that leaves room for all columns. */
const shortLines = [22, 17, 16, 13, 0];

const words = (text: string): number => Math.max(0, ...text.split(/[ -]+/).map(({length}) => length));

/**
 * How wide each column of a printed table is, in characters: as wide as it needs while all of them fit; else no narrower than its
 * longest word, and wider the longer its lines are.
 *
 * @param sheet characters that fit side by side on a sheet
 */
export function columnWidths({head, rows}: Pick<PrintedPart, "head" | "rows">, sheet: number): number[] {
  const tries = shortLines.map((short) => columnsOf({head, rows}, short));
  const columns = tries.find((columns) => sum(columns.map(({least}) => least)) <= sheet) ?? tries.at(-1)!;
  const [least, most] = [sum(columns.map(({least}) => least)), sum(columns.map(({most}) => most))];
  if (most <= sheet) return columns.map((column) => column.most);
  if (least >= sheet) return columns.map((column) => (column.least * sheet) / least);
  const share = (sheet - least) / (most - least);
  return columns.map((column) => column.least + (column.most - column.least) * share);
}

function columnsOf(
  {head, rows}: Pick<PrintedPart, "head" | "rows">,
  short: number
): {least: number; most: number}[] {
  const unbroken = (text: string): number => (text.length <= short ? text.length : words(text));
  return head.map((label, at) => {
    const cells = rows.map((row) => row[at] ?? "");
    // A heading is bold, and may always be broken between words.
    const heading = words(label) * 1.1;
    const least = Math.max(heading, ...cells.map(unbroken)) + gap;
    return {
      least,
      most: Math.max(least, ...cells.map(({length}) => Math.min(length, longestLine) + gap))
    };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
