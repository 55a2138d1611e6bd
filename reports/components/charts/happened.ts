import {wrapped} from "./wrapped.js";

export interface Happened {
  /** The period it fell in. */
  step: string;
  text: string;
}

export interface PlacedWords extends Happened {
  lines: readonly string[];
  /** Pixels from the period's middle to where the words begin. */
  shift: number;
  /** Pixels from the top of the scale up to the foot of the words. */
  lift: number;
}

export const eventFont = 12.5;
export const eventLine = 15;

const letter = 6.6;
const apart = 8;
/** From the top of the scale to the lowest words: a figure at the top of it is not touched. */
const foot = 8;
/** From the line of a period to the words that begin at it. */
const beside = 4;

/**
 * Room for what happened, above the scale where no figure is drawn: words begin at the line of their period, or end at the picture's edge, and
 * stand over the words of later periods where they would touch them or lie across their line.
 *
 * @param middle pixels from the left to the middle of a period
 */
export function placeAbove(
  events: readonly Happened[],
  {middle, width}: {middle: (step: string) => number; width: number}
): PlacedWords[] {
  const placed: (PlacedWords & {left: number; right: number; at: number})[] = [];
  for (const event of events.toSorted((a, b) => middle(b.step) - middle(a.step))) {
    const at = middle(event.step);
    const lines = wrapped(event.text, Math.max(width / 2, width - at) / letter);
    const long = Math.max(0, ...lines.map(({length}) => length)) * letter;
    const left = Math.max(0, Math.min(at + beside, width - long));
    const right = left + long;
    const below = placed.filter((other) => other.at < right + apart || other.left < right + apart);
    const lift = Math.max(foot, ...below.map((other) => other.lift + other.lines.length * eventLine));
    placed.push({...event, lines, at, left, right, shift: left - at, lift});
  }
  return placed.map(({left: _left, right: _right, at: _at, ...words}) => words);
}

/** Pixels that such words take above the scale. */
export const heightAbove = (placed: readonly PlacedWords[]): number =>
  Math.max(0, ...placed.map(({lift, lines}) => lift + lines.length * eventLine));
