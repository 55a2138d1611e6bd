import type {Cell, CurvePoint} from "../measures/cell.ts";

/**
 * Rows by column, as JSON: names once, then their positions; numbers to six significant digits. A phone reads this
 * without a parser of 60 KB, which Arrow would cost it; the release itself keeps Arrow, to the last digit.
 */
export interface Packed {
  rows: number;
  names: Readonly<Record<string, {values: readonly string[]; at: readonly number[]}>>;
  numbers: Readonly<Record<string, readonly (number | null)[]>>;
}

const cellNames = ["measure", "period", "program", "site", "characteristic", "group", "status"] as const;
const cellNumbers = [
  "people",
  "numerator",
  "denominator",
  "value",
  "lower",
  "upper",
  "atLeast",
  "immature"
] as const;
const curveNumbers = ["day", "atRisk", "events", "censored", "survival", "lower", "upper"] as const;

const round = (value: number | null | undefined): number | null =>
  value === null || value === undefined
    ? null
    : Number.isInteger(value)
      ? value
      : Number(value.toPrecision(6));

function nameColumn(values: readonly string[]): {values: string[]; at: number[]} {
  const position = new Map<string, number>();
  const at = values.map((value) => {
    if (!position.has(value)) position.set(value, position.size);
    return position.get(value)!;
  });
  return {values: [...position.keys()], at};
}

/** Columns that hold nothing but null are left out. */
function numberColumns<Row>(
  rows: readonly Row[],
  columns: readonly (readonly [string, (row: Row) => number | null | undefined])[]
): Record<string, (number | null)[]> {
  const packed: Record<string, (number | null)[]> = {};
  for (const [name, read] of columns) {
    const values = rows.map((row) => round(read(row)));
    if (values.some((value) => value !== null)) packed[name] = values;
  }
  return packed;
}

/** `more` becomes columns named `more.NAME`, as in the release's Arrow file. */
export function packCells(cells: readonly Cell[]): Packed {
  const extra = [...new Set(cells.flatMap((cell) => Object.keys(cell.more)))].sort();
  return {
    rows: cells.length,
    names: Object.fromEntries(cellNames.map((name) => [name, nameColumn(cells.map((cell) => cell[name]))])),
    numbers: numberColumns(cells, [
      ...cellNumbers.map((name) => [name, (cell: Cell) => cell[name]] as const),
      ...extra.map((name) => [`more.${name}`, (cell: Cell) => cell.more[name]] as const)
    ])
  };
}

export function packCurves(points: readonly CurvePoint[]): Packed {
  return {
    rows: points.length,
    names: Object.fromEntries(cellNames.map((name) => [name, nameColumn(points.map((p) => p[name]))])),
    numbers: numberColumns(
      points,
      curveNumbers.map((name) => [name, (point: CurvePoint) => point[name]] as const)
    )
  };
}
