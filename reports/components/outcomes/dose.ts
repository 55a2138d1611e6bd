import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import type {Release} from "../release.js";
import {type Ends, isYesNo} from "./cells.js";

/** Those with so many contacts between their two forms, and how their scores changed. */
export interface DoseBin {
  measure: PageMeasure;
  /** `4 to 7 contacts` */
  words: string;
  /** `4–7`, as an axis has it; null where contacts are not known. */
  tick: string | null;
  cell: Cell;
}

/** The bins of a change in their order; whose contacts are not known last, where there is somebody. */
export function doseBins(
  release: Release,
  change: PageMeasure,
  slice: Parameters<Release["cell"]>[1]
): DoseBin[] {
  return release.measures.flatMap((measure): DoseBin[] => {
    const {partOf, dose, id} = measure;
    const cell = partOf === change.id && dose !== undefined ? release.cell(id, slice) : undefined;
    if (dose === undefined || cell === undefined) return [];
    if (dose.bin === null && cell.status !== "shown") return [];
    return [{measure, words: dose.words, tick: dose.bin === null ? null : tickOf(dose.bin), cell}];
  });
}

function tickOf({from, to}: {from: number; to: number | null}): string {
  if (to === null) return `${from}+`;
  return from === to ? String(from) : `${from}\u2013${to}`;
}

/** The ends of an interval as they lie when better is up. */
export function turned<Of extends Ends>(ends: Of, sign: 1 | -1): Ends {
  const {lower, upper} = ends;
  if (sign === 1) return {lower, upper};
  return {lower: upper === null ? null : -upper, upper: lower === null ? null : -lower};
}

/** Whether a change is one of shares: of those who say yes. */
export const isShares = ({instrument}: Pick<PageMeasure, "instrument">): boolean =>
  isYesNo(undefined, instrument);
