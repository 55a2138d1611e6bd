import type {PeopleSet} from "../../cell.ts";
import type {People} from "./people.ts";

/** A growing table of sums; each slice has a row, and a row is as wide as the figures, sets and id spaces take. */
export class Sums {
  /** The bit of people who count in their id spaces; those of the sets are below it. */
  static readonly present = 1 << 8;
  readonly #figures: number;
  readonly #sets: number;
  readonly #width: number;
  #sums: Float64Array;
  /** Of each set how many, and the xor of both keys in halves; then the people of each id space. */
  #counts: Int32Array;
  /** How often figures were added. */
  #added: Int32Array = new Int32Array(1024);
  #rows = 0;

  constructor({figures, sets, spaces}: {figures: number; sets: number; spaces: number}) {
    this.#figures = figures;
    this.#sets = sets;
    this.#width = 5 * sets + spaces;
    this.#sums = new Float64Array(1024 * figures);
    this.#counts = new Int32Array(1024 * this.#width);
  }

  /** Number of a new row of zeros. */
  add(): number {
    const row = this.#rows++;
    if (this.#rows > this.#added.length) {
      this.#added = larger(this.#added, new Int32Array(2 * this.#added.length));
      this.#sums = larger(this.#sums, new Float64Array(2 * this.#sums.length));
      this.#counts = larger(this.#counts, new Int32Array(2 * this.#counts.length));
    }
    return row;
  }

  /** Adds `figures` from an offset on. */
  addFigures(row: number, figures: Float64Array, from: number): void {
    this.#added[row] = this.#added[row]! + 1;
    const sums = this.#sums;
    const to = row * this.#figures;
    for (let figure = 0; figure < this.#figures; figure++)
      sums[to + figure] = sums[to + figure]! + figures[from + figure]!;
  }

  /** Counts a person in the sets whose bit is set, and in the id spaces where `present` is. */
  addPerson(row: number, {keys, space}: People, person: number, bits: number): void {
    const counts = this.#counts;
    let at = row * this.#width;
    for (let set = 0; set < this.#sets; set++, at += 5) {
      if ((bits & (1 << set)) === 0) continue;
      counts[at] = counts[at]! + 1;
      for (let word = 0; word < 4; word++)
        counts[at + 1 + word] = counts[at + 1 + word]! ^ keys[4 * person + word]!;
    }
    const held = space[person]!;
    if ((bits & Sums.present) === 0 || held === 0) return;
    counts[at + held - 1] = counts[at + held - 1]! + 1;
  }

  /** A sum of hundredths, as the number it stands for. */
  figure(row: number, figure: number): number {
    return exact(this.#sums[row * this.#figures + figure]!);
  }

  /** The sum of what was so many hundredths whenever figures were added, as the number it stands for. */
  times(row: number, hundredths: number): number {
    return exact(hundredths * this.#added[row]!);
  }

  set(row: number, set: number): PeopleSet {
    const at = row * this.#width + 5 * set;
    const word = (index: number): bigint => BigInt(this.#counts[at + index]! >>> 0);
    return {
      a: BigInt.asIntN(64, (word(2) << 32n) | word(1)),
      b: BigInt.asIntN(64, (word(4) << 32n) | word(3)),
      count: this.#counts[at]!
    };
  }

  inSpace(row: number, space: number): number {
    return this.#counts[row * this.#width + 5 * this.#sets + space]!;
  }
}

function exact(hundredths: number): number {
  if (!Number.isSafeInteger(hundredths))
    throw new Error("a sum of facts is too large, or finer than hundredths, to be exact");
  return hundredths / 100;
}

function larger<T extends Int32Array | Float64Array>(values: T, into: T): T {
  into.set(values);
  return into;
}
