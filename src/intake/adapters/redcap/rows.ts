import type {Job} from "../../../config/load.ts";
import {nearestName} from "../../../config/mistake.ts";
import {usageError} from "../../../error.ts";
import type {GridRow} from "../../read/grid.ts";
import type {Finding} from "../../report.ts";
import {leftOut, warning} from "../shared/left-out.ts";

export interface Sheet {
  path: string;
  names: readonly string[];
  /** The instrument of each column. */
  forms: readonly (string | undefined)[];
  rows: readonly GridRow[];
}

/** Rows and columns of what a job reads of a project. */
export interface Chosen {
  rows: readonly GridRow[];
  /** Positions. */
  columns: readonly number[];
  findings: readonly Finding[];
}

/**
 * The rows a job reads. A repeating instrument has rows of its own; any other is in the base rows, where a row counts
 * as filled in when a field of it is, or its status is not incomplete. Without an instrument: all base rows.
 */
export function chooseRows(sheet: Sheet, job: Job): Chosen {
  const {names, rows} = sheet;
  const {instrument, events} = job.redcap ?? {};
  const findings: Finding[] = [];
  const wanted = events === undefined ? rows : rows.filter((row) => isOfEvent(row, sheet, events, job));
  findings.push(
    ...leftOut("lines_left_out", rows.length - wanted.length, "rows of events the job does not read")
  );
  const repeat = names.indexOf("redcap_repeat_instrument");
  const formOf = ({cells}: GridRow) => (repeat === -1 ? "" : formName(cells[repeat]!));
  const base = wanted.filter((row) => formOf(row) === "");
  const repeated = new Map<string, GridRow[]>();
  for (const row of wanted) {
    const form = formOf(row);
    if (form !== "") repeated.set(form, [...(repeated.get(form) ?? []), row]);
  }
  const everything = names.map((_, at) => at);
  if (instrument === undefined) {
    if (repeated.size > 0)
      findings.push(
        warning(
          "repeats_left_out",
          wanted.length - base.length,
          `${wanted.length - base.length} rows of the repeating ${[...repeated.keys()].join(", ")} left out: a job reads them with redcap.instrument`
        )
      );
    return {rows: base, columns: everything, findings};
  }
  const columns = everything.filter((at) => isOf(sheet, at, instrument));
  const own = repeated.get(instrument);
  if (own === undefined && !sheet.forms.includes(instrument))
    throw noInstrument(instrument, sheet, repeated, job);
  const chosen = own ?? base.filter((row) => isFilledIn(row, sheet, instrument));
  findings.push(
    ...leftOut(
      "lines_left_out",
      wanted.length - chosen.length,
      `rows without instrument ${instrument}: of other instruments, or not filled in`
    ),
    ...leftOut("columns_left_out", names.length - columns.length, "columns of other instruments")
  );
  return {rows: chosen, columns, findings};
}

/** An export with labels writes `Blood pressure` where the instrument is `blood_pressure`. */
const formName = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

/** The record's id, REDCap's own columns and the instrument's. */
const isOf = ({names, forms}: Sheet, at: number, instrument: string): boolean =>
  at === idColumn(names) || names[at]!.startsWith("redcap_") || forms[at] === instrument;

/** The record id is the first column; R writes its row numbers before it under no name. */
const idColumn = (names: readonly string[]): number => (names[0] === "" ? 1 : 0);

function isFilledIn({cells}: GridRow, {names, forms}: Sheet, instrument: string): boolean {
  return names.some((name, at) => {
    if (forms[at] !== instrument || at === idColumn(names)) return false;
    const cell = cells[at]!.trim();
    const untouched =
      name.endsWith("_complete") || name.includes("___") ? ["", "0", "Incomplete", "Unchecked"] : [""];
    return !untouched.includes(cell);
  });
}

function isOfEvent({cells}: GridRow, {names, path}: Sheet, events: readonly string[], job: Job): boolean {
  const at = names.indexOf("redcap_event_name");
  if (at === -1)
    throw usageError("redcap.events: the export has no column redcap_event_name", {
      at: {file: path, line: 1},
      next: `remove redcap.events from ${job.path}, or export the longitudinal project with its events`
    });
  return events.includes(cells[at]!.trim());
}

function noInstrument(
  instrument: string,
  {path, forms}: Sheet,
  repeated: ReadonlyMap<string, unknown>,
  job: Job
) {
  const known = [...new Set([...forms.filter((form) => form !== undefined), ...repeated.keys()])];
  const nearest = nearestName(instrument, known);
  return usageError(`redcap.instrument: the export has no instrument ${instrument}`, {
    at: {file: path, line: 1},
    next: `set it to one of ${known.join(", ")} in ${job.path}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`
  });
}
