import type {Facts} from "./facts.ts";

/** The figures of one person in every place the person's facts count in. */
export class Own {
  /** Figures of a place stand together, places in the order of their codes. */
  readonly figures: Float64Array;
  /** How many places the person is in. */
  places = 0;
  readonly #facts: Float64Array;
  readonly #width: number;
  readonly #adds: boolean;
  readonly #order: Int32Array;
  readonly #seen: Int32Array;
  #person = 0;

  /** @param adds facts at one place add up; else the largest figure stands */
  constructor(count: number, {figures, width}: Pick<Facts, "figures" | "width">, {adds}: {adds: boolean}) {
    this.figures = new Float64Array(count * width);
    this.#width = width;
    this.#order = new Int32Array(count);
    this.#seen = new Int32Array(count);
    this.#facts = figures;
    this.#adds = adds;
  }

  /** Forgets the person before. */
  begin(): void {
    this.#person++;
    this.places = 0;
  }

  take(fact: number, places: Int32Array): void {
    const {figures} = this;
    const facts = this.#facts;
    const seen = this.#seen;
    const width = this.#width;
    for (let index = 0; index < places.length; index++) {
      const place = places[index]!;
      let from = fact * width;
      let at = place * width;
      const end = at + width;
      if (seen[place] !== this.#person) {
        seen[place] = this.#person;
        this.#order[this.places++] = place;
        while (at < end) figures[at++] = facts[from++]!;
      } else if (this.#adds) {
        while (at < end) figures[at] = figures[at++]! + facts[from++]!;
      } else {
        for (; at < end; at++, from++) if (facts[from]! > figures[at]!) figures[at] = facts[from]!;
      }
    }
  }

  placeAt(index: number): number {
    return this.#order[index]!;
  }

  figure(place: number, figure: number): number {
    return this.figures[place * this.#width + figure]!;
  }
}
