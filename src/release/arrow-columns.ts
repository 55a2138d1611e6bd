import {Dictionary, Float64, Int32, makeData, Utf8, Vector, vectorFromArray} from "apache-arrow";

/** Columns of cells, most of which are mostly empty: whole columns at a time, and of an empty one only what is there. */

/** `position` numbers the column's dictionary: left to itself, Arrow counts on from the last file this process wrote. */
export const nameColumn = (names: readonly string[], position: number): Vector =>
  vectorFromArray(names, new Dictionary(new Utf8(), new Int32(), position));

/** Makes a column of doubles that is null but where a number is set. */
export class NumberColumn {
  readonly #values: Float64Array;
  readonly #valid: Uint8Array;
  #nulls: number;

  constructor(length: number) {
    this.#values = new Float64Array(length);
    this.#valid = new Uint8Array(64 * Math.ceil(length / 512));
    this.#nulls = length;
  }

  /** Once a row. */
  set(row: number, value: number): void {
    this.#values[row] = value;
    this.#valid[row >> 3] = this.#valid[row >> 3]! | (1 << (row & 7));
    this.#nulls--;
  }

  vector(): Vector<Float64> {
    const [data, nullCount] = [this.#values, this.#nulls];
    const nullBitmap = nullCount === 0 ? {} : {nullBitmap: this.#valid};
    return new Vector([makeData({type: new Float64(), length: data.length, nullCount, data, ...nullBitmap})]);
  }
}

export function namesOf(vector: Vector): string[] {
  const names: string[] = [];
  for (const chunk of vector.data) {
    const dictionary = [...(chunk.dictionary as Vector<Utf8>)] as string[];
    for (const index of chunk.values as Int32Array) names.push(dictionary[index]!);
  }
  return names;
}

export function numbersOf(vector: Vector): (number | null)[] {
  const numbers = new Array<number | null>(vector.length).fill(null);
  eachNumber(vector, (row, value) => {
    numbers[row] = value;
  });
  return numbers;
}

/** Calls with every row that holds a number, and passes over the others eight at a time. */
export function eachNumber(vector: Vector, take: (row: number, value: number) => void): void {
  let before = 0;
  for (const {values, length, offset, nullCount, nullBitmap} of vector.data) {
    const all = nullCount === 0;
    for (let row = 0; row < length; row++) {
      const at = offset + row;
      const byte = all ? 0xff : nullBitmap[at >> 3]!;
      if (byte === 0 && (at & 7) === 0) row += 7;
      else if ((byte & (1 << (at & 7))) !== 0) take(before + row, (values as Float64Array)[row]!);
    }
    before += length;
  }
}
