import {passesLuhn} from "./digits.ts";

/** US national provider identifiers: ten digits from 1 or 2, checked behind the prefix 80840. */
export const isProviderNumber = (text: string): boolean =>
  /^[12]\d{9}$/.test(text) && passesLuhn(`80840${text}`);

/** Drug Enforcement Administration registrations: two letters and seven digits, the last a check. */
export function isDrugRegistration(text: string): boolean {
  const digits = /^[A-Z][A-Z9](\d{7})$/i.exec(text)?.[1];
  if (digits === undefined) return false;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check = 0] = [...digits].map(Number);
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}
