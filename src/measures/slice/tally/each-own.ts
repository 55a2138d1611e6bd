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
 * and once for each group they are in. A slice has a number, its slot.
 */
export function eachOwn(
  facts: Facts,
  combine: Combine,
  {codes, people, grouped, placesOf, monthOf}: Over,
  visit: (slot: number, person: number, place: number, own: Own) => void
): void {
  const own = new Own(codes.count, facts, combine);
  const slots = people.groups.length + 1;
  for (let person = 0; person < people.count; person++) {
    own.begin();
    for (let fact = facts.from[person]!; fact < facts.from[person + 1]!; fact++)
      own.take(fact, placesOf(facts.at[fact]!), monthOf(facts.at[fact]!));
    for (let index = 0; index < own.places; index++) {
      const place = own.placeAt(index);
      visit(place * slots, person, place, own);
      if (grouped[place] === 0) continue;
      for (let at = people.groupsFrom[person]!; at < people.groupsFrom[person + 1]!; at++)
        visit(place * slots + 1 + people.groupsOf[at]!, person, place, own);
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
