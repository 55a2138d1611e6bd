import type {GridRow} from "../../read/grid.ts";
import type {Finding} from "../../report.ts";
import {warning} from "../shared/left-out.ts";
import type {DatedColumn} from "./calendar.ts";
import type {Mark} from "./marks.ts";

const words =
  /^\s*(?:#|no\.?|num(?:ber)?|grand|daily|weekly|monthly|overall|average|avg\.?)?\s*(?:of )?(?:people |participants |attendees )?(?:sub-?)?(?:totals?|sum|count|head ?count|present|attended|attending|attendance|attendances|hours|days|sessions|average|avg|mean|%|percent|rate)\b/i;

/** Whether a header or the name of a row is that of a sum. */
export const isTotal = (name: string): boolean => words.test(name);

/** A row without a name whose numbers are the sums of what stands above. */
export function sumsUp(
  {cells}: GridRow,
  columns: readonly DatedColumn[],
  above: readonly GridRow[],
  read: (cell: string) => Mark
): boolean {
  const written = columns.filter(({position}) => (cells[position] ?? "").trim() !== "");
  return (
    written.length > 0 &&
    above.length > 1 &&
    written.every(({position}) => sumIs(cells[position]!, position, above, read))
  );
}

function sumIs(
  cell: string,
  position: number,
  above: readonly GridRow[],
  read: (cell: string) => Mark
): boolean {
  const total = Number(cell.trim().replace(",", "."));
  const marks = above.map(({cells}) => read(cells[position] ?? ""));
  const present = marks.filter(({kind}) => kind === "present" || kind === "number").length;
  const hours = marks.reduce(
    (sum, mark) => sum + (mark.kind === "number" ? mark.value : mark.kind === "present" ? 1 : 0),
    0
  );
  return total === present || Math.abs(total - hours) < 1e-9;
}

/** Says so where a total does not agree with the marks it sums up. */
export function checkTotals(
  row: GridRow,
  columns: readonly DatedColumn[],
  above: readonly GridRow[],
  read: (cell: string) => Mark
): Finding[] {
  const numeric = columns.filter(({position}) => /^\s*\d+(?:[.,]\d+)?\s*$/.test(row.cells[position] ?? ""));
  const wrong = numeric.filter(({position}) => !sumIs(row.cells[position]!, position, above, read));
  return wrong.length === 0
    ? []
    : [
        warning(
          "totals_disagree",
          wrong.length,
          `line ${row.line}: ${wrong.length} of ${numeric.length} totals are not those of the marks above; the marks are kept`
        )
      ];
}
