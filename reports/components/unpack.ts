import type {Cell, CurvePoint} from "../../src/measures/cell.ts";
import type {Packed} from "../../src/site/pack.ts";

/** Rows out of columns; the other half of src/site/pack.ts. */

function readRow(packed: Packed, row: number): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, {values, at}] of Object.entries(packed.names)) read[name] = values[at[row]!];
  return read;
}

const numberAt = (packed: Packed, name: string, row: number): number | null =>
  packed.numbers[name]?.[row] ?? null;

export function unpackCells(packed: Packed): Cell[] {
  const extra = Object.keys(packed.numbers).filter((name) => name.startsWith("more."));
  return Array.from({length: packed.rows}, (_, row) => {
    const more: Record<string, number> = {};
    for (const name of extra) {
      const value = numberAt(packed, name, row);
      if (value !== null) more[name.slice(5)] = value;
    }
    return {
      ...readRow(packed, row),
      people: numberAt(packed, "people", row),
      numerator: numberAt(packed, "numerator", row),
      denominator: numberAt(packed, "denominator", row),
      value: numberAt(packed, "value", row),
      lower: numberAt(packed, "lower", row),
      upper: numberAt(packed, "upper", row),
      atLeast: numberAt(packed, "atLeast", row),
      immature: numberAt(packed, "immature", row),
      more
    } as Cell;
  });
}

export function unpackCurves(packed: Packed): CurvePoint[] {
  return Array.from(
    {length: packed.rows},
    (_, row) =>
      ({
        ...readRow(packed, row),
        day: numberAt(packed, "day", row) ?? 0,
        atRisk: numberAt(packed, "atRisk", row),
        events: numberAt(packed, "events", row),
        censored: numberAt(packed, "censored", row),
        survival: numberAt(packed, "survival", row),
        lower: numberAt(packed, "lower", row),
        upper: numberAt(packed, "upper", row)
      }) as CurvePoint
  );
}
