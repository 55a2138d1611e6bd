/** A column made for measuring the gate, with what it truly holds. */
export interface LabelledColumn {
  /** `clean`, or the kind of identifier. */
  holds: string;
  /** How it is written, for the list of misses. */
  written: string;
  header: string;
  values: readonly string[];
}

/** A seeded source of choices; the same seed makes the same columns. */
export interface Chance {
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(choices: readonly T[]): T;
  digits(count: number): string;
  letters(count: number): string;
  /** `count` different values, or as many as there are. */
  many(count: number, make: () => string): string[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(choices: readonly T[]): T => choices[whole(0, choices.length - 1)]!;
  const of = (characters: string, count: number) =>
    Array.from({length: count}, () => pick([...characters])).join("");
  return {
    next,
    whole,
    pick,
    digits: (count) => of("0123456789", count),
    letters: (count) => of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", count),
    many(count, make) {
      const made = new Set<string>();
      for (let tries = 0; tries < count * 20 && made.size < count; tries += 1) made.add(make());
      return [...made];
    }
  };
}
