/** Medicare beneficiary identifiers as CMS lays them out, 11 characters without S, L, O, I, B, Z. */
const letter = "[AC-HJKMNP-RT-Y]";
const either = "[0-9AC-HJKMNP-RT-Y]";
export const beneficiary = new RegExp(
  `(?<![A-Z0-9])[1-9]${letter}${either}\\d-?${letter}${either}\\d-?${letter}{2}\\d{2}(?![A-Z0-9])`,
  "i"
);
