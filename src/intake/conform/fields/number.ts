import type {ColumnMapping} from "../../../config/job.ts";
import {codes} from "../../codes.ts";
import type {FeedField} from "../../feed.ts";
import {failed, type Parsed, value} from "../parsed.ts";
import {divide, readDecimal, scale, writeDecimal} from "./decimal.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

type Unit = NonNullable<ColumnMapping["unit"]>;
/** A year is 365.25 days and a month its twelfth, whichever they were. */
const secondsIn = {
  ...{seconds: 1n, minutes: 60n, hours: 3600n},
  ...{days: 86_400n, weeks: 604_800n, months: 2_629_800n, years: 31_557_600n}
} as const;

/**
 * A number or a duration, in the field's own unit (minutes, seconds or days), at most six decimals. Bounds are in that unit.
 * Out of bounds is invalid, never clamped.
 */
export const number: FieldKindParser = (field, mapping, context) => {
  const decimal = mapping.decimal ?? context.decimal ?? ".";
  const unit: Unit | undefined = field.unit === undefined ? undefined : (mapping.unit ?? field.unit);
  const min = mapping.min ?? field.min;
  const max = mapping.max ?? field.max;
  return (text): Parsed => {
    const written = spaced(text);
    const read =
      unit === "clock" || unit === "mm:ss" ? readClock(written, unit) : readDecimal(written, decimal);
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

function convert(amount: bigint, from: Unit, to: NonNullable<FeedField["unit"]>): bigint {
  if (from === to) return amount;
  return divide(amount * (from === "clock" || from === "mm:ss" ? 1n : secondsIn[from]), secondsIn[to]);
}

/** What programs write before a length that is kept as a moment: the day a spreadsheet begins with, or whole days. */
const dayZero = /^(?:1899-12-3[01]|1900-01-0[01])[T ]/;
const clock =
  /^(?:(?<days>\d{1,3}) days?,? )?(?<first>\d{1,4}):(?<second>[0-5]\d)(?::(?<third>[0-5]\d))?(?:[.,](?<fraction>\d{1,6})\d*)?(?: ?(?<half>[ap])\.?m\.?)?$/i;

/**
 * Millionths of a second. `1:30` is an hour and a half by the `clock`, a minute and a half in `mm:ss`; `0:01:30` is a minute
 * and a half in both. A spreadsheet may write it as `12:01:30 AM`, a phone system twelve seconds as `:12`.
 */
function readClock(text: string, unit: "clock" | "mm:ss"): bigint | undefined {
  const length = text.replace(dayZero, "");
  const {
    days = "0",
    first,
    second,
    third,
    fraction = "",
    half
  } = clock.exec(unit === "mm:ss" ? length.replace(/^:/, "0:") : length)?.groups ?? {};
  if (first === undefined || second === undefined) return undefined;
  const whole = third !== undefined || unit === "clock";
  if (half !== undefined && (!whole || Number(first) > 12)) return undefined;
  const written = half === undefined ? BigInt(first) : (BigInt(first) % 12n) + (/p/i.test(half) ? 12n : 0n);
  const seconds = whole
    ? written * 3600n + BigInt(second) * 60n + BigInt(third ?? "0")
    : written * 60n + BigInt(second);
  return (BigInt(days) * 86_400n + seconds) * scale + BigInt(fraction.padEnd(6, "0"));
}
