import {Temporal} from "temporal-polyfill";
import type {Job, Workspace} from "../../config/load.ts";
import {refusal} from "../../error.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {parseField} from "../conform/fields/parse.ts";
import {distinctValues, fieldContext} from "../conform/values.ts";
import type {FeedField} from "../feed.ts";
import type {StagedFile} from "../read/staged.ts";

const dateField: FeedField = {column: "", kinds: ["date", "datetime"], description: "day of the export"};

/**
 * The day an export was taken, as its job says it is told: outright, in the file's name, or as the newest date of a
 * column. A month in the name stands for its last day, or today where it is not over. Undefined where the job does not
 * say. ISO date.
 */
export async function declaredExportDate(
  warehouse: Warehouse,
  staged: StagedFile,
  job: Job,
  workspace: Workspace,
  today: string
): Promise<string | undefined> {
  const {export_date: declared} = job;
  if (declared === undefined) return undefined;
  if ("date" in declared) return declared.date;
  const context = fieldContext({job, workspace, lastDay: today});
  const parse = parseField(dateField, {to: "", kind: "date", order: declared.order}, context);
  const at = {file: staged.path};
  if ("file_name" in declared) {
    const text = new RegExp(declared.file_name).exec(staged.fileName)?.[1];
    const parsed = text === undefined ? undefined : parse(text);
    if (parsed?.ok && parsed.value !== null) return parsed.value;
    const end = text === undefined ? undefined : endOfMonth(text);
    if (end !== undefined) return end.slice(0, 7) === today.slice(0, 7) ? today : end;
    throw refusal("export date: not in the file's name as the job expects it", {
      at,
      next: `rename the file, or change export_date in ${job.path}`
    });
  }
  const withTime = parseField(dateField, {to: "", kind: "datetime", order: declared.order}, context);
  const dates: string[] = [];
  for (const text of await distinctValues(warehouse, staged, staged.column(declared.column)!.name)) {
    const date = parse(text);
    const parsed = date.ok ? date : withTime(text);
    if (parsed.ok && parsed.value !== null) dates.push(parsed.value.slice(0, 10));
  }
  const newest = dates.sort().at(-1);
  if (newest !== undefined) return newest;
  throw refusal(`export date: no date in column ${declared.column}`, {
    at,
    next: `change export_date in ${job.path}`
  });
}

/** The last day of `2025-01`, `202501` or `01-2025`; undefined for anything else. */
function endOfMonth(text: string): string | undefined {
  const [, year, month, monthFirst, yearLast] =
    /^(?:(\d{4})[-_. ]?(0[1-9]|1[0-2])|(0[1-9]|1[0-2])[-_. ](\d{4}))$/.exec(text) ?? [];
  if (year === undefined && yearLast === undefined) return undefined;
  const {daysInMonth} = Temporal.PlainYearMonth.from(`${year ?? yearLast}-${month ?? monthFirst}`);
  return `${year ?? yearLast}-${month ?? monthFirst}-${daysInMonth}`;
}
