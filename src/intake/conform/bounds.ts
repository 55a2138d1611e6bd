import {codes} from "../codes.ts";
import {failed, type ParseValue} from "./parsed.ts";

const earliest = "1900-01-01";

/** Refuses what a parser accepts but the stored column cannot hold: too large a number, a day no program had. */
export function withinColumn(parse: ParseValue, type: string): ParseValue {
  const largest = largestOf(type);
  const dated = type === "DATE" || type === "TIMESTAMP";
  return (text) => {
    const parsed = parse(text);
    if (!parsed.ok || parsed.value === null) return parsed;
    if (dated && parsed.value < earliest) return failed("date_before_1900", codes.date_before_1900);
    if (largest !== undefined && Math.abs(Number(parsed.value)) > largest) {
      return failed("out_of_range", codes.out_of_range);
    }
    return parsed;
  };
}

/** The largest number a column holds; undefined for columns that hold no numbers. */
function largestOf(type: string): number | undefined {
  if (type === "SMALLINT") return 2 ** 15 - 1;
  if (type === "INTEGER") return 2 ** 31 - 1;
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal === null) return undefined;
  const [precision, scale] = decimal.slice(1).map(Number) as [number, number];
  return 10 ** (precision - scale) - 1;
}
