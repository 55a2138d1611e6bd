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
    if (dose.bin === null && cell.status !== "shown" && cell.status !== "withheld") return [];
    return [{measure, words: dose.words, tick: dose.bin === null ? null : tickOf(dose.bin), cell}];
  });
}

function tickOf({from, to}: {from: number; to: number | null}): string {
  if (to === null) return `${from}+`;
  return from === to ? String(from) : `${from}\u2013${to}`;
}

/** Whether more contact went with more change for the better (`up`), with less (`down`), or neither clearly. */
export function turned<Of extends Ends>(ends: Of, sign: 1 | -1): Ends {
  const {lower, upper} = ends;
  if (sign === 1) return {lower, upper};
  return {lower: upper === null ? null : -upper, upper: lower === null ? null : -lower};
}

/** Figures of a change as a picture and a table have them: points of the scale, or of yes and no of every hundred. */
export const isShares = ({instrument}: Pick<PageMeasure, "instrument">): boolean =>
  isYesNo(undefined, instrument);
