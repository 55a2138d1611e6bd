import type {Combine} from "../../measure.ts";
import type {Facts} from "./facts.ts";

/**
 * How facts of one person at one place become one: they add up, the largest of each figure stands, or one fact stands whole:
 * the least by its first figure and month, or the last by its month. Of those alike the next figures decide.
 */
type Way = "adds" | "largest" | "least" | "last";

const wayOf = (combine: Combine): Way =>
  combine === "sum" ? "adds" : combine === "first" ? "least" : combine === "latest" ? "last" : "largest";

/** The figures of one person in every place the person's facts count in. */
export class Own {
  /** Figures of a place stand together, places in the order of their codes; those that are the same everywhere are left out. */
  readonly figures: Float64Array;
  /** How many places the person is in. */
  places = 0;
  readonly #facts: Float64Array;
  readonly #width: number;
  readonly #columns: readonly number[];
  readonly #constants: readonly number[];
  readonly #way: Way;
  readonly #order: Int32Array;
  readonly #seen: Int32Array;
  /** Number of the month of the fact that stands whole. */
  readonly #month: Int32Array;
  #person = 0;

  constructor(
    count: number,
    {figures, width, columns, constants}: Omit<Facts, "from" | "at">,
    combine: Combine
  ) {
    this.figures = new Float64Array(count * width);
    this.#width = width;
    this.#columns = columns;
    this.#constants = constants;
    this.#order = new Int32Array(count);
    this.#seen = new Int32Array(count);
    this.#month = new Int32Array(count);
    this.#facts = figures;
    this.#way = wayOf(combine);
  }

  /** Forgets the person before. */
  begin(): void {
    this.#person++;
    this.places = 0;
  }

  take(fact: number, places: Int32Array, month: number): void {
    const {figures} = this;
    const facts = this.#facts;
    const way = this.#way;
    const width = this.#width;
    for (let index = 0; index < places.length; index++) {
      const place = places[index]!;
      let from = fact * width;
      let at = place * width;
      const end = at + width;
      if (
        this.#isNew(place) ||
        (way === "least" && this.#precedes(fact, place, month)) ||
        (way === "last" && this.#follows(fact, place, month))
      ) {
        this.#month[place] = month;
        while (at < end) figures[at++] = facts[from++]!;
      } else if (way === "adds") {
        while (at < end) figures[at] = figures[at++]! + facts[from++]!;
      } else if (way === "largest") {
        for (; at < end; at++, from++) if (facts[from]! > figures[at]!) figures[at] = facts[from]!;
      }
    }
  }

  #isNew(place: number): boolean {
    if (this.#seen[place] === this.#person) return false;
    this.#seen[place] = this.#person;
    this.#order[this.places++] = place;
    return true;
  }

  /** By the first figure, then the month, then the other figures. */
  #precedes(fact: number, place: number, month: number): boolean {
    const byFirst =
      this.#columns[0] === 0 ? this.#facts[fact * this.#width]! - this.figures[place * this.#width]! : 0;
    return (byFirst || month - this.#month[place]! || this.#byFigures(fact, place)) < 0;
  }

  #follows(fact: number, place: number, month: number): boolean {
    return (month - this.#month[place]! || this.#byFigures(fact, place)) > 0;
  }

  #byFigures(fact: number, place: number): number {
    for (let figure = 0; figure < this.#width; figure++) {
      const apart = this.#facts[fact * this.#width + figure]! - this.figures[place * this.#width + figure]!;
      if (apart !== 0) return apart;
    }
    return 0;
  }

  placeAt(index: number): number {
    return this.#order[index]!;
  }

  figure(place: number, figure: number): number {
    const column = this.#columns[figure]!;
    return column < 0 ? this.#constants[figure]! : this.figures[place * this.#width + column]!;
  }
}
