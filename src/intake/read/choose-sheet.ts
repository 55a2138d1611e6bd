import type {Job} from "../../config/load.ts";
import {nearestName} from "../../config/mistake.ts";
import {refusal, usageError} from "../../error.ts";
import type {Grid} from "./grid.ts";
import {headerName} from "./header.ts";

/** The sheet a job names, or the only one with something on it. */
export function chooseSheet(sheets: readonly Grid[], wanted: Job["sheet"], path: string): Grid {
  const names = sheets.map(({name}) => name);
  const filled = sheets.filter(({rows}) => rows.some(({cells}) => cells.some((cell) => cell.trim() !== "")));
  const found =
    typeof wanted === "number"
      ? sheets[wanted - 1]
      : wanted === undefined
        ? filled.length === 1
          ? filled[0]
          : undefined
        : sheets.find(({name}) => headerName(name) === headerName(wanted));
  if (found !== undefined && filled.includes(found)) return found;
  if (filled.length === 0 || found !== undefined)
    throw refusal("workbook: nothing on the sheet", {at: {file: path}, next: "take the export again"});
  const nearest = typeof wanted === "string" ? nearestName(wanted, names) : undefined;
  throw usageError(
    wanted === undefined
      ? `workbook: ${filled.length} sheets, and a job reads one`
      : `workbook: no sheet ${wanted}`,
    {
      at: {file: path},
      next: `${nearest === undefined ? "" : `did you mean ${nearest}? `}name one as the job's sheet: ${names.join(", ")}`
    }
  );
}
