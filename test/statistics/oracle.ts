import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";

/** Results of other people's software over real exports, in `../shared/real` beside the repository. */

const folder = fileURLToPath(new URL("../../../shared/real/", import.meta.url));

export const oraclePresent = existsSync(folder);
if (!oraclePresent)
  process.stderr.write("left out: comparisons with R, because ../shared/real is not there\n");

export const oracleJson = <T>(file: string): T => JSON.parse(readFileSync(folder + file, "utf8")) as T;

export const oracleRows = (file: string): Record<string, string>[] =>
  parse(readFileSync(folder + file, "utf8"), {columns: true, bom: true}) as Record<string, string>[];

/** Equal to 1e-9, relative above 1; null to null. */
export function close(actual: number | null, expected: number | null | undefined): boolean {
  if (actual === null || expected === null || expected === undefined) return actual === (expected ?? null);
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

export function groupBy<Row extends Record<string, string>>(
  rows: readonly Row[],
  column: string
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[column] ?? "", [...(groups.get(row[column] ?? "") ?? []), row]);
  return groups;
}
