/** Mexico's register of the population: letters of the name, the date of birth, sex, state, consonants, a check. */
export const populationKey =
  /\b[A-ZÑ][AEIOUX][A-ZÑ]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d\b/;

/** Client numbers of New York (AB12345C) and California (91234567A, on the card with five digits more). */
const client = /^(?:[A-Z]{2}\d{5}[A-Z]|9\d{7}[A-Z](?:\d{5})?)$/;

/** Those of a column's values that are laid out as the numbers of two states' Medicaid, where nearly all are and differ in their letters. */
export function medicaidNumbers(texts: readonly string[]): readonly string[] {
  const shaped = texts.filter((text) => client.test(text));
  if (shaped.length < 8 || shaped.length < 0.95 * texts.length) return [];
  const letters = new Set(shaped.map((text) => text.replace(/\d/g, "")));
  return letters.size >= Math.min(0.5 * shaped.length, 8) ? shaped : [];
}
