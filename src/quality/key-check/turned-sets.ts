import type {TriedItem} from "./tried.ts";

/** Items of a scale that may be turned in some of its forms, though no column says in which; positions on the form. */
export interface TurnedSet {
  scale: string;
  turned: readonly number[];
}

/**
 * Where another key of the instrument differs from the declared one; the reversed items as written are such a set. Turning
 * a whole scale leaves no items to see it by.
 */
export function turnedSets(variant: string, keys: readonly TriedItem[]): TurnedSet[] {
  const declared = keys.filter(({tried}) => tried === variant);
  const signs = new Map(keys.map((key) => [`${key.tried}|${key.scale}|${key.position}`, key.sign]));
  const found = new Map<string, TurnedSet>();
  for (const tried of new Set(keys.map((key) => key.tried))) {
    for (const scale of new Set(declared.map((key) => key.scale))) {
      const own = declared.filter((key) => key.scale === scale);
      const turned = own
        .filter(({position, sign}) => signs.get(`${tried}|${scale}|${position}`) === -sign)
        .map(({position}) => position);
      if (turned.length > 0 && turned.length < own.length) found.set(`${scale}|${turned}`, {scale, turned});
    }
  }
  return [...found.values()];
}
