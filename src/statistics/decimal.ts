/** A sum as SQL hands it over: a whole number, a double, or a decimal written out in full. */
export type Exact = number | bigint | string;

/** A decimal held exactly: `digits` divided by ten to the power of `scale`. */
interface Decimal {
  digits: bigint;
  scale: number;
}

const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

function decimal(value: Exact): Decimal {
  const match = written.exec(String(value));
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (match === null || whole + fraction === "") throw new RangeError("not a decimal number");
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? {digits, scale} : {digits: digits * 10n ** BigInt(-scale), scale: 0};
}

const times = (a: Decimal, b: Decimal): Decimal => ({digits: a.digits * b.digits, scale: a.scale + b.scale});

const negative = ({digits, scale}: Decimal): Decimal => ({digits: -digits, scale});

function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const lift = ({digits, scale: own}: Decimal) => digits * 10n ** BigInt(scale - own);
  return {digits: lift(a) + lift(b), scale};
}

/** The nearest double to a quotient of decimals, to within one unit in its last place. */
function quotient(a: Decimal, b: Decimal): number {
  const spare = 40 + String(b.digits).length;
  return Number(`${(a.digits * 10n ** BigInt(spare)) / b.digits}e${b.scale - a.scale - spare}`);
}

/** Mean of n values from their sum; n is at least 1. */
export const meanFromSum = (n: number, sum: Exact): number => quotient(decimal(sum), decimal(n));

/**
 * Sum of squared deviations from the mean, Σx² - (Σx)²/n, from the sums alone. Worked out exactly and rounded once:
 * in doubles the two terms cancel, and a standard deviation of 0.1 around a mean of 100,000 would keep no digit.
 */
export function deviationsFromSums(n: number, sum: Exact, sumOfSquares: Exact): number {
  const count = decimal(n);
  const total = decimal(sum);
  const deviations = plus(times(count, decimal(sumOfSquares)), negative(times(total, total)));
  return deviations.digits <= 0n ? 0 : quotient(deviations, count);
}

/** Standard deviation with n - 1, from the sums; null below two values. */
export const sdFromSums = (n: number, sum: Exact, sumOfSquares: Exact): number | null =>
  n < 2 ? null : Math.sqrt(deviationsFromSums(n, sum, sumOfSquares) / (n - 1));

/** Exact sum of numbers as they are written (0.1 + 0.2 is 0.3), as a decimal. */
export const exactSum = (values: readonly Exact[]): string => addUp(values.map(decimal));

/** Exact sum of their squares, as a decimal. */
export const exactSumOfSquares = (values: readonly Exact[]): string =>
  addUp(values.map(decimal).map((value) => times(value, value)));

function addUp(values: readonly Decimal[]): string {
  const {digits, scale} = values.reduce(plus, {digits: 0n, scale: 0});
  return `${digits}e-${scale}`;
}
