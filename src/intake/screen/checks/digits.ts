export const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The check of payment cards and of US provider numbers: every second digit from the right doubled, the sum a multiple of ten (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let k = 0; k < digits.length; k += 1) {
    const digit = Number(digits[digits.length - 1 - k]);
    const twice = digit * 2;
    sum += k % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
