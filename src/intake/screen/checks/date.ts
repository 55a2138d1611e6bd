/** A date as exports write it, with or without a time behind it. */
const shapes: readonly [RegExp, (groups: readonly string[]) => string][] = [
  [/^(\d{4})[-/. ]\d{1,2}[-/. ]\d{1,2}(?:[T ,].*)?$/, ([year = ""]) => year],
  [/^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/, ([year = ""]) => year],
  [
    /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,10})\.?[-/. ,]+(?:de )?(\d{4}|\d{2})(?:[T ,].*)?$/u,
    ([year = ""]) => year
  ],
  [/^\d{1,2} de \p{L}{4,10} (?:de|del) (\d{4})$/iu, ([year = ""]) => year],
  [
    /^(?:\p{L}{3,9},? )?\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (\d{4}|\d{2})(?:[T ,].*)?$/u,
    ([year = ""]) => year
  ]
];

/** Where day and month are both numbers, one is a month's and the other a day's. */
function isDay(text: string): boolean {
  const numbers = /^(?:\d{4}[-/. ])?(\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text);
  if (numbers === null) return true;
  const [low = 0, high = 0] = [Number(numbers[1]), Number(numbers[2])].sort((a, b) => a - b);
  return low >= 1 && low <= 12 && high <= 31;
}

/** The year of a full date; two digits are taken for the last hundred years before 2030. Undefined where it is none. */
export function yearOf(text: string): number | undefined {
  for (const [shape, yearIn] of shapes) {
    const groups = shape.exec(text)?.slice(1);
    if (groups === undefined) continue;
    if (!isDay(text)) return undefined;
    const written = yearIn(groups);
    const year = Number(written);
    if (written.length === 4) return year >= 1850 && year <= 2100 ? year : undefined;
    return year + (year >= 30 ? 1900 : 2000);
  }
  return undefined;
}

export const isFullDate = (text: string): boolean => yearOf(text) !== undefined;
