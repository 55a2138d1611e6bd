import type {SampleRow} from "./sample-rows.ts";

/**
 * Whether all records have one field more than the header, and a blank one at their end: a delimiter ends them, or a
 * name is missing further left. That the names are not shifted is for the job to say.
 */
export const haveTrailingDelimiter = (records: readonly SampleRow[], columns: number): boolean =>
  columns > 1 &&
  records.length > 0 &&
  records.every(({cells}) => cells.length === columns + 1 && cells.at(-1)!.trim() === "");
