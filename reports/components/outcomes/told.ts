import type {Slice} from "../../../src/measures/cell.ts";
import type {Release} from "../release.js";
import type {Form} from "../scales.js";
import {noneOfDue, outcomeCells} from "./cells.js";

/**
 * Forms with something to tell in a slice: a change, why it is kept back or too early, or people who were due and did not
 * answer. The others are named once and get no block: a scale at a follow-up that nobody has come to says nothing. A form that
 * has nothing in any slice of the release, such as one that is never asked at that follow-up, is not named either.
 */
export function sortForms(
  release: Release,
  forms: readonly Form[],
  slice: Slice
): {told: Form[]; silent: Form[]} {
  const told = forms.filter(({total}) => isTold(release, total.id, slice));
  const ever = new Set(
    release.cells.filter(({status}) => status !== "empty" && status !== "missing").map(({measure}) => measure)
  );
  return {told, silent: forms.filter((form) => !told.includes(form) && ever.has(form.total.id))};
}

function isTold(release: Release, id: string, slice: Slice): boolean {
  const cells = outcomeCells(id, (measure) => release.cell(measure, slice));
  const {change, rate} = cells;
  if (change === undefined) return false;
  if (change.status !== "empty" && change.status !== "missing") return true;
  return noneOfDue(cells) !== null || rate?.status === "withheld";
}
