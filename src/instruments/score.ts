import {usageError} from "../error.ts";
import type {Instrument, Scale} from "./instrument.ts";

/** What became of one scale of one filled-in form. */
export interface ScaleScore {
  /** The scale's own id, such as `total`. */
  scale: string;
  /** Null when it cannot be scored. */
  value: number | null;
  /** How many of the scale's items have an answer. */
  answered: number;
  method: "complete" | "prorated" | "unscorable";
}

/**
 * Scores one form. `answers[i]` is the answer at position i + 1 of the variant, on the instrument's own numbers;
 * null is no answer. Whoever reads the form makes what is out of range null: it is invalid, not clamped.
 */
export function scoreAssessment(
  instrument: Instrument,
  variantId: string,
  answers: readonly (number | null)[]
): ScaleScore[] {
  const keyed = keyedByItem(instrument, variantId, answers);
  return instrument.scales.map((scale) => {
    const given = scale.items.map((item) => keyed[item - 1] ?? null).filter((answer) => answer !== null);
    const method = methodOf(instrument, scale, given.length);
    return {
      scale: scale.id,
      value: method === "unscorable" ? null : scaleValue(scale, given),
      answered: given.length,
      method
    };
  });
}

/** Answers in the standard order of items, all keyed the same way: reversed ones are min + max - answer. */
function keyedByItem(
  instrument: Instrument,
  variantId: string,
  answers: readonly (number | null)[]
): (number | null)[] {
  const variant = instrument.variants[variantId];
  if (variant === undefined)
    throw usageError(`unknown variant of ${instrument.id}: ${variantId}`, {
      next: `Use one of: ${Object.keys(instrument.variants).join(", ")}.`
    });
  if (answers.length !== instrument.items)
    throw usageError(`${instrument.id} has ${instrument.items} items, not ${answers.length}`, {
      next: "Map every item of the form, in the order of its variant."
    });
  const [low, high] = instrument.answers.range;
  const keyed = Array<number | null>(instrument.items).fill(null);
  answers.forEach((answer, index) => {
    const position = index + 1;
    const item = variant.order?.[index] ?? position;
    keyed[item - 1] = answer !== null && variant.reverse.includes(position) ? low + high - answer : answer;
  });
  return keyed;
}

function methodOf(
  {missing, items: formItems}: Instrument,
  {items}: Scale,
  answered: number
): ScaleScore["method"] {
  if (answered === items.length) return "complete";
  if (answered === 0 || missing.status === "unverified") return "unscorable";
  return toleratesMissing() ? "prorated" : "unscorable";

  function toleratesMissing(): boolean {
    const limit = missing.limit ?? 0;
    switch (missing.rule) {
      case "complete":
        return false;
      case "max_missing":
        return items.length - answered <= Math.floor((limit * items.length) / formItems);
      case "min_fraction":
        return answered / items.length >= limit;
      case "answered_mean":
        return true;
    }
  }
}

/** A sum with items missing is the person's own mean answer times the number of items. */
function scaleValue({score, times, items}: Scale, given: readonly number[]): number {
  const sum = given.reduce((total, answer) => total + answer, 0);
  switch (score) {
    case "sum":
      return (sum * items.length * times) / given.length;
    case "mean":
      return sum / given.length;
    case "mean_times":
      return (sum * times) / given.length;
  }
}
