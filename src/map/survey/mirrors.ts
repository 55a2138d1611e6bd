import type {SurveyForm} from "../../config/job.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {writtenVariants} from "../../instruments/turned.ts";
import {type Coding, codingOf} from "../../instruments/variant.ts";

/**
 * Variants that read the same numbers from the other end: the same order of items, every item keyed the other way. Sums
 * of answers tell the two apart by nothing.
 */
export function mirrorsOf(instrument: Instrument, {variant, answers}: SurveyForm): string[] {
  const written = writtenVariants(instrument);
  if (written.length < 2) return [];
  const chosen = codingOf(instrument, variant);
  const numbers = answers === undefined ? chosen.range : endsOf(Object.keys(answers).map(Number));
  return written.filter((name) => {
    const other = codingOf(instrument, name);
    return (
      other.range[0] === numbers[0] &&
      other.range[1] === numbers[1] &&
      isMirror(chosen, other, instrument.items)
    );
  });
}

const endsOf = (numbers: readonly number[]): [number, number] => [Math.min(...numbers), Math.max(...numbers)];

const isMirror = (one: Coding, other: Coding, items: number): boolean =>
  one.order.every((item, at) => item === other.order[at]) &&
  Array.from({length: items}, (_, at) => at + 1).every((at) => one.reverse.has(at) !== other.reverse.has(at));
