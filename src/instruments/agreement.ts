import type {Instrument} from "./instrument.ts";
import {codingOf} from "./variant.ts";

/** Which answers agree with an item as it is worded; whether agreeing is good for the person is the key's business. */

/** One answer in a file that agrees: the number that stands at a position of a variant's form. */
export interface Agreeing {
  variant: string;
  position: number;
  /** Item of the standard order. */
  item: number;
  value: number;
}

/**
 * Every answer that agrees, in each variant's own numbers: labels say it, so that a form whose numbers run backwards, or whose
 * items are keyed the other way, is read as the person read it. Sensitive items are not in it.
 */
export const agreeingAnswers = (instrument: Instrument): Agreeing[] =>
  Object.keys(instrument.variants).flatMap((variant) => {
    const of = instrument.variants[variant]!.turned_of;
    // Where the export turned an item, the number that agrees is the one that then stood at its other end.
    const turned = of === undefined ? new Set<number>() : codingOf(instrument, of).reverse;
    const {labels, order, range} = codingOf(instrument, of ?? variant);
    const values = new Set((instrument.answers.agree ?? []).flatMap((label) => labels[label] ?? []));
    return order.flatMap((item, index) =>
      instrument.sensitive_items.includes(item)
        ? []
        : [...values].map((value) => ({
            ...{variant, position: index + 1, item},
            value: turned.has(index + 1) ? range[0] + range[1] - value : value
          }))
    );
  });

/** Items that are told one by one: those of a scale, without sensitive ones; none where nothing says what agreeing is. */
export const itemsTold = ({
  answers,
  items,
  unscored,
  sensitive_items
}: Pick<Instrument, "answers" | "items" | "unscored" | "sensitive_items">): number[] =>
  answers.agree === undefined
    ? []
    : Array.from({length: items}, (_, index) => index + 1).filter(
        (item) => !unscored.includes(item) && !sensitive_items.includes(item)
      );
