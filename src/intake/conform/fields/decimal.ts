/** Numbers are kept as whole millionths, so that sums are exact and conversions round once. */
export const scale = 1_000_000n;
const digitsKept = 6;
const longest = 15;

/**
 * Reads a number written with the given decimal mark; thousands may be set apart by the other mark, a space or an
 * apostrophe, in groups of three. Returns millionths, or undefined for anything else: no exponents, no currency.
 */
export function readDecimal(text: string, decimal: "." | ","): bigint | undefined {
  const match = (decimal === "." ? pointed : comma).exec(text);
  if (match?.groups === undefined) return undefined;
  const {sign, whole = "", fraction = ""} = match.groups;
  const digits = whole.replace(/[^\d]/g, "");
  if (digits.length > longest || digits.length + fraction.length === 0) return undefined;
  const kept = fraction.slice(0, digitsKept).padEnd(digitsKept, "0");
  const roundUp = (fraction[digitsKept] ?? "0") >= "5" ? 1n : 0n;
  const amount = BigInt(digits || "0") * scale + BigInt(kept) + roundUp;
  return sign === "-" || sign === "−" ? -amount : amount;
}

const pattern = (thousands: string, mark: string): RegExp =>
  new RegExp(
    `^(?<sign>[-+−]?)(?<whole>\\d+|\\d{1,3}(?:(?<separator>[${thousands}\\u0020\\u00a0\\u202f'’])\\d{3})(?:\\k<separator>\\d{3})*|)(?:${mark}(?<fraction>\\d*))?$`
  );
const pointed = pattern(",", "\\.");
const comma = pattern(".", ",");

/** Millionths as text that casts to a decimal: `12.5`, `-3`. */
export function writeDecimal(amount: bigint): string {
  const size = amount < 0n ? -amount : amount;
  const fraction = (size % scale).toString().padStart(digitsKept, "0").replace(/0+$/, "");
  return `${amount < 0n ? "-" : ""}${size / scale}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Half away from zero, as people round. */
export function divide(amount: bigint, by: bigint): bigint {
  const size = amount < 0n ? -amount : amount;
  const rounded = (size * 2n + by) / (by * 2n);
  return amount < 0n ? -rounded : rounded;
}
