const worth = (character: string): number =>
  /\d/.test(character)
    ? Number(character)
    : "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ".indexOf(character) % 10;

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Whether a text is a vehicle identification number with the check digit that North America asks for (49 CFR 565). */
export function isVin(text: string): boolean {
  const vin = text.toUpperCase();
  if (!/^(?=.*\d)(?=.*[A-Z])[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return false;
  const sum = [...vin].reduce((total, character, at) => total + worth(character) * weights[at]!, 0);
  return vin[8] === (sum % 11 === 10 ? "X" : String(sum % 11));
}
