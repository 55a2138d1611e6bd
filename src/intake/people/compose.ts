import type {Job} from "../../config/load.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {headerName} from "../read/header.ts";
import type {StagedColumn, StagedFile} from "../read/staged.ts";
import {partSeparator} from "./composed.ts";

/** What messages call the columns a composed id is made of. */
export const composedHeader = (from: readonly string[]): string => from.join(" + ");

/**
 * The staged file with a column more for each id that the job makes of several: their texts side by side, in views, so
 * that nothing is written. Quarantine keeps the columns themselves.
 */
export async function withComposedIds(
  warehouse: Warehouse,
  staged: StagedFile,
  {ids}: Pick<Job, "ids">
): Promise<StagedFile> {
  const made = Object.values(ids).map(({from}, index) => ({
    column: {
      header: composedHeader(from),
      name: `id${index + 1}`,
      position: staged.column(headerName(from[0]!))!.position
    } satisfies StagedColumn,
    sql: `concat_ws('${partSeparator}', ${from.map((header) => staged.column(headerName(header))!.name).join(", ")})`
  }));
  if (made.length === 0) return staged;
  const further = made.map(({column, sql}) => `${sql} as ${column.name}`).join(", ");
  await warehouse.run(
    `create or replace temp view composed_row as select *, ${further} from ${staged.table}`
  );
  await warehouse.run(
    `create or replace temp view composed_value as select *, ${further} from ${staged.values}`
  );
  return {
    ...staged,
    table: "composed_row",
    values: "composed_value",
    column: (header) => staged.column(header) ?? made.find(({column}) => column.header === header)?.column
  };
}
