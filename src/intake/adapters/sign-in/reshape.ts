import type {Job} from "../../../config/load.ts";
import {refusal} from "../../../error.ts";
import type {Grid} from "../../read/grid.ts";
import {inOrder} from "../shared/fit.ts";
import type {Reshaped} from "../shared/grid-adapter.ts";
import {misfit} from "../shared/misfit.ts";
import {calendarOf} from "./calendar.ts";
import {readDateHeader} from "./date-header.ts";
import {ownColumns} from "./own-columns.ts";
import {sectionsOf} from "./sections.ts";
import {countFindings, SheetReader} from "./sheet-reader.ts";

/** What the adapter adds to a person's own columns. */
const added = ["date", "mark", "status", "minutes", "section", "label"] as const;

/** One record for each person and date with a mark. */
export function reshapeSignIn(grids: readonly Grid[], job: Job): Reshaped {
  const sections = grids.flatMap(sectionsOf);
  if (sections.length === 0) throw noDates(grids[0]!);
  const {columns, findings} = calendarOf(sections, job);
  const own = [...new Set(sections.flatMap((section) => ownColumns(section).map(({name}) => name)))];
  const clash = own.find((name) => (added as readonly string[]).includes(name));
  if (clash !== undefined)
    throw refusal(`header: a column of the sheet is called ${clash}, as one that the adapter adds`, {
      at: {file: grids[0]!.file.path, line: sections[0]!.header.line},
      next: "rename it in the sheet"
    });
  const reader = new SheetReader(job, own);
  for (const [at, section] of sections.entries()) reader.section(section, columns[at]!);
  return {
    headers: [...own, ...added],
    records: reader.records,
    malformed: inOrder(...grids.map(({malformed}) => malformed), reader.malformed),
    findings: [...findings, ...reader.findings, ...countFindings(reader.counts)]
  };
}

function noDates(grid: Grid) {
  const down = grid.rows.filter(({cells}) => readDateHeader(cells[0] ?? "") !== undefined).length;
  return misfit(grid, {
    system: "sign-in",
    expected: "a row with a name's column and two or more dates to the right of it",
    ...(down > 1
      ? {found: "dates down the first column; turn the sheet, so that dates run across"}
      : {found: "no such row"})
  });
}
