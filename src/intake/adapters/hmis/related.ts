import {stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import {ifAbsent, refusal} from "../../../error.ts";
import {type Grid, type GridRow, readGrid} from "../../read/grid.ts";
import {placeOf} from "../shared/table.ts";

/** A file of the folder by its header. */
export interface RelatedFile {
  path: string;
  header: readonly string[];
  /** Not deleted in the source system. */
  rows: readonly GridRow[];
  malformed: number;
}

export type Related = Readonly<Partial<Record<RelatedName, RelatedFile>>>;

export const relatedNames = ["Enrollment", "Exit", "Project", "Export"] as const;
export type RelatedName = (typeof relatedNames)[number];

/** The files that may lie beside an HMIS file. */
export const relatedPaths = (path: string): string[] =>
  relatedNames.map((name) => join(dirname(path), `${name}.csv`)).filter((each) => each !== path);

export async function readRelated(path: string): Promise<Related> {
  const files: Partial<Record<RelatedName, RelatedFile>> = {};
  for (const each of relatedPaths(path)) {
    if ((await stat(each).catch(ifAbsent)) === null) continue;
    const [grid] = await readGrid(each, {});
    const name = relatedNames.find((known) => each.endsWith(`${known}.csv`))!;
    files[name] = fileOf(grid!);
  }
  return files;
}

export function fileOf(grid: Grid): RelatedFile {
  const [first, ...rows] = grid.rows;
  const header = first?.cells ?? [];
  const deleted = placeOf(header, "DateDeleted");
  const whole = rows.filter(({cells}) => cells.length === header.length);
  return {
    path: grid.file.path,
    header,
    rows: whole.filter(({cells}) => (cells[deleted] ?? "").trim() === ""),
    malformed: grid.malformed.length + rows.length - whole.length
  };
}

/** Rows by the value of a column. */
export function rowsBy(file: RelatedFile, column: string): Map<string, GridRow[]> {
  const at = placeOf(file.header, column);
  if (at === -1)
    throw refusal(`header: missing ${column}`, {
      at: {file: file.path, line: 1},
      next: "export the HMIS CSV folder again, and change nothing in it"
    });
  const found = new Map<string, GridRow[]>();
  for (const row of file.rows) {
    const key = row.cells[at]!.trim();
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}
