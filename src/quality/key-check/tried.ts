import type {Instrument} from "../../instruments/instrument.ts";
import {turnedName, twinOf, writtenVariants} from "../../instruments/turned.ts";
import {codingOf} from "../../instruments/variant.ts";

/** A way in which the answers of a form could be keyed: as a variant says, or as they are written. */
const asWritten = "as written";

/** Whether a key takes the answers of this variant as they are written: by the name of its twin, where it has one. */
export const isAsWritten = (tried: string, variant: string): boolean =>
  tried === asWritten || tried === turnedName(variant);

/**
 * Where an item of a scale stands on the form, and how its answer counts: `sign` times the answer plus `shift`. `middle` is
 * that of its answers, and their ends are `reach` away from it.
 */
export interface TriedItem {
  tried: string;
  scale: string;
  position: number;
  sign: 1 | -1;
  shift: number;
  middle: number;
  reach: number;
  /** 1 where more of the scale is better, -1 where less is, 0 where neither. */
  better: 1 | 0 | -1;
}

const signs = {higher: 1, neutral: 0, lower: -1} as const;

/** Every way the answers of one variant could be keyed: as it says, as each other variant does, and turned already or as written. */
export function triedKeys(instrument: Instrument, variant: string): TriedItem[] {
  const {range} = codingOf(instrument, variant);
  const ends = range[0] + range[1];
  // Variants on other numbers are out of the question: the answers are in the range of this one.
  const twin = twinOf(instrument, variant);
  const rivals = [...writtenVariants(instrument), ...(twin === undefined ? [] : [twin])].filter(
    (name) => name !== variant && String(codingOf(instrument, name).range) === String(range)
  );
  const itemsOf = (name: string, isTurned: boolean): TriedItem[] => {
    const {order, reverse} = codingOf(instrument, name);
    return instrument.scales.flatMap(({id, items, direction}) =>
      order.flatMap((item, index): TriedItem[] => {
        if (!items.includes(item)) return [];
        const turned = isTurned && reverse.has(index + 1);
        const key = {
          sign: turned ? -1 : 1,
          shift: turned ? ends : 0,
          middle: ends / 2,
          reach: (range[1] - range[0]) / 2,
          better: signs[direction]
        } as const;
        return [{tried: isTurned ? name : asWritten, scale: id, position: index + 1, ...key}];
      })
    );
  };
  // A twin is the form as written, by a name that a job can give.
  const reverses = codingOf(instrument, variant).reverse.size > 0 && twin === undefined;
  return [
    ...[variant, ...rivals].flatMap((name) => itemsOf(name, true)),
    ...(reverses ? itemsOf(variant, false) : [])
  ];
}
