import type {GridRow} from "../../read/grid.ts";
import type {Finding} from "../../report.ts";
import {note, warning} from "../shared/left-out.ts";
import {placeOf} from "../shared/table.ts";
import {type Related, type RelatedFile, rowsBy} from "./related.ts";

/** Columns that a related file adds to each record. */
export interface Join {
  names: readonly string[];
  cells: readonly (readonly string[])[];
  findings: readonly Finding[];
}

interface Table {
  headers: readonly string[];
  records: readonly GridRow[];
}

const cellOf = (file: RelatedFile, row: GridRow | undefined, column: string): string =>
  row?.cells[placeOf(file.header, column)]?.trim() ?? "";

/** `ProjectID` of the enrolment of each service, where the file has none of its own. */
export function joinEnrollment({headers, records}: Table, {Enrollment}: Related): Join | undefined {
  const at = placeOf(headers, "EnrollmentID");
  if (Enrollment === undefined || at === -1 || placeOf(headers, "ProjectID") !== -1) return undefined;
  const found = rowsBy(Enrollment, "EnrollmentID");
  const cells = records.map((row) => [
    cellOf(Enrollment, found.get(row.cells[at]!.trim())?.[0], "ProjectID")
  ]);
  const without = cells.filter(([project]) => project === "").length;
  return {
    names: ["ProjectID"],
    cells,
    findings:
      without === 0
        ? []
        : [warning("no_enrollment", without, `${without} records have no enrolment in Enrollment.csv`)]
  };
}

/** Name and type of each record's project. */
export function joinProject({headers, records}: Table, {Project}: Related): Join | undefined {
  const at = placeOf(headers, "ProjectID");
  const names = ["ProjectName", "ProjectType"].filter((name) => placeOf(headers, name) === -1);
  if (Project === undefined || at === -1 || names.length === 0) return undefined;
  const found = rowsBy(Project, "ProjectID");
  return {
    names,
    cells: records.map((row) =>
      names.map((name) => cellOf(Project, found.get(row.cells[at]!.trim())?.[0], name))
    ),
    findings: []
  };
}

/**
 * Day and destination of each enrolment's exit. An exit after the export was taken has not happened, and one before the
 * entry cannot have: both are left blank and said, so that the enrolment stands.
 */
export function joinExit({headers, records}: Table, {Exit, Export}: Related): Join | undefined {
  const enrollment = placeOf(headers, "EnrollmentID");
  const entry = placeOf(headers, "EntryDate");
  if (Exit === undefined || enrollment === -1 || entry === -1) return undefined;
  const exits = rowsBy(Exit, "EnrollmentID");
  const taken = Export === undefined ? "" : cellOf(Export, Export.rows[0], "ExportDate").slice(0, 10);
  let [several, later, before] = [0, 0, 0];
  const cells = records.map((row) => {
    const own = exits.get(row.cells[enrollment]!.trim()) ?? [];
    if (own.length > 1) several++;
    const day = cellOf(Exit, own[0], "ExitDate").slice(0, 10);
    if (day === "") return ["", ""];
    if (taken !== "" && day > taken) later++;
    else if (day < row.cells[entry]!.trim()) before++;
    else return [day, cellOf(Exit, own[0], "Destination")];
    return ["", ""];
  });
  const known = new Set(records.map((row) => row.cells[enrollment]!.trim()));
  const astray = [...exits.keys()].filter((key) => !known.has(key)).length;
  const said = (code: string, count: number, what: string) =>
    count === 0 ? [] : [warning(code, count, `${count} ${what}`)];
  return {
    names: ["ExitDate", "Destination"],
    cells,
    findings: [
      ...(later === 0
        ? []
        : [
            note(
              "exits_after_export",
              later,
              `${later} exits lie after the export was taken on ${taken}; those enrolments are open`
            )
          ]),
      ...said("closed_before_opened", before, "exits lie before the entry; left out"),
      ...said("several_exits", several, "enrolments have more than one exit; the first is taken"),
      ...said("exits_without_enrollment", astray, "exits have no enrolment in Enrollment.csv; left out"),
      ...said("exits_malformed", Exit.malformed, "records of Exit.csv are malformed; left out")
    ]
  };
}
