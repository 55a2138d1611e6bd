import {constructIds} from "../instruments/constructs.ts";
import type {PublishedMeasure} from "../release/format.ts";

const constructOrder: readonly string[] = constructIds;

/** Scales in the order a board shows what they ask about; other measures keep theirs. */
export function byConstruct(measures: readonly PublishedMeasure[]): PublishedMeasure[] {
  const place = ({instrument}: PublishedMeasure): number => {
    if (instrument === undefined) return -1;
    const found = constructOrder.indexOf(instrument.constructs[0] ?? "");
    return found < 0 ? constructOrder.length : found;
  };
  return [...measures].sort((a, b) => place(a) - place(b));
}
