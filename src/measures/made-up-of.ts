import type {InstrumentScale} from "../instruments/instrument.ts";
import type {Measure} from "./measure.ts";

/**
 * Ids of the scales that a scale and others of the same form make up, item by item. Sums of the pieces less that of the whole are
 * the answers of those in whom the whole cannot be scored, so that nobody, or enough, may be between the two counts.
 */
export function wholesOfScale(scale: InstrumentScale, scales: readonly InstrumentScale[]): string[] {
  const form = scales.filter(({instrument}) => instrument.id === scale.instrument.id);
  return form
    .filter((whole) => isPart(scale, whole) && makesUp(scale, whole, form))
    .map(({id}) => id)
    .sort();
}

/** `Measure.within` of what is told of a scale's sums: the same of the scales that it helps to make up. */
export function besideWholes(
  scale: InstrumentScale,
  scales: readonly InstrumentScale[],
  measureOf: (scale: string) => string
): Pick<Measure, "within"> {
  const wholes = wholesOfScale(scale, scales);
  return wholes.length === 0 ? {} : {within: wholes.map(measureOf)};
}

const isPart = (part: InstrumentScale, whole: InstrumentScale): boolean =>
  part.scale.items.length < whole.scale.items.length &&
  part.scale.items.every((item) => whole.scale.items.includes(item));

/** Whether the items that a piece leaves of the whole are those of other scales, each in one. */
function makesUp(piece: InstrumentScale, whole: InstrumentScale, form: readonly InstrumentScale[]): boolean {
  const pieces = form.filter((other) => isPart(other, whole)).map(({scale}) => scale.items);
  const without = (items: readonly number[], taken: readonly number[]) =>
    items.filter((item) => !taken.includes(item));
  const isCovered = (left: readonly number[]): boolean =>
    left.length === 0 ||
    pieces.some(
      (items) =>
        items.includes(left[0]!) &&
        items.every((item) => left.includes(item)) &&
        isCovered(without(left, items))
    );
  return isCovered(without(whole.scale.items, piece.scale.items));
}
