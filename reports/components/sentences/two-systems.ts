import type {Cell} from "../../../src/measures/cell.ts";

/** Why a total is given as at least and at most; `undefined` where none of the cells is. */
export const twoSystems = (cells: readonly (Cell | undefined)[]): string | undefined =>
  cells.some((cell) => cell?.status === "shown" && cell.atLeast !== null)
    ? "Some people may be recorded twice, in systems whose ids are not all linked. So a total is given as at least and at most; the pale part of a bar lies between the two."
    : undefined;
