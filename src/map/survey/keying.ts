import type {Instrument} from "../../instruments/instrument.ts";
import {turnedName} from "../../instruments/turned.ts";
import {itemOrders} from "../../instruments/variant.ts";
import {cronbachAlpha} from "../../statistics/reliability.ts";

/** Which item order a form's answers speak for. */
export interface Keying {
  variant: string;
  reasons: readonly string[];
  doubts: readonly string[];
  /** How well the answers hang together so (Cronbach's alpha); null where there are too few forms to tell. */
  alpha: number | null;
}

const fewest = 20;

/**
 * Turns the items each variant reverses and sees which hangs together best (Cronbach's alpha of complete forms).
 * Where turning makes it worse in every variant, the file's answers have been turned already.
 */
export function keyingOf(instrument: Instrument, answers: readonly (readonly number[])[]): Keying {
  const names = itemOrders(instrument);
  const first = names[0]!;
  const reversing = names.some((name) => instrument.variants[name]!.reverse.length > 0);
  if (!reversing || answers.length < fewest) {
    const few = `fewer than ${fewest} complete forms: the item order cannot be told from the answers`;
    return {
      variant: first,
      reasons: [],
      doubts: reversing && names.length > 1 ? [few] : [],
      alpha: answers.length < fewest ? null : cronbachAlpha(answers)
    };
  }
  const asWritten = cronbachAlpha(answers) ?? -1;
  const keyed = names
    .map((name) => ({name, alpha: cronbachAlpha(turned(instrument, name, answers)) ?? -1}))
    .sort((a, b) => b.alpha - a.alpha);
  const best = keyed[0]!;
  if (asWritten > best.alpha + 0.02)
    return {
      variant: best.name,
      alpha: best.alpha,
      reasons: [],
      doubts: [
        `its reversed items look as if they had been turned already (alpha ${two(asWritten)} as written, ${two(best.alpha)} when turned): scoring would turn them twice. Ask who exported them; if so, write variant: ${turnedName(best.name)}`
      ]
    };
  const rival = keyed[1];
  const close = rival !== undefined && best.alpha - rival.alpha < 0.03;
  return {
    variant: best.name,
    alpha: best.alpha,
    reasons: [
      `answers hang together when ${best.name} turns its items: alpha ${two(best.alpha)}, ${two(asWritten)} without`
    ],
    doubts: close ? [`${rival.name} does nearly as well (alpha ${two(rival.alpha)})`] : []
  };
}

function turned(
  {variants, answers: {range}}: Instrument,
  name: string,
  forms: readonly (readonly number[])[]
) {
  const reverse = new Set(variants[name]!.reverse);
  const ends = range[0] + range[1];
  return forms.map((form) => form.map((answer, at) => (reverse.has(at + 1) ? ends - answer : answer)));
}

const two = (alpha: number): string => alpha.toFixed(2);
