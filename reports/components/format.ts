import type {ChartFormat} from "../../src/site/chart-data.ts";
import type {PageMeasure} from "../../src/site/page-data.ts";

/** Numbers as a reader sees them. A minus is a real one; a range uses "to" so that it reads aloud. */

type Format = PageMeasure["format"];

const whole = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});
const tenth = new Intl.NumberFormat("en-US", {minimumFractionDigits: 1, maximumFractionDigits: 1});

const minus = (text: string): string => text.replace("-", "\u2212");

export const formatCount = (value: number): string => minus(whole.format(value));

/** `0.583` is `58%`; what is not quite none or all does not round to it. */
export function formatPercent(value: number): string {
  const rounded = Math.round(value * 100);
  if (rounded === 0 && value > 0) return "under 1%";
  if (rounded === 100 && value < 1) return "over 99%";
  return `${rounded}%`;
}

export function formatValue(format: Format, value: number): string {
  switch (format) {
    case "count":
      return formatCount(value);
    case "hours":
      return formatCount(value);
    case "percent":
      return formatPercent(value);
    case "days":
      return formatCount(value);
    case "seconds":
      return formatSeconds(value);
    case "per_1000":
    case "average":
    case "score":
      return minus(tenth.format(value));
  }
}

/** `16 s`, `4 min 10 s`, `1 h 5 min`. */
export function formatSeconds(value: number): string {
  const all = Math.round(value);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  if (hours > 0) return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
  if (minutes > 0) return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`;
  return `${seconds} s`;
}

/** A figure of a chart; a rate of one measure per another has two decimals. */
export const formatFigure = (format: ChartFormat, value: number): string =>
  format === "rate"
    ? minus(value.toLocaleString("en-US", {minimumFractionDigits: 2, maximumFractionDigits: 2}))
    : formatValue(format, value);

/** The value with the word for what it counts, as in `113 days`. */
export function formatWithUnit(format: Format, value: number): string {
  const text = formatValue(format, value);
  if (format === "days") return `${text} ${Math.round(value) === 1 ? "day" : "days"}`;
  if (format === "hours") return `${text} ${Math.round(value) === 1 ? "hour" : "hours"}`;
  return text;
}

/** Decimals that points of a scale are told with: a short scale needs more. */
export const digitsOf = (range: readonly [number, number] | undefined): 1 | 2 =>
  range !== undefined && range[1] - range[0] <= 10 ? 2 : 1;

/** Points of a scale; nothing left after rounding has no sign. */
export function formatPoints(value: number, digits: 1 | 2): string {
  const text = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** A change, with its sign; nothing left after rounding has none. */
export function formatSigned(value: number, digits: 1 | 2 = 1): string {
  const text = formatPoints(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A change of a share in percentage points, with its sign. */
export function formatShareChange(value: number): string {
  const points = Math.round(value * 100);
  return points > 0 ? `+${points}` : minus(String(points));
}

export const formatRange = (format: Format, lower: number, upper: number): string =>
  `${formatValue(format, lower)} to ${formatValue(format, upper)}`;

export const formatDate = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-US", {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC"
  });
