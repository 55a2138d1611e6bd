import type {ColumnProfile} from "../profile.ts";
import type {FormMatch} from "./match-form.ts";
import {runsOf} from "./runs.ts";

const fewest = 3;

/** Columns that look like the items of a form that no instrument of the workspace is. */
export function unknownForms(
  columns: readonly ColumnProfile[],
  forms: readonly FormMatch[]
): ColumnProfile[][] {
  const known = new Set(forms.flatMap(({columns}) => columns));
  return runsOf(columns)
    .map((run) => run.columns.filter((column) => !known.has(column) && !column.header.includes("___")))
    .filter((run) => run.length >= fewest && run.every((column) => isAnswer(column)) && alike(run));
}

/** Whole numbers from a short scale, or a few labels. */
const isAnswer = ({filled, distinct, whole, numbers, dates, unique}: ColumnProfile): boolean =>
  filled > 0 &&
  whole &&
  !unique &&
  distinct >= 2 &&
  distinct <= 11 &&
  (numbers === undefined
    ? dates === undefined
    : numbers.whole === 1 && numbers.min >= 0 && numbers.max <= 10);

/** Answered on one scale: no column's answers are foreign to the rest. */
function alike(run: readonly ColumnProfile[]): boolean {
  const all = new Set(run.flatMap(({values}) => values.map(([text]) => text.trim())));
  return run.every(({distinct}) => distinct * 2 >= all.size);
}

export const unknownFormNote = (run: readonly ColumnProfile[]): string =>
  `${run[0]!.header} to ${run.at(-1)!.header} look like ${run.length} items of a form, and no instrument of the workspace is it: describe it in data/instruments, or leave it out`;
