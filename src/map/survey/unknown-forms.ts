import type {Instrument} from "../../instruments/instrument.ts";
import {writtenVariants} from "../../instruments/turned.ts";
import {usualVariant} from "../../instruments/variant.ts";
import type {ColumnProfile} from "../profile.ts";
import {type FormMatch, instrumentsLike} from "./match-form.ts";
import {runsOf, writeItems} from "./runs.ts";

const fewest = 3;

/** Columns that look like the items of a form that no instrument of the workspace is. */
export function unknownForms(
  columns: readonly ColumnProfile[],
  forms: readonly FormMatch[]
): ColumnProfile[][] {
  const known = new Set(forms.flatMap(({columns}) => columns));
  const runs = runsOf(columns)
    .map((run) => run.columns.filter((column) => !known.has(column) && !column.header.includes("___")))
    .filter((run) => run.length >= fewest && run.every((column) => isAnswer(column)) && alike(run));
  // W1_Q1 to W1_Q9 count up, and so do W1_Q1 to W3_Q1: the longer runs are the forms.
  const used = new Set<ColumnProfile>();
  const found = runs
    .toSorted((a, b) => b.length - a.length)
    .filter((run) => {
      if (run.some((column) => used.has(column))) return false;
      for (const column of run) used.add(column);
      return true;
    });
  return found.sort((a, b) => a[0]!.position - b[0]!.position);
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

export function unknownFormNote(run: readonly ColumnProfile[], instruments: readonly Instrument[]): string {
  const what = `${run[0]!.header} to ${run.at(-1)!.header} look like ${run.length} items of a form`;
  const like = instrumentsLike(run, instruments);
  if (like.length === 0)
    return `${what}, and no instrument of the workspace is it: describe it in data/instruments, or leave it out`;
  const names = like.map(({short, id}) => `${short} (${id})`).join(" or ");
  const items = writeItems(run);
  const [first] = like as [Instrument];
  const variants =
    usualVariant(first) === undefined ? `, variant: ${writtenVariants(first).join(" or ")}` : "";
  const line = `{instrument: ${first.id}${variants}, items: ${typeof items === "string" ? JSON.stringify(items) : "the list of its headers"}}`;
  return `${what}, and no header names the form: by the number of items and such answers it could be ${names}; if it is, name it in the headers and map again, or write it into a job of feed surveys, such as survey: [${line}]`;
}
