import {everything, type Slice} from "../../cell.ts";
import type {Combine} from "../../measure.ts";
import type {Facts} from "./facts.ts";
import type {Ground} from "./ground.ts";
import {Own} from "./own.ts";

export interface Over extends Pick<Ground, "codes" | "people" | "grouped"> {
  /** Codes of the places that a fact counts in, by its coordinates. */
  placesOf: (at: number) => Int32Array;
  /** Number of the month in a fact's coordinates. */
  monthOf: (at: number) => number;
}

/**
 * Goes through people one at a time, each with the figures they have of their own in every place they count in, once for all
 * and once for each group they are in. A slice has a number, its slot; a person at a place is visited once, with the first `many` of `slots`.
 */
export function eachOwn(
  facts: Facts,
  combine: Combine,
  {codes, people, grouped, placesOf, monthOf}: Over,
  visit: (person: number, place: number, own: Own, slots: Int32Array, many: number) => void
): void {
  const own = new Own(codes.count, facts, combine);
  const {groupsFrom, groupsOf} = people;
  const width = people.groups.length + 1;
  const slots = new Int32Array(width);
  for (let person = 0; person < people.count; person++) {
    own.begin();
    for (let fact = facts.from[person]!; fact < facts.from[person + 1]!; fact++)
      own.take(fact, placesOf(facts.at[fact]!), monthOf(facts.at[fact]!));
    for (let index = 0; index < own.places; index++) {
      const place = own.placeAt(index);
      let many = 1;
      slots[0] = place * width;
      if (grouped[place] !== 0)
        for (let at = groupsFrom[person]!; at < groupsFrom[person + 1]!; at++)
          slots[many++] = place * width + 1 + groupsOf[at]!;
      visit(person, place, own, slots, many);
    }
  }
}

/** How many slots there are. */
export const slotsOf = ({codes, people}: Pick<Over, "codes" | "people">): number =>
  codes.count * (people.groups.length + 1);

/** The slice that a slot stands for. */
export function sliceOfSlot(slot: number, {codes, people}: Pick<Over, "codes" | "people">): Slice {
  const slots = people.groups.length + 1;
  const {characteristic, group} = people.groups[(slot % slots) - 1] ?? {
    characteristic: everything,
    group: everything
  };
  return {...codes.slice(Math.floor(slot / slots)), characteristic, group};
}
