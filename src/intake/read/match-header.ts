import {itemHeaders} from "../../config/items.ts";
import type {Job} from "../../config/load.ts";
import {nearestName} from "../../config/mistake.ts";
import {refusal} from "../../error.ts";
import {isLong} from "../long.ts";
import {headerName} from "./header.ts";
import type {StagedFile} from "./staged.ts";

/** Headers a job reads: mapped columns, survey items, the exclude rules' and the export date's. */
export function headersOf(job: Job): string[] {
  const exportDate = job.export_date;
  return [
    ...new Set([
      ...Object.keys(job.columns),
      ...Object.values(job.ids).flatMap(({from}) => from),
      ...(isLong(job) ? [] : (job.survey ?? []).flatMap(({items}) => itemHeaders(items))),
      ...job.exclude.map(({column}) => column),
      ...(exportDate !== undefined && "column" in exportDate ? [exportDate.column] : [])
    ])
  ];
}

/** Refuses a file whose header does not hold every column the job reads, once each (exit 3). */
export function matchHeader(staged: StagedFile, job: Job): void {
  const at = {file: staged.path, line: 1};
  const wanted = headersOf(job).map(headerName);
  const missing = wanted.filter((header) => staged.column(header) === undefined);
  if (missing.length === wanted.length) {
    throw refusal(`header: none of the columns that job ${job.name} reads`, {
      at,
      next: `see whether this file belongs to ${job.path}, and whether its header is its first line`
    });
  }
  if (missing.length > 0) {
    const unread = staged.headers.filter((header) => !wanted.includes(header));
    const named = missing.map((header) => {
      const nearest = nearestName(header, unread);
      return nearest === undefined ? header : `${header} (the file has ${nearest})`;
    });
    throw refusal(`header: missing ${named.join(", ")}`, {
      at,
      next: `change the columns of ${job.path} to what the file has now, or export the file again with them`
    });
  }
  const twice = wanted.filter((header) => staged.headers.filter((other) => other === header).length > 1);
  if (twice.length > 0) {
    throw refusal(`header: more than one column is called ${twice.join(", ")}`, {
      at,
      next: "rename them in the export, so that it is clear which one is meant"
    });
  }
}
