import type {Job} from "../../config/load.ts";
import {refusal} from "../../error.ts";
import type {Evidence} from "../adapter.ts";
import type {Grid} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import {type Join, joinEnrollment, joinExit, joinProject} from "./hmis/joins.ts";
import {fileOf, type Related, readRelated, relatedPaths} from "./hmis/related.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {placeOf, tableUnder} from "./shared/table.ts";

/** A file of the HUD HMIS CSV folder, with what the files beside it say of its records. */
export const adapter = gridAdapter<Related>({
  id: "hmis",
  version: 1,
  title: "HMIS CSV, a folder of related files",
  evidence,
  companions: async (path) => relatedPaths(path),
  open: (path) => readRelated(path),
  reshape: reshapeHmis
});

const required = ["ExportID", "DateDeleted"];
const keys = ["PersonalID", "EnrollmentID", "ProjectID", "OrganizationID"];

function evidence(grid: Grid): Evidence | undefined {
  const header = (grid.rows[0]?.cells ?? []).map(headerName);
  const known = keys.filter((key) => header.includes(key));
  if (!required.every((name) => header.includes(name)) || known.length === 0) return undefined;
  return {
    confidence: 0.98,
    reasons: [`headers ${[...required, ...known].join(", ")}, as in the HMIS CSV standard`]
  };
}

/** One record a row that was not deleted, with exit, project and enrolment of the files beside it. */
export function reshapeHmis(grids: readonly Grid[], _job: Job, related: Related): Reshaped {
  const grid = grids[0]!;
  if (evidence(grid) === undefined)
    throw misfit(grid, {
      system: "hmis",
      expected: `the headers ${required.join(", ")} and one of ${keys.join(", ")}`,
      found: namesOf((grid.rows[0]?.cells ?? []).map(headerName)),
      line: grid.rows[0]?.line ?? 1
    });
  assertOneExport(grid, related);
  const [header, ...rows] = grid.rows;
  const table = tableUnder(grid, header!.cells, rows);
  const deleted = placeOf(table.headers, "DateDeleted");
  let headers = table.headers;
  let records = table.records.filter(({cells}) => cells[deleted]!.trim() === "");
  const gone = table.records.length - records.length;
  const findings = [];
  for (const join of [joinEnrollment, joinProject, joinExit]) {
    const joined: Join | undefined = join({headers, records}, related);
    if (joined === undefined) continue;
    headers = [...headers, ...joined.names];
    records = records.map((row, at) => ({...row, cells: [...row.cells, ...joined.cells[at]!]}));
    findings.push(...joined.findings);
  }
  return {
    headers,
    records,
    malformed: table.malformed,
    findings: [
      ...leftOut("lines_left_out", gone, "rows deleted in the source system"),
      ...findings,
      ...blanksLeftOut(table)
    ]
  };
}

/** Files of two exports would be joined by chance. */
function assertOneExport(grid: Grid, related: Related): void {
  const idOf = ({header, rows}: ReturnType<typeof fileOf>) =>
    rows[0]?.cells[placeOf(header, "ExportID")]?.trim();
  const own = idOf(fileOf(grid));
  for (const file of Object.values(related)) {
    const other = idOf(file);
    if (own !== undefined && other !== undefined && other !== own)
      throw refusal("ExportID: the files of the folder are not of one export", {
        at: {file: file.path, line: 2},
        next: "put all files of one HMIS CSV export into a folder of their own"
      });
  }
}
