/**
 * Rows in parts of about one length, a picture each: one that is taller than a sheet would be cut where the sheet ends.
 *
 * @param most rows that a sheet has room for, below the words above the picture
 * @returns no part where there are no rows
 */
export function onSheets<Row>(rows: readonly Row[], most = 12): Row[][] {
  const parts = Math.ceil(rows.length / most);
  const cut = (part: number): number => Math.round((part * rows.length) / parts);
  return Array.from({length: parts}, (_, part) => rows.slice(cut(part), cut(part + 1)));
}

/** Behind the name of a picture that has several parts. */
export const partName = (name: string, part: number, parts: number): string =>
  parts === 1 ? name : `${name}, part ${part + 1} of ${parts}`;
