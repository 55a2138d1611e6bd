import {usageError} from "../error.ts";
import type {Instrument, Scale} from "./instrument.ts";
import {toleratesMissing} from "./missing.ts";
import {scaleValue, tableRow} from "./scoring.ts";
import {codingOf, keyAnswers} from "./variant.ts";

/** What became of one scale of one filled-in form. */
export interface ScaleScore {
  /** The scale's own id, such as `total`. */
  scale: string;
  /** Null when it cannot be scored. */
  value: number | null;
  /** How many of the scale's items have an answer. */
  answered: number;
  method: "complete" | "prorated" | "unscorable";
  /** Standard error of this score, where it is from a table that states one. */
  se?: number;
}

/**
 * Scores one form. `answers[i]` is the answer at position i + 1 of the variant, on the variant's own numbers;
 * null is no answer. Whoever reads the form makes what is out of range null: it is invalid, not clamped.
 */
export function scoreAssessment(
  instrument: Instrument,
  variant: string,
  answers: readonly (number | null)[]
): ScaleScore[] {
  const coding = codingOf(instrument, variant);
  if (answers.length !== instrument.items)
    throw usageError(`${instrument.id} has ${instrument.items} items, not ${answers.length}`, {
      next: "Map every item of the form, in the order of its variant."
    });
  const keyed = keyAnswers(instrument, coding, answers);
  return instrument.scales.map((scale) => {
    const given = scale.items.map((item) => keyed[item - 1] ?? null).filter((answer) => answer !== null);
    const method = methodOf(instrument, scale, given.length);
    const se = method === "complete" ? standardErrorOf(scale, given) : undefined;
    return {
      scale: scale.id,
      value: method === "unscorable" ? null : scaleValue(scale, given, instrument.answers.range),
      answered: given.length,
      method,
      ...(se === undefined ? {} : {se})
    };
  });
}

function methodOf(instrument: Instrument, scale: Scale, answered: number): ScaleScore["method"] {
  if (answered === scale.items.length) return "complete";
  return answered > 0 && toleratesMissing(instrument, scale, answered) ? "prorated" : "unscorable";
}

const standardErrorOf = (scale: Scale, given: readonly number[]): number | undefined =>
  scale.score === "table"
    ? tableRow(
        scale,
        given.reduce((sum, answer) => sum + answer, 0)
      )?.se
    : undefined;
