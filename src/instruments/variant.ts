import {usageError} from "../error.ts";
import type {Instrument} from "./instrument.ts";
import {writtenVariants} from "./turned.ts";

/** One way a form is printed and coded, with what it takes over from its instrument. */
export interface Coding {
  id: string;
  /** Lowest and highest number an answer has in the file. */
  range: readonly [number, number];
  /** Labels to numbers of this coding. */
  labels: Readonly<Record<string, number>>;
  /** Positions that are keyed the other way. */
  reverse: ReadonlySet<number>;
  /** Item of the standard order at each position. */
  order: readonly number[];
}

/** The variant a form is of that names none: undefined where it has to be named. */
export function usualVariant(instrument: Pick<Instrument, "variants">): string | undefined {
  const names = writtenVariants(instrument);
  return names.length === 1 ? names[0] : names.find((name) => name === "standard");
}

/** Variants whose answers are the instrument's own numbers: they differ in the order of items alone. */
export const itemOrders = (instrument: Pick<Instrument, "variants">): string[] =>
  writtenVariants(instrument).filter(
    (name) =>
      instrument.variants[name]!.range === undefined && instrument.variants[name]!.labels === undefined
  );

/** A variant by its name, the usual one when none is given. */
export function codingOf(instrument: Instrument, name = usualVariant(instrument)): Coding {
  const variant = name === undefined ? undefined : instrument.variants[name];
  if (name === undefined || variant === undefined)
    throw usageError(`unknown variant of ${instrument.id}: ${name ?? "none is named"}`, {
      next: `Use one of: ${Object.keys(instrument.variants).join(", ")}.`
    });
  const {range: own, labels} = instrument.answers;
  const range = variant.range ?? own;
  const moved = range[0] - own[0];
  return {
    id: name,
    range,
    labels:
      variant.labels ??
      Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, value + moved])),
    reverse: new Set(variant.reverse),
    order: variant.order ?? Array.from({length: instrument.items}, (_, index) => index + 1)
  };
}

/**
 * Answers in the standard order of items and on the instrument's numbers, all keyed the same way: a reversed one is
 * lowest + highest - answer.
 */
export function keyAnswers(
  instrument: Instrument,
  {range: [low, high], reverse, order}: Coding,
  answers: readonly (number | null)[]
): (number | null)[] {
  const moved = instrument.answers.range[0] - low;
  const keyed = Array<number | null>(instrument.items).fill(null);
  answers.forEach((answer, index) => {
    if (answer === null) return;
    const turned = reverse.has(index + 1) ? low + high - answer : answer;
    keyed[order[index]! - 1] = turned + moved;
  });
  return keyed;
}
