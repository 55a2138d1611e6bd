import {codes} from "../../codes.ts";
import {failed, type Parsed, value} from "../parsed.ts";
import {divide, readDecimal, scale, writeDecimal} from "./decimal.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

type Unit = "seconds" | "minutes" | "hours" | "clock";
const secondsIn = {seconds: 1n, minutes: 60n, hours: 3600n} as const;

/**
 * A number or a duration, in the field's own unit (minutes or seconds), at most six decimals. Bounds are in that unit.
 * Out of bounds is invalid, never clamped.
 */
export const number: FieldKindParser = (field, mapping, context) => {
  const decimal = mapping.decimal ?? context.decimal ?? ".";
  const unit: Unit | undefined = field.unit === undefined ? undefined : (mapping.unit ?? field.unit);
  const min = mapping.min ?? field.min;
  const max = mapping.max ?? field.max;
  return (text): Parsed => {
    const written = spaced(text);
    const read = unit === "clock" ? readClock(written) : readDecimal(written, decimal);
    if (read === undefined) {
      const code = unit === undefined ? "not_a_number" : "not_a_duration";
      return failed(code, codes[code]);
    }
    const amount = unit === undefined ? read : convert(read, unit, field.unit!);
    if (field.integer === true && amount % scale !== 0n) return failed("not_whole", codes.not_whole);
    const size = Number(amount) / Number(scale);
    if ((min !== undefined && size < min) || (max !== undefined && size > max))
      return failed("out_of_range", codes.out_of_range);
    return value(writeDecimal(amount));
  };
};

function convert(amount: bigint, from: Unit, to: "minutes" | "seconds"): bigint {
  if (from === to) return amount;
  return divide(amount * (from === "clock" ? 1n : secondsIn[from]), secondsIn[to]);
}

/** `1:30` is an hour and a half, `0:01:30` a minute and a half; in millionths of a second. */
function readClock(text: string): bigint | undefined {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds)) * scale;
}
