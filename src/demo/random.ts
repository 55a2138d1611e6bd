/**
 * A seeded source of chance. The same seed and label give the same numbers on every machine; each part of the
 * demo draws from a source of its own, so that a change in one part leaves the others as they were.
 */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** One of the keys, by weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  normal(mean?: number, sd?: number): number;
  exponential(mean: number): number;
  /** Fisher-Yates, on a copy. */
  shuffled<T>(values: readonly T[]): T[];
}

/** FNV-1a over the text, four times with different offsets: the 128 bits sfc32 starts from. */
function seedWords(text: string): [number, number, number, number] {
  const word = (offset: number): number => {
    let hash = (0x811c9dc5 ^ offset) >>> 0;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
    }
    return hash;
  };
  return [word(0), word(0x9e3779b9), word(0x3c6ef372), word(0xdaa66d2b)];
}

/** sfc32 (Chris Doty-Humphrey's small fast counter generator, PractRand), 32 bits a draw. */
function smallFastCounter([a0, b0, c0, d0]: [number, number, number, number]): () => number {
  let [a, b, c, d] = [a0, b0, c0, d0];
  const draw = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 20; warmUp += 1) draw();
  return draw;
}

/**
 * @param seed whole number that names the demo
 * @param label the part that draws, such as `people`
 */
export function createRandom(seed: number, label: string): Random {
  const draw = smallFastCounter(seedWords(`${seed}/${label}`));
  const uniform = (): number => draw() / 2 ** 32;
  const integer = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));
  const pick = <T>(values: readonly T[]): T => values[integer(0, values.length - 1)]!;
  return {
    uniform,
    integer,
    pick,
    chance: (probability) => uniform() < probability,
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const keys = Object.keys(weights) as K[];
      let total = 0;
      for (const key of keys) total += weights[key];
      let left = uniform() * total;
      for (const key of keys) {
        left -= weights[key];
        if (left < 0) return key;
      }
      return keys.at(-1)!;
    },
    normal: (mean = 0, sd = 1) =>
      mean + sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    exponential: (mean) => -mean * Math.log(1 - uniform()),
    shuffled: (values) => {
      const copy = [...values];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    }
  };
}
